import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';

const PayDialog = lazy(() => import('~/features/payments/PayDialog'));

/** Any page can open the pay dialog by a link to `?pay=<enrollment id>`; closing it takes the parameter away. */
export function PayDialogHost() {
  const [params, setParams] = useSearchParams();
  const id = Number(params.get('pay'));
  if (!Number.isInteger(id) || id <= 0) return null;
  const close = () =>
    setParams(
      (current) => {
        current.delete('pay');
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Suspense>
      <PayDialog key={id} enrollmentId={id} onClose={close} />
    </Suspense>
  );
}

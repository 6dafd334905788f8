import { lazy, Suspense } from 'react';
import { useSearchParams } from 'react-router';
import { useCan } from '~/api/me';

const PayDialog = lazy(() => import('~/features/payments/PayDialog'));
const RefundDialog = lazy(() => import('~/features/payments/RefundDialog'));

const idIn = (text: string | null) => (/^[1-9]\d{0,14}$/.test(text ?? '') ? Number(text) : null);

/**
 * Any page can open the dialogs about money by a link: `?pay=<enrollment id>`, `?refund=<payment id>`. Closing one takes
 * the parameter away.
 */
export function MoneyDialogs() {
  const [params, setParams] = useSearchParams();
  const can = useCan();
  const paid = idIn(params.get('pay'));
  const refunded = idIn(params.get('refund'));
  if (!can('payments.write')) return null;
  const close = (name: string) => () =>
    setParams(
      (current) => {
        current.delete(name);
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  return (
    <Suspense>
      {paid !== null && <PayDialog key={paid} enrollmentId={paid} onClose={close('pay')} />}
      {refunded !== null && <RefundDialog key={refunded} paymentId={refunded} onClose={close('refund')} />}
    </Suspense>
  );
}

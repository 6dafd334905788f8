import Button from '@mui/material/Button';
import { useEffect, useRef, useState } from 'react';
import { Link } from 'react-router';
import type { Payment, PaymentMethod } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { Icon } from '~/ui/Icon';
import { Popup } from '~/ui/Popup';
import { useProblemText } from '~/ui/problemText';
import { Notice } from '~/ui/states';
import '~/ui/form/form.css';
import { useGiveBack } from './queries';
import type { PlannedRefund } from './refunds';

type Outcome = Payment | { readonly failure: string };

const failed = (outcome: Outcome | undefined) => outcome !== undefined && 'failure' in outcome;

function ResultLine(props: { refund: PlannedRefund; outcome: Outcome | undefined }) {
  const { refund, outcome } = props;
  const t = useT('enrollments');
  const formats = useFormats();
  const params = { amount: formats.money(refund.amount), receipt: refund.payment.receipt };
  if (outcome === undefined) return <li className="muted">{t('cancel.refunding', params)}</li>;
  if ('failure' in outcome) {
    return (
      <li>
        <Icon name="error" size={16} /> {t('cancel.notRefunded', params)} {outcome.failure}
      </li>
    );
  }
  return (
    <li>
      <Icon name="check" size={16} /> {t('cancel.refunded', params)}{' '}
      <Link to={`/payments/${outcome.id}/receipt`}>{t('cancel.receipt', { receipt: outcome.receipt })}</Link>
    </li>
  );
}

/** The seat is given up; now the money goes back, payment by payment. Says of each what became of it. */
export function CancelResult(props: {
  refunds: readonly PlannedRefund[];
  method: PaymentMethod | null;
  reason: string | null;
  onClose: () => void;
}) {
  const { refunds, method, reason } = props;
  const t = useT('enrollments');
  const common = useT('common');
  const textOf = useProblemText();
  const giveBack = useGiveBack();
  const [outcomes, setOutcomes] = useState<Readonly<Record<string, Outcome>>>({});
  const [busy, setBusy] = useState(false);
  const started = useRef(false);
  const run = async () => {
    setBusy(true);
    for (const { payment, amount, key } of refunds) {
      const known = outcomes[key];
      if (known && !failed(known)) continue;
      const input = { amount, notes: reason, ...(method ? { paymentMethod: method } : {}) };
      const outcome = await giveBack
        .mutateAsync({ payment: payment.id, key, input })
        .catch((error: unknown) => ({ failure: textOf(error) }));
      setOutcomes((current) => ({ ...current, [key]: outcome }));
    }
    setBusy(false);
  };
  useEffect(() => {
    if (started.current) return;
    started.current = true;
    void run();
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once, when the dialog turns to the money
  }, []);
  const bad = refunds.filter(({ key }) => failed(outcomes[key])).length;
  return (
    <Popup
      title={t('cancelled')}
      onClose={busy ? () => undefined : props.onClose}
      actions={
        <>
          {bad > 0 && (
            <Button variant="contained" loading={busy} onClick={() => void run()}>
              {t('cancel.retry')}
            </Button>
          )}
          <Button variant={bad > 0 ? 'outlined' : 'contained'} disabled={busy} onClick={props.onClose}>
            {common('close')}
          </Button>
        </>
      }
    >
      <div className="fields">
        <ul className="quick-matches" role="status">
          {refunds.map((refund) => (
            <ResultLine key={refund.key} refund={refund} outcome={outcomes[refund.key]} />
          ))}
        </ul>
        {bad > 0 && !busy && (
          <Notice tone="warn" alert>
            {t('cancel.partly', { n: bad })}
          </Notice>
        )}
      </div>
    </Popup>
  );
}

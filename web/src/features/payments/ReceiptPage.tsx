import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useCan } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { routeId } from '~/lib/route';
import { Icon } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Failure, Waiting } from '~/ui/states';
import { paymentQuery } from './paymentQuery';
import { Receipt, useReceiptTitle } from './Receipt';
import './ReceiptPage.css';

/** The paper in this printer: one receipt on A4, one for each side of the desk, or one on A5. */
const PAPERS = ['a4x2', 'a4', 'a5'] as const;

type Paper = (typeof PAPERS)[number];

const KEY = 'ecole.receiptPaper';

function usePaper() {
  const [paper, setPaper] = useState<Paper>(() => PAPERS.find((one) => one === localStorage.getItem(KEY)) ?? PAPERS[0]);
  const keep = (text: string) => {
    const chosen = PAPERS.find((one) => one === text) ?? PAPERS[0];
    localStorage.setItem(KEY, chosen);
    setPaper(chosen);
  };
  return [paper, keep] as const;
}

function PaperChoice(props: { paper: Paper; onChange: (text: string) => void }) {
  const t = useT('payments');
  return (
    <label className="receipt-paper">
      {t('paper')}
      <select className="input" value={props.paper} onChange={(event) => props.onChange(event.target.value)}>
        {PAPERS.map((one) => (
          <option key={one} value={one}>
            {t(`paper.${one}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A receipt made for the printer: nothing else of the page is printed. */
export default function ReceiptPage() {
  const t = useT('payments');
  const common = useT('common');
  const titleOf = useReceiptTitle();
  const [paper, keepPaper] = usePaper();
  const query = useQuery(paymentQuery(routeId(useParams())));
  const payment = query.data;
  const staff = useCan()('payments.write');
  return (
    <Page
      title={payment ? titleOf(payment) : t('receipt')}
      parent={{ to: staff ? '/payments' : '/my/payments', label: t('title') }}
      actions={
        payment && (
          <>
            {staff && (
              <>
                <LinkButton to={`/students/${payment.enrollment.studentId}`} icon="user">
                  {t('receipt.see')}
                </LinkButton>
                <LinkButton to={`/payments/${payment.id}`} icon="payments">
                  {t('receipt.payment')}
                </LinkButton>
              </>
            )}
            <Button variant="contained" startIcon={<Icon name="print" size={18} />} onClick={() => window.print()}>
              {common('print')}
            </Button>
          </>
        )
      }
    >
      {query.isPending && <Waiting />}
      {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {payment && (
        <>
          <div className="no-print">
            <PaperChoice paper={paper} onChange={keepPaper} />
          </div>
          <div className="receipts" data-paper={paper}>
            <Receipt payment={payment} />
            {paper === 'a4x2' && (
              <div className="receipt-copy" aria-hidden="true">
                <Receipt payment={payment} />
              </div>
            )}
          </div>
        </>
      )}
    </Page>
  );
}

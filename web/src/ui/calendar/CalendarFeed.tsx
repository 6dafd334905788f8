import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import ConfirmDialog from '../ConfirmDialog';
import { CopyBox } from '../CopyBox';
import { useProblemText } from '../problemText';
import { Failure, Notice, Waiting } from '../states';
import { useToast } from '../Toasts';
import { feedQuery, useNewFeed } from './feed';
import './feed.css';

function Renewal(props: { trainer: number }) {
  const t = useT('calendar');
  const toast = useToast();
  const textOf = useProblemText();
  const renew = useNewFeed(props.trainer);
  const [asks, setAsks] = useState(false);
  const answer = (confirmed: boolean) => {
    setAsks(false);
    if (confirmed) renew.mutate(undefined, { onSuccess: () => toast(t('feed.renewed')) });
  };
  return (
    <>
      {renew.isError && (
        <Notice tone="danger" alert>
          {textOf(renew.error)}
        </Notice>
      )}
      <div>
        <Button variant="outlined" loading={renew.isPending} onClick={() => setAsks(true)}>
          {t('feed.renew')}
        </Button>
      </div>
      {asks && (
        <ConfirmDialog title={t('feed.renew.title')} confirm={t('feed.renew')} onAnswer={answer}>
          {t('feed.renew.text')}
        </ConfirmDialog>
      )}
    </>
  );
}

/** How a trainer gets their sessions into the calendar of their telephone or computer. */
export default function CalendarFeed(props: { trainer: number }) {
  const t = useT('calendar');
  const can = useCan();
  const query = useQuery(feedQuery(props.trainer));
  const subscribed = query.data?.url.replace(/^https?:/, 'webcal:');
  return (
    <section className="card calendar-feed no-print" aria-label={t('feed')}>
      <h2>{t('feed')}</h2>
      <p className="muted">{t('feed.text')}</p>
      {query.isPending && <Waiting lines={1} />}
      {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
      {query.data && (
        <>
          <CopyBox label={t('feed.address')} text={query.data.url} />
          <p>
            <a href={subscribed}>{t('feed.open')}</a>
          </p>
          <Notice tone="note">{t('feed.secret')}</Notice>
          {can('trainers.write') && <Renewal trainer={props.trainer} />}
        </>
      )}
    </section>
  );
}

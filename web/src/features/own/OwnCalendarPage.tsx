import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense } from 'react';
import { useNavigate } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useMe } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { useCalendarState } from '~/lib/useCalendarState';
import { Calendar } from '~/ui/calendar/Calendar';
import { useSessionEvents } from '~/ui/calendar/useSessionEvents';
import { Page } from '~/ui/Page';
import { Failure } from '~/ui/states';
import { ownCalendarQuery } from './queries';
import { SessionTabs } from './SessionTabs';

const CalendarFeed = lazy(() => import('~/ui/calendar/CalendarFeed'));

const NONE: readonly Session[] = [];

/** A trainer's sessions in a calendar, to look at: they are moved in the office. */
export default function OwnCalendarPage() {
  const t = useT('own');
  const navigate = useNavigate();
  const { trainerId } = useMe();
  const state = useCalendarState();
  const query = useQuery(ownCalendarQuery(state.from, state.to));
  const events = useSessionEvents(query.data ?? NONE);
  return (
    <Page title={t('calendar')}>
      <SessionTabs />
      {query.isLoadingError ? (
        <Failure error={query.error} retry={() => void query.refetch()} />
      ) : (
        <Calendar
          label={t('calendar')}
          state={state}
          events={events}
          busy={query.isFetching}
          onOpen={(event) => void navigate(`/my/sessions/${event.id}`)}
        />
      )}
      <Suspense>{trainerId !== null && <CalendarFeed trainer={trainerId} />}</Suspense>
    </Page>
  );
}

import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import type { Day } from '~/lib/dates';
import { useT } from '~/lib/i18n/I18n';
import { useCalendarState } from '~/lib/useCalendarState';
import { Calendar } from '~/ui/calendar/Calendar';
import { useSessionEvents } from '~/ui/calendar/useSessionEvents';
import { Icon } from '~/ui/Icon';
import { LinkButton } from '~/ui/LinkButton';
import { Page } from '~/ui/Page';
import { Failure } from '~/ui/states';
import { Filters, usePlanningFilters } from './Filters';
import { categoriesQuery, planningQuery } from './queries';
import { useDrop } from './useMove';

const SessionCard = lazy(() => import('./SessionCard'));
const MoveDialog = lazy(() => import('./MoveDialog'));

const NONE: readonly Session[] = [];

/** Prints the week once it is shown and complete; from another view it goes there first. */
function usePrintWeek(state: ReturnType<typeof useCalendarState>, ready: boolean): () => void {
  const asked = useRef(false);
  const shown = state.view === 'week' && ready;
  useEffect(() => {
    if (!asked.current || !shown) return;
    asked.current = false;
    window.print();
  }, [shown]);
  return () => {
    asked.current = !shown;
    if (shown) window.print();
    else if (state.view !== 'week') state.change({ view: 'week' });
  };
}

/** All sessions in a calendar: what is when, who gives it, where seats are left; created, moved and opened from here. */
export default function PlanningPage() {
  const t = useT('planning');
  const can = useCan();
  const navigate = useNavigate();
  const state = useCalendarState();
  const filters = usePlanningFilters();
  const query = useQuery(planningQuery({ from: state.from, to: state.to, ...filters.values }));
  const { data: categories } = useQuery(categoriesQuery);
  const [opened, setOpened] = useState<{ id: number; anchor: HTMLElement } | null>(null);
  const [moving, setMoving] = useState<{ session: Session; days?: readonly [Day, Day] } | null>(null);
  const drop = useDrop((session, start, end) => setMoving({ session, days: [start, end] }));
  const writes = can('sessions.write');
  const movable = useCallback((session: Session) => writes && session.status !== 'cancelled', [writes]);
  const sessions = query.data ?? NONE;
  const events = useSessionEvents(sessions, movable);
  const print = usePrintWeek(state, query.isSuccess && !query.isPlaceholderData);
  const sessionOf = (id: number) => sessions.find((session) => session.id === id);
  const card = opened && sessionOf(opened.id);
  return (
    <Page
      title={t('title')}
      actions={
        <>
          <Button
            className="planning-print"
            variant="outlined"
            startIcon={<Icon name="print" size={18} />}
            onClick={print}
          >
            {t('print')}
          </Button>
          {writes && (
            <LinkButton to={`/sessions/new?startDate=${state.date}`} icon="add" variant="contained">
              {t('new')}
            </LinkButton>
          )}
        </>
      }
    >
      <Filters control={filters} />
      {query.isLoadingError && <Failure error={query.error} retry={() => void query.refetch()} />}
      <Calendar
        label={t('title')}
        state={state}
        events={events}
        {...(categories ? { categories } : {})}
        busy={query.isFetching}
        onOpen={(event, anchor) => setOpened({ id: event.id, anchor })}
        {...(writes && {
          onCreate: (day: Day) => void navigate(`/sessions/new?startDate=${day}`),
          onMove: (event: { id: number }, start: Day, end: Day) => {
            const session = sessionOf(event.id);
            if (session) void drop(session, start, end);
          },
        })}
      />
      <Suspense>
        {opened && card && (
          <SessionCard
            session={card}
            anchor={opened.anchor}
            onClose={() => setOpened(null)}
            onMove={() => {
              setMoving({ session: card });
              setOpened(null);
            }}
          />
        )}
        {moving && (
          <MoveDialog
            session={sessionOf(moving.session.id) ?? moving.session}
            {...(moving.days ? { days: moving.days } : {})}
            onClose={() => setMoving(null)}
          />
        )}
      </Suspense>
    </Page>
  );
}

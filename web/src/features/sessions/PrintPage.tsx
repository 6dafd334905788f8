import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import type { Session, SessionSeat } from '~/api/generated/types.gen';
import { useCan, useMe } from '~/api/me';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { Icon } from '~/ui/Icon';
import { Page } from '~/ui/Page';
import { Failure, Waiting } from '~/ui/states';
import { rosterQuery, sessionQuery } from './readQueries';
import './print.css';

/** What stands above every sheet: school, paper, course, dates, trainer, place. */
export function SheetHead(props: { session: Session; title: string; page?: string }) {
  const { session } = props;
  const t = useT('sessions');
  const formats = useFormats();
  const { school } = useMe();
  const line = [
    formats.period(session.startDate, session.endDate),
    session.trainer ? `${t('trainer')} : ${fullName(session.trainer)}` : null,
    session.location && `${t('location')} : ${session.location}`,
  ];
  return (
    <header className="sheet-head">
      <div>
        <strong>{school.name}</strong>
        <span>
          {props.title}
          {props.page && ` (${props.page})`}
        </span>
      </div>
      <h2>{session.course.title}</h2>
      <p>{line.filter(Boolean).join(' · ')}</p>
    </header>
  );
}

/** A sheet of paper. On a screen that is too small for it, it scrolls, by the keyboard too. */
export function Sheet(props: { label: string; wide?: boolean; children: ReactNode }) {
  return (
    <article
      className={props.wide ? 'sheet sheet-wide' : 'sheet'}
      aria-label={props.label}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- arrow keys scroll what has the focus
      tabIndex={0}
    >
      {props.children}
    </article>
  );
}

/** A page that is made for paper: a session and who sits in it, the choices above, and the button that prints. */
export function PrintPage(props: {
  title: string;
  children: (session: Session, seats: readonly SessionSeat[]) => ReactNode;
}) {
  const t = useT('sessions');
  const common = useT('common');
  const office = useCan()('sessions.write');
  const id = routeId(useParams());
  const session = useQuery(sessionQuery(id));
  const roster = useQuery(rosterQuery(id));
  const error = session.error ?? roster.error;
  const retry = () => {
    void session.refetch();
    void roster.refetch();
  };
  return (
    <Page
      title={props.title}
      parent={{
        to: office ? `/sessions/${id}` : `/my/sessions/${id}`,
        label: session.data?.course.title ?? t('title'),
      }}
      actions={
        session.data &&
        roster.data && (
          <Button variant="contained" startIcon={<Icon name="print" size={18} />} onClick={() => window.print()}>
            {common('print')}
          </Button>
        )
      }
    >
      {error ? <Failure error={error} retry={retry} /> : null}
      {!error && (!session.data || !roster.data) && <Waiting lines={8} />}
      {session.data && roster.data && props.children(session.data, roster.data)}
    </Page>
  );
}

import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams, useSearchParams } from 'react-router';
import { isDay } from '~/lib/calendar';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { routeId } from '~/lib/route';
import { Page } from '~/ui/Page';
import { sessionQuery } from './readQueries';
import { copyValues, newValues, sessionValues } from './schema';
import { SessionForm } from './SessionForm';

/** The page that creates a session, with the course, the trainer and the day that the address names. */
export function NewSessionPage() {
  const t = useT('sessions');
  const [params] = useSearchParams();
  const day = params.get('startDate');
  const values = newValues({
    courseId: params.get('course'),
    trainerId: params.get('trainer'),
    startDate: isDay(day) ? day : null,
  });
  return (
    <Page title={t('new')} parent={{ to: '/sessions', label: t('title') }}>
      <SessionForm values={values} />
    </Page>
  );
}

/** The page that creates a session like another one, on other days. */
export function CopySessionPage() {
  const t = useT('sessions');
  const formats = useFormats();
  const { data: source } = useSuspenseQuery(sessionQuery(routeId(useParams())));
  return (
    <Page title={t('copy')} parent={{ to: `/sessions/${source.id}`, label: source.course.title }}>
      <p className="muted">{t('copy.help', { period: formats.period(source.startDate, source.endDate) })}</p>
      <SessionForm source={source} values={copyValues(source)} />
    </Page>
  );
}

/** The page that edits a session. */
export function EditSessionPage() {
  const t = useT('sessions');
  const { data: session } = useSuspenseQuery(sessionQuery(routeId(useParams())));
  return (
    <Page title={t('edit')} parent={{ to: `/sessions/${session.id}`, label: session.course.title }}>
      <SessionForm session={session} values={sessionValues(session)} />
    </Page>
  );
}

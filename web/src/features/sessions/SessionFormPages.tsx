import { useSuspenseQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { useT } from '~/lib/i18n/I18n';
import { routeId } from '~/lib/route';
import { Page } from '~/ui/Page';
import { sessionQuery } from './queries';
import { SessionForm } from './SessionForm';

/** The page that creates a session. */
export function NewSessionPage() {
  const t = useT('sessions');
  return (
    <Page title={t('new')} parent={{ to: '/sessions', label: t('title') }}>
      <SessionForm />
    </Page>
  );
}

/** The page that edits a session. */
export function EditSessionPage() {
  const t = useT('sessions');
  const { data: session } = useSuspenseQuery(sessionQuery(routeId(useParams())));
  return (
    <Page title={t('edit')} parent={{ to: `/sessions/${session.id}`, label: session.course.title }}>
      <SessionForm session={session} />
    </Page>
  );
}

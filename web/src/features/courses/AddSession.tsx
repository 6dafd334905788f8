import type { Course } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { useT } from '~/lib/i18n/I18n';
import { LinkButton } from '~/ui/LinkButton';

/** The way to plan a session of the course, while it is active. */
export function AddSession(props: { course: Course }) {
  const t = useT('courses');
  const can = useCan();
  if (!can('sessions.write') || !props.course.isActive) return null;
  return (
    <LinkButton to={`/sessions/new?course=${props.course.id}`} icon="add" variant="contained">
      {t('addSession')}
    </LinkButton>
  );
}

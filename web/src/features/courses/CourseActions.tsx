import { lazy, Suspense, useState } from 'react';
import { useNavigate } from 'react-router';
import type { Course } from '~/api/generated/types.gen';
import { useT } from '~/lib/i18n/I18n';
import { wayBack } from '~/lib/listWay';
import { ActionMenu, type Action } from '~/ui/ActionMenu';
import { LinkButton } from '~/ui/LinkButton';
import { useProblemText } from '~/ui/problemText';
import { useToast } from '~/ui/Toasts';
import { AddSession } from './AddSession';
import { useDeleteCourse, useSwitchCourse } from './queries';

const ConfirmDialog = lazy(() => import('~/ui/ConfirmDialog'));

/** Puts a course out of use, or back into it; the toast offers to undo that. */
function useSwitch(course: Course) {
  const t = useT('courses');
  const toast = useToast();
  const textOf = useProblemText();
  const change = useSwitchCourse();
  const fail = (error: unknown) => toast(textOf(error), 'danger');
  return () =>
    change.mutate(course, {
      onError: fail,
      onSuccess: (now) =>
        toast(t(now.isActive ? 'activated' : 'deactivated', { title: now.title }), 'ok', {
          label: t('undo'),
          run: () => change.mutate(now, { onError: fail }),
        }),
    });
}

/** What can be done with a course: plan a session and edit at once, the rest in the menu. */
export function CourseActions(props: { course: Course }) {
  const { course } = props;
  const { id, title } = course;
  const t = useT('courses');
  const common = useT('common');
  const toast = useToast();
  const navigate = useNavigate();
  const textOf = useProblemText();
  const remove = useDeleteCourse(course);
  const turn = useSwitch(course);
  const [asking, setAsking] = useState(false);
  const answer = (confirmed: boolean) => {
    setAsking(false);
    if (!confirmed) return;
    remove.mutate(undefined, {
      onSuccess: () => {
        toast(t('deleted', { title }));
        void navigate(wayBack('/courses'));
      },
      onError: (error) => toast(textOf(error), 'danger'),
    });
  };
  const actions: readonly Action[] = [
    { label: t('showPlanning'), icon: 'planning', to: `/planning?view=month&course=${id}` },
    { label: t('duplicate'), icon: 'copy', to: `/courses/${id}/copy` },
    { label: t(course.isActive ? 'deactivate' : 'activate'), icon: course.isActive ? 'close' : 'check', run: turn },
    { label: common('delete'), icon: 'error', run: () => setAsking(true) },
  ];
  return (
    <>
      <ActionMenu label={t('more')} actions={actions} />
      <LinkButton to={`/courses/${id}/edit`} icon="edit">
        {common('edit')}
      </LinkButton>
      <AddSession course={course} />
      {asking && (
        <Suspense>
          <ConfirmDialog title={t('delete.title', { title })} confirm={common('delete')} danger onAnswer={answer}>
            {t('delete.text')}
          </ConfirmDialog>
        </Suspense>
      )}
    </>
  );
}

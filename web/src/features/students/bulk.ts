import { deleteApiStudentsById } from '~/api/generated/sdk.gen';
import type { Student } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { ifMatch } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import type { BulkAction } from '~/ui/bulk';

/** What can be done to several students at once. */
export function useStudentActions(): readonly BulkAction<Student>[] {
  const t = useT('students');
  const can = useCan();
  if (!can('students.write')) return [];
  return [
    {
      key: 'delete',
      label: t('bulk.delete'),
      icon: 'close',
      danger: true,
      title: (n) => t('bulk.delete.title', { n }),
      text: () => t('bulk.delete.text'),
      run: ({ id, version }) => deleteApiStudentsById({ path: { id }, headers: ifMatch(version) }),
      done: (n) => t('bulk.deleted', { n }),
      nameOf: listName,
    },
  ];
}

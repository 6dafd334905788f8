import { deleteApiTrainersById } from '~/api/generated/sdk.gen';
import type { Trainer } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { ifMatch } from '~/api/page';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import type { BulkAction } from '~/ui/bulk';

/** What can be done to several trainers at once. */
export function useTrainerActions(): readonly BulkAction<Trainer>[] {
  const t = useT('trainers');
  const can = useCan();
  if (!can('trainers.write')) return [];
  return [
    {
      key: 'delete',
      label: t('bulk.delete'),
      icon: 'close',
      danger: true,
      title: (n) => t('bulk.delete.title', { n }),
      text: () => t('bulk.delete.text'),
      run: ({ id, version }) => deleteApiTrainersById({ path: { id }, headers: ifMatch(version) }),
      done: (n) => t('bulk.deleted', { n }),
      nameOf: listName,
    },
  ];
}

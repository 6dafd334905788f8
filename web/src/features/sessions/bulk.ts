import { postApiSessionsByIdCancel } from '~/api/generated/sdk.gen';
import type { Session } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { ifMatch } from '~/api/page';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import type { BulkAction } from '~/ui/bulk';

/** What can be done to several sessions at once. */
export function useSessionActions(): readonly BulkAction<Session>[] {
  const t = useT('sessions');
  const can = useCan();
  const formats = useFormats();
  if (!can('sessions.write')) return [];
  return [
    {
      key: 'cancel',
      label: t('bulk.cancel'),
      icon: 'close',
      danger: true,
      applies: (session) => session.status !== 'cancelled',
      title: (n) => t('bulk.cancel.title', { n }),
      text: (sessions) => t('bulk.cancel.text', { n: sessions.reduce((sum, { seatsTaken }) => sum + seatsTaken, 0) }),
      reason: { label: t('bulk.cancel.reason'), required: true },
      run: ({ id, version }, reason) =>
        postApiSessionsByIdCancel({ path: { id }, body: { reason }, headers: ifMatch(version) }),
      done: (n) => t('bulk.cancelled', { n }),
      nameOf: ({ course, startDate, endDate }) => `${course.title}, ${formats.period(startDate, endDate)}`,
    },
  ];
}

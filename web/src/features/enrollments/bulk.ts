import { postApiEnrollmentsByIdCancel } from '~/api/generated/sdk.gen';
import type { Enrollment } from '~/api/generated/types.gen';
import { useCan } from '~/api/me';
import { ifMatch } from '~/api/page';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { listName } from '~/lib/names';
import type { BulkAction } from '~/ui/bulk';

/** What can be done to several enrollments at once. */
export function useEnrollmentActions(): readonly BulkAction<Enrollment>[] {
  const t = useT('enrollments');
  const can = useCan();
  const formats = useFormats();
  if (!can('enrollments.write')) return [];
  return [
    {
      key: 'cancel',
      label: t('bulk.cancel'),
      icon: 'close',
      danger: true,
      applies: (one) => one.status !== 'cancelled',
      title: (n) => t('bulk.cancel.title', { n }),
      text: (some) =>
        t('bulk.cancel.text', {
          paid: formats.money(some.reduce((sum, { amountPaid }) => sum + (amountPaid ?? 0), 0)),
        }),
      reason: { label: t('bulk.cancel.reason'), required: false },
      run: ({ id, version }, reason) =>
        postApiEnrollmentsByIdCancel({ path: { id }, body: reason ? { reason } : {}, headers: ifMatch(version) }),
      done: (n) => t('bulk.cancelled', { n }),
      nameOf: ({ student, session }) => `${listName(student)}, ${session.courseTitle}`,
    },
  ];
}

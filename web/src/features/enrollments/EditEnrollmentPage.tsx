import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useNavigate, useParams } from 'react-router';
import type { Enrollment } from '~/api/generated/types.gen';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { fullName } from '~/lib/names';
import { routeId } from '~/lib/route';
import { TextAreaInput } from '~/ui/form/inputs';
import { RecordForm } from '~/ui/form/RecordForm';
import { Page } from '~/ui/Page';
import { useToast } from '~/ui/Toasts';
import { discountOf } from './discount';
import { DiscountFields } from './DiscountFields';
import { enrollmentQuery, useChangeEnrollment } from './queries';
import { changeSchema, type ChangeValues } from './schema';

function useValues() {
  const formats = useFormats();
  return (enrollment: Enrollment): ChangeValues => ({
    discount: enrollment.discount ? formats.moneyInput(enrollment.discount) : '',
    discountUnit: 'amount',
    discountReason: enrollment.discountReason ?? '',
    notes: enrollment.notes ?? '',
  });
}

/** Changes the discount and the notes of an enrollment. A cancelled one keeps its sums: only notes are added to it. */
export default function EditEnrollmentPage() {
  const t = useT('enrollments');
  const common = useT('common');
  const formats = useFormats();
  const navigate = useNavigate();
  const toast = useToast();
  const queryClient = useQueryClient();
  const { data: enrollment } = useSuspenseQuery(enrollmentQuery(routeId(useParams())));
  const valuesOf = useValues();
  const change = useChangeEnrollment(enrollment.id);
  const price = enrollment.price ?? 0;
  const to = `/enrollments/${enrollment.id}`;
  const name = t('one', { name: fullName(enrollment.student) });
  return (
    <Page title={t('edit')} parent={{ to, label: name }}>
      <RecordForm
        schema={changeSchema(formats.decimals, price)}
        values={valuesOf(enrollment)}
        version={enrollment.version}
        labels={{
          discount: t('discount'),
          discountUnit: t('unit'),
          discountReason: t('discountReason'),
          notes: t('notes'),
        }}
        save={({ discount: typed, discountUnit, discountReason, notes }, version) => {
          const discount = discountOf(typed, discountUnit, price, formats.decimals);
          return change.mutateAsync({ version, change: { discount, discountReason, notes } });
        }}
        onSaved={() => {
          toast(common('saved'));
          void navigate(to);
        }}
        reload={async () => {
          const fresh = await queryClient.fetchQuery({ ...enrollmentQuery(enrollment.id), staleTime: 0 });
          return { values: valuesOf(fresh), version: fresh.version, updatedAt: fresh.updatedAt };
        }}
        submitLabel={common('save')}
        cancelTo={to}
      >
        {enrollment.status !== 'cancelled' && (
          <fieldset>
            <legend>{t('discount')}</legend>
            <DiscountFields price={price} />
          </fieldset>
        )}
        <fieldset>
          <legend>{t('notes')}</legend>
          <TextAreaInput name="notes" maxLength={5000} />
        </fieldset>
      </RecordForm>
    </Page>
  );
}

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import type { Enrollment, Payment } from '~/api/generated/types.gen';
import { ApiProblem, isPassing } from '~/api/problem';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { newIdempotencyKey } from '~/lib/idempotencyKey';
import { discountOf } from './discount';
import { enrollmentQuery, useEnroll, useFirstPayment } from './queries';
import type { EnrollmentOutput } from './schema';
import type { FlowForm } from './useFlow';

/** Shows a refusal in the form; `message` says it better than the problem's own text. */
type Fail = (error: unknown, message?: string) => void;

const codeOf = (error: unknown) => (error instanceof ApiProblem ? error.code : null);

const enrollmentIn = (error: unknown) =>
  error instanceof ApiProblem ? error.extension<number>('enrollmentId') : undefined;

function useFresh() {
  const queryClient = useQueryClient();
  return (id: number) => queryClient.fetchQuery({ ...enrollmentQuery(id), staleTime: 0 });
}

/** Takes the seat once, also when an earlier answer got lost on its way. */
function useSeat(price: number, fail: Fail) {
  const t = useT('enrollments');
  const { decimals } = useFormats();
  const queryClient = useQueryClient();
  const fresh = useFresh();
  const enroll = useEnroll();
  const lost = useRef(false);
  const [existing, setExisting] = useState<number | null>(null);
  const take = async (output: EnrollmentOutput): Promise<Enrollment> => {
    const { studentId, sessionId, discountReason } = output;
    const discount = discountOf(output.discount, output.discountUnit, price, decimals);
    const input = discount > 0 ? { studentId, sessionId, discount, discountReason } : { studentId, sessionId };
    try {
      return await enroll.mutateAsync(input);
    } catch (error) {
      const id = enrollmentIn(error);
      // The seat that is taken already is the one that this form asked for when no answer came back.
      if (id !== undefined && lost.current) return fresh(id);
      throw error;
    }
  };
  const refused = (error: unknown) => {
    lost.current ||= isPassing(error);
    setExisting(enrollmentIn(error) ?? null);
    if (enrollmentIn(error) !== undefined) fail(error, t('already'));
    else fail(error, isPassing(error) ? t('enrollLost') : undefined);
    // Whoever took the last seat, or cancelled the session, changed what stands above.
    void queryClient.invalidateQueries({ queryKey: ['sessions'] });
  };
  return { take, refused, existing };
}

/** The enrollment of which only the payment is missing; the form's draft brings it back. */
function useEnrolled(form: FlowForm, fail: Fail) {
  const fresh = useFresh();
  const [known, setKnown] = useState<Enrollment | null>(null);
  const enrollmentId = useWatch({ control: form.control, name: 'enrollmentId' });
  const set = (enrollment: Enrollment) => {
    setKnown(enrollment);
    form.setValue('enrollmentId', enrollment.id, { shouldDirty: true });
  };
  const isMissing = enrollmentId !== null && known?.id !== enrollmentId;
  useEffect(() => {
    if (isMissing) void fresh(enrollmentId).then(setKnown, fail);
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- once for a draft that was put back
  }, [isMissing]);
  return { enrolled: enrollmentId === null ? null : known, isEnrolled: enrollmentId !== null, set };
}

/**
 * The enrollment, then its first payment. When only the payment fails, sending again sends only the payment, under the same
 * key as long as it may have arrived.
 */
export function useSend(
  form: FlowForm,
  price: number,
  fail: Fail,
  onDone: (enrollment: Enrollment, payment: Payment | null) => void,
) {
  const t = useT('enrollments');
  const formats = useFormats();
  const fresh = useFresh();
  const seat = useSeat(price, fail);
  const pay = useFirstPayment();
  const { enrolled, isEnrolled, set } = useEnrolled(form, fail);
  const payRefused = async (enrollment: Enrollment, error: unknown) => {
    if (isPassing(error)) {
      fail(error, t('payLost'));
      return;
    }
    const now = await fresh(enrollment.id).catch(() => enrollment);
    set(now);
    const balance = formats.money(now.balance ?? 0);
    if (codeOf(error) === 'idempotency_key_reused') {
      form.setValue('paymentKey', null);
      fail(error, t('payArrived', { amount: balance }));
    } else fail(error, codeOf(error) === 'payment_exceeds_balance' ? t('payTooMuch', { amount: balance }) : undefined);
  };
  const send = async (output: EnrollmentOutput) => {
    const enrollment = enrolled ?? (await seat.take(output).catch(seat.refused));
    if (!enrollment) return;
    if (output.when === 'later' || (enrollment.balance ?? 0) <= 0) {
      onDone(enrollment, null);
      return;
    }
    const { amount, paymentMethod, paymentDate, reference, notes } = output;
    const input = { amount, paymentMethod, paymentDate, reference, notes };
    const key = output.paymentKey ?? newIdempotencyKey();
    set(enrollment);
    form.setValue('paymentKey', key);
    try {
      onDone(enrollment, await pay.mutateAsync({ id: enrollment.id, key, input }));
    } catch (error) {
      await payRefused(enrollment, error);
    }
  };
  return { send, enrolled, isEnrolled, existing: seat.existing };
}

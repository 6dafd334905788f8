import { valibotResolver } from '@hookform/resolvers/valibot';
import { useEffect, useState } from 'react';
import { useForm, useWatch, type UseFormReturn } from 'react-hook-form';
import { useSearchParams } from 'react-router';
import { useFormats } from '~/lib/formats';
import { useDraft } from '~/ui/form/useDraft';
import { discountOf } from './discount';
import { chosenSessionQuery } from './queries';
import { enrollmentSchema, type EnrollmentOutput, type EnrollmentValues } from './schema';
import { useChosen } from './useChosen';

/** The form of the whole flow. */
export type FlowForm = UseFormReturn<EnrollmentValues, unknown, EnrollmentOutput>;

/** What the session costs, and what is due of it. Shown and checked here; the server computes what is stored. */
export interface Sums {
  readonly price: number;
  readonly due: number;
}

const idIn = (text: string | null) => (text !== null && /^[1-9]\d{0,14}$/.test(text) ? text : '');

/** The form before anything is typed; the address may choose a student and a session. */
function useFirstValues(): EnrollmentValues {
  const formats = useFormats();
  const [params] = useSearchParams();
  return {
    studentId: idIn(params.get('student')),
    sessionId: idIn(params.get('session')),
    discount: '',
    discountUnit: 'amount',
    discountReason: '',
    when: 'later',
    amount: '',
    paymentMethod: 'cash',
    paymentDate: formats.today(),
    reference: '',
    notes: '',
    creating: null,
    enrollmentId: null,
    paymentKey: null,
  };
}

/** The flow's form, with a draft of it. The sums limit it and depend on its own values, so they follow one render later. */
export function useFlow() {
  const formats = useFormats();
  const [first] = useState(useFirstValues());
  const [sums, setSums] = useState<Sums>({ price: 0, due: 0 });
  const form: FlowForm = useForm<EnrollmentValues, unknown, EnrollmentOutput>({
    resolver: valibotResolver(enrollmentSchema(formats.decimals, sums.price, sums.due, formats.today())),
    defaultValues: first,
  });
  // It has a value before its box is shown.
  form.register('amount');
  const draft = useDraft(form, first);
  return { form, first, draft, sums, setSums };
}

/** The price of the chosen session, and what is due after the typed discount; once enrolled, what is `left`. */
export function useSums(form: FlowForm, left: number | null | undefined): Sums {
  const formats = useFormats();
  const [sessionId, discount, unit] = useWatch({
    control: form.control,
    name: ['sessionId', 'discount', 'discountUnit'],
  });
  const price = useChosen(chosenSessionQuery(Number(sessionId))).record?.course.price ?? 0;
  const off = discountOf(formats.parseAmount(discount), unit, price, formats.decimals);
  return { price, due: left ?? Number(Math.max(price - off, 0).toFixed(formats.decimals)) };
}

/**
 * Puts what is due into the amount, where it stays until another amount is typed. It is what the form begins with: no
 * change that is guarded or kept as a draft.
 * @param restored a draft in the form; once it is discarded, the form begins anew
 */
export function usePrefilledAmount(form: FlowForm, due: number, restored: boolean): void {
  const formats = useFormats();
  useEffect(() => {
    if (form.getFieldState('amount').isDirty) return;
    form.resetField('amount', { defaultValue: due > 0 ? formats.moneyInput(due) : '' });
    // oxlint-disable-next-line react/exhaustive-effect-dependencies -- a discarded draft asks for the amount anew
  }, [form, formats, due, restored]);
}

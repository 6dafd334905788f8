import type { PersonValues } from '~/lib/person';
import { useFormats } from '~/lib/formats';
import { useT } from '~/lib/i18n/I18n';
import { DayInput, TextAreaInput, TextInput } from './inputs';

/** The labels of a person's fields. */
export function usePersonLabels(): Readonly<Record<keyof PersonValues, string>> {
  const t = useT('common');
  return {
    lastName: t('person.lastName'),
    firstName: t('person.firstName'),
    dateOfBirth: t('person.dateOfBirth'),
    phone: t('person.phone'),
    email: t('person.email'),
    address: t('person.address'),
    postalCode: t('person.postalCode'),
    city: t('person.city'),
    country: t('person.country'),
    notes: t('person.notes'),
  };
}

/** Name and birth date. */
export function IdentityFields(props: { autoFocus?: boolean }) {
  const t = useT('common');
  const { today } = useFormats();
  return (
    <fieldset>
      <legend>{t('person.identity')}</legend>
      <TextInput name="lastName" required narrow maxLength={100} autoFocus={props.autoFocus ?? false} />
      <TextInput name="firstName" required narrow maxLength={100} />
      <DayInput name="dateOfBirth" narrow min="1900-01-01" max={today()} />
    </fieldset>
  );
}

/** How to reach a person, and remarks. */
export function ContactFields() {
  const t = useT('common');
  return (
    <>
      <fieldset>
        <legend>{t('person.contact')}</legend>
        <TextInput name="phone" type="tel" narrow maxLength={40} />
        <TextInput name="email" type="email" narrow maxLength={254} />
        <TextAreaInput name="address" rows={2} maxLength={500} />
        <TextInput name="postalCode" narrow maxLength={20} />
        <TextInput name="city" narrow maxLength={100} />
        <TextInput name="country" narrow maxLength={2} />
      </fieldset>
      <fieldset>
        <legend>{t('person.notes')}</legend>
        <TextAreaInput name="notes" rows={4} maxLength={5000} />
      </fieldset>
    </>
  );
}

import { useMemo } from 'react';
import { useFormState } from 'react-hook-form';
import type { PersonValues } from '~/lib/person';
import { useFormats } from '~/lib/formats';
import { useLanguage, useT } from '~/lib/i18n/I18n';
import { countryNames } from '~/lib/regions';
import { DayInput, SelectInput, TextAreaInput, TextInput } from './inputs';

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

/** A country by its name; a code that is no country any more stays what it is. */
function CountryInput() {
  const t = useT('common');
  const language = useLanguage();
  const kept = useFormState<PersonValues>().defaultValues?.country;
  const known = useMemo(() => countryNames(language), [language]);
  const isKnown = !kept || known.some(([code]) => code === kept);
  return <SelectInput name="country" narrow empty={t('none')} options={isKnown ? known : [[kept, kept], ...known]} />;
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
        <CountryInput />
      </fieldset>
      <fieldset>
        <legend>{t('person.notes')}</legend>
        <TextAreaInput name="notes" rows={4} maxLength={5000} />
      </fieldset>
    </>
  );
}

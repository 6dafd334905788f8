import * as v from 'valibot';
import type { Settings } from '~/api/generated/types.gen';
import { optionalEmail, optionalText, requiredText } from '~/lib/schema';

/** The school. */
export const settingsSchema = v.object({
  schoolName: requiredText(200),
  timeZone: requiredText(100),
  currency: requiredText(3),
  country: requiredText(2),
  language: v.picklist(['fr', 'en']),
  address: optionalText(500),
  phone: optionalText(40),
  email: optionalEmail,
  receiptFooter: optionalText(1000),
});

/** What the form of the school holds. */
export type SettingsValues = v.InferInput<typeof settingsSchema>;

/** The school as the form shows it. */
export const settingsValues = (settings: Settings): SettingsValues => ({
  schoolName: settings.schoolName,
  timeZone: settings.timeZone,
  currency: settings.currency,
  country: settings.country,
  language: settings.language === 'en' ? 'en' : 'fr',
  address: settings.address ?? '',
  phone: settings.phone ?? '',
  email: settings.email ?? '',
  receiptFooter: settings.receiptFooter ?? '',
});

import * as v from 'valibot';
import type { Settings } from '~/api/generated/types.gen';
import { optionalEmail, optionalText, requiredText } from '~/lib/schema';

/** The school: what it is called, where it is and how it writes money and dates. */
export const schoolSchema = v.object({
  schoolName: requiredText(100),
  timeZone: requiredText(100),
  currency: requiredText(3),
  country: requiredText(2),
  language: v.picklist(['fr', 'en']),
  address: optionalText(500),
  phone: optionalText(40),
  email: optionalEmail,
});

/** What receipts say beside the payment. */
export const receiptsSchema = v.object({
  receiptHeader: optionalText(500),
  receiptFooter: optionalText(1000),
});

/** What the form of the school holds. */
export type SchoolValues = v.InferInput<typeof schoolSchema>;

/** What the form of the receipts' texts holds. */
export type ReceiptsValues = v.InferInput<typeof receiptsSchema>;

/** The school as its form shows it. */
export const schoolValues = (settings: Settings): SchoolValues => ({
  schoolName: settings.schoolName,
  timeZone: settings.timeZone,
  currency: settings.currency,
  country: settings.country,
  language: settings.language === 'en' ? 'en' : 'fr',
  address: settings.address ?? '',
  phone: settings.phone ?? '',
  email: settings.email ?? '',
});

/** The receipts' texts as their form shows them. */
export const receiptsValues = (settings: Settings): ReceiptsValues => ({
  receiptHeader: settings.receiptHeader ?? '',
  receiptFooter: settings.receiptFooter ?? '',
});

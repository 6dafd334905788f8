import type { Texts } from '~/lib/i18n/texts';

export const en = {
  title: 'Settings',
  users: 'Accounts',
  saved: 'The settings are saved.',
  school: 'School',
  schoolName: 'Name of the school',
  timeZone: 'Time zone',
  currency: 'Currency',
  currencyHelp: 'Amounts that are recorded already are not converted.',
  country: 'Country',
  countryHelp: 'Used to read phone numbers.',
  language: 'Default language',
  'language.fr': 'French',
  'language.en': 'English',
  contact: 'Contact',
  address: 'Address',
  phone: 'Phone',
  email: 'E-mail',
  receipts: 'Receipts',
  receiptFooter: 'Text at the foot of receipts',
  receiptFooterHelp: 'For instance a registration number or a legal notice.',
} satisfies Texts['settings'];

export const fr = {
  title: 'Réglages',
  users: 'Comptes d’accès',
  saved: 'Les réglages sont enregistrés.',
  school: 'École',
  schoolName: 'Nom de l’école',
  timeZone: 'Fuseau horaire',
  currency: 'Monnaie',
  currencyHelp: 'Les montants déjà enregistrés ne sont pas convertis.',
  country: 'Pays',
  countryHelp: 'Sert à lire les numéros de téléphone.',
  language: 'Langue par défaut',
  'language.fr': 'Français',
  'language.en': 'Anglais',
  contact: 'Coordonnées',
  address: 'Adresse',
  phone: 'Téléphone',
  email: 'E-mail',
  receipts: 'Reçus',
  receiptFooter: 'Texte au bas des reçus',
  receiptFooterHelp: 'Par exemple un numéro d’enregistrement ou une mention légale.',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    settings: Record<keyof typeof fr, string>;
  }
}

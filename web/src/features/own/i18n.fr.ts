export const fr = {
  sessions: 'Mes sessions',
  'sessions.empty': 'Aucune session pour l’instant',
  enrollments: 'Mes inscriptions',
  'enrollments.empty': 'Aucune inscription pour l’instant',
  payments: 'Mes paiements',
  'payments.empty': 'Aucun paiement pour l’instant',
  unlinked: 'Votre compte n’est relié à aucune fiche. Demandez à l’école de le faire.',
  facts: 'Fiche',
  course: 'Formation',
  dates: 'Dates',
  location: 'Lieu',
  filled: 'Inscrits',
  status: 'Statut',
  notes: 'Remarques',
  roster: 'Participants',
  'roster.empty': 'Personne n’est inscrit pour l’instant',
  student: 'Nom',
  balance: 'Reste à payer',
  price: 'Prix',
  paid: 'Payé',
  due: 'Reste',
  receipt: 'Reçu',
  date: 'Date',
  method: 'Moyen',
  amount: 'Montant',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    own: Record<keyof typeof fr, string>;
  }
}

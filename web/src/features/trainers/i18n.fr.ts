export const fr = {
  title: 'Formateurs',
  new: 'Nouveau formateur',
  edit: 'Modifier {name}',
  create: 'Créer le formateur',
  created: '{name} est créé.',
  saved: 'La fiche de {name} est enregistrée.',
  search: 'Rechercher un nom, un téléphone, un e-mail…',
  'empty.title': 'Aucun formateur pour l’instant',
  'empty.text': 'Créez le premier pour pouvoir lui confier des sessions.',
  name: 'Nom',
  calendar: 'Adresse du calendrier',
  specialties: 'Spécialités',
  specialtiesHelp: 'Au moins une. Entrée ou virgule pour ajouter.',
  removeSpecialty: 'Retirer {tag}',
  'filter.specialty': 'Spécialité',
  nextSession: 'Prochaine session',
  upcoming: 'Sessions à venir',
  tabs: 'Parties de la fiche',
  facts: 'Fiche',
  sessions: 'Sessions',
  'sessions.empty': 'Aucune session pour l’instant',
  course: 'Formation',
  dates: 'Dates',
  filled: 'Remplissage',
  status: 'Statut',
  history: 'Historique',
  'access.create': 'Créer un accès',
  'access.see': 'Voir son accès',
  'delete.title': 'Supprimer {name} ?',
  'delete.text': 'C’est impossible si des sessions lui sont confiées.',
  deleted: '{name} est supprimé.',

  createdAt: 'Créé le',
  'bulk.delete': 'Supprimer',
  'bulk.delete.title': 'Supprimer {n} formateur ?|Supprimer {n} formateurs ?',
  'bulk.delete.text':
    'Les fiches disparaissent définitivement. Celles dont des sessions dépendent restent, et vous verrez lesquelles.',
  'bulk.deleted': '{n} formateur supprimé.|{n} formateurs supprimés.',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    trainers: Record<keyof typeof fr, string>;
  }
}

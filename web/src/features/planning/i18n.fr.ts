export const fr = {
  title: 'Planning',
  new: 'Nouvelle session',
  print: 'Imprimer la semaine',
  course: 'Formation',
  trainer: 'Formateur',
  category: 'Catégorie',
  all: 'Toutes',
  allTrainers: 'Tous',
  allLocations: 'Tous',
  reset: 'Effacer les filtres',
  filters: 'Filtres',
  dates: 'Dates',
  location: 'Lieu',
  filled: 'Remplissage',
  noTrainer: 'À désigner',
  open: 'Ouvrir',
  enroll: 'Inscrire',
  move: 'Déplacer…',
  'move.title': 'Déplacer « {title} »',
  'move.start': 'Premier jour',
  'move.end': 'Dernier jour',
  'move.save': 'Déplacer',
  'move.anyway': 'Déplacer quand même',
  'move.days': '{n} jour|{n} jours',
  'move.lasts': 'Durée : {now}, au lieu de {before}.',
  'move.order': 'La fin ne peut pas précéder le début.',
  'move.same': 'Changez les dates, le formateur ou le lieu.',
  'move.checking': 'Vérification du formateur et du lieu…',
  'move.stale':
    'Quelqu’un a modifié cette session entre-temps. Ses données viennent d’être relues : vérifiez et recommencez.',
  resized: '« {title} » change de durée : {period}.',
  'resized.tell':
    '« {title} » change de durée : {period}. {n} personne inscrite à prévenir.|« {title} » change de durée : {period}. {n} personnes inscrites à prévenir.',
  changed: '« {title} » est modifiée, aux mêmes dates.',
  moved: '« {title} » est déplacée : {period}.',
  'moved.tell':
    '« {title} » est déplacée : {period}. {n} personne inscrite à prévenir.|« {title} » est déplacée : {period}. {n} personnes inscrites à prévenir.',
  undo: 'Annuler',
  undone: 'Le changement est annulé.',
  'undo.failed': 'Le changement n’a pas pu être annulé. {reason}',
  failed: '« {title} » reste à ses dates. {reason}',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    planning: Record<keyof typeof fr, string>;
  }
}

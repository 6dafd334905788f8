export const fr = {
  views: 'Affichage',
  'view.month': 'Mois',
  'view.week': 'Semaine',
  'view.day': 'Jour',
  'view.list': 'Liste',
  today: 'Aujourd’hui',
  previous: 'Précédent',
  next: 'Suivant',
  week: 'Semaine du {period}',
  add: 'Créer une session le {day}',
  'add.short': 'Créer une session',
  dayWith: '{day}, {n} session|{day}, {n} sessions',
  more: '{n} autre|{n} autres',
  less: 'Réduire',
  running: 'Déjà commencées',
  none: 'Aucune session.',
  dayOf: 'jour {at} sur {n}',
  noTrainer: 'Formateur à désigner',
  full: 'complet',
  cancelled: 'annulée',
  shown: '{n} session affichée|{n} sessions affichées',
  'conflict.trainer':
    '{trainer} a déjà une autre session ces jours-là :|{trainer} a déjà d’autres sessions ces jours-là :',
  'conflict.room':
    '« {location} » est déjà pris par une autre session ces jours-là :|« {location} » est déjà pris par d’autres sessions ces jours-là :',
  feed: 'S’abonner au calendrier',
  'feed.text':
    'Les sessions s’affichent dans l’agenda du téléphone ou de l’ordinateur et s’y mettent à jour toutes seules. Copiez l’adresse dans l’agenda (« S’abonner à un calendrier », « À partir de l’URL »).',
  'feed.address': 'Adresse du calendrier (.ics)',
  'feed.open': 'Ouvrir dans l’agenda de cet appareil',
  'feed.secret': 'Qui connaît cette adresse voit ces sessions, sans les noms des inscrits. Ne la publiez pas.',
  'feed.renew': 'Changer l’adresse',
  'feed.renew.title': 'Changer l’adresse du calendrier ?',
  'feed.renew.text': 'L’ancienne adresse ne vaudra plus rien : les agendas abonnés devront être abonnés de nouveau.',
  'feed.renewed': 'L’adresse du calendrier est changée.',
  legend: 'Catégories',
  keys: 'Flèches : changer de jour. Tab : sessions du jour. Page précédente ou suivante : changer de mois. T : aujourd’hui.',
  keysCreate: 'Entrée ou N : créer une session ce jour-là.',
  keysOpen: 'Entrée : afficher ce jour.',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    calendar: Record<keyof typeof fr, string>;
  }
}

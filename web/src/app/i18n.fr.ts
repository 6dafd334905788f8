export const fr = {
  'nav.main': 'Navigation principale',
  'nav.dashboard': 'Tableau de bord',
  'nav.students': 'Étudiants',
  'nav.trainers': 'Formateurs',
  'nav.courses': 'Formations',
  'nav.sessions': 'Sessions',
  'nav.enrollments': 'Inscriptions',
  'nav.payments': 'Paiements',
  'nav.settings': 'Réglages',
  'nav.ownSessions': 'Mes sessions',
  'nav.ownEnrollments': 'Mes inscriptions',
  'nav.ownPayments': 'Mes paiements',
  'nav.profile': 'Profil',
  'nav.more': 'Plus',
  'nav.collapse': 'Réduire le menu',
  'nav.expand': 'Déployer le menu',

  'new.menu': 'Nouveau',
  'new.enrollment': 'Inscription',
  'new.student': 'Étudiant',
  'new.trainer': 'Formateur',
  'new.course': 'Formation',
  'new.session': 'Session',

  'search.open': 'Rechercher…',
  'search.title': 'Rechercher ou aller à',
  'search.go': 'Aller à',
  'search.create': 'Créer',
  'search.students': 'Étudiants',
  'search.trainers': 'Formateurs',
  'search.courses': 'Formations',
  'search.sessions': 'Sessions',
  'search.none': 'Rien ne correspond à « {q} ».',

  'account.menu': 'Mon compte',
  'account.language': 'Langue',
  'account.theme': 'Apparence',
  'theme.system': 'Système',
  'theme.light': 'Clair',
  'theme.dark': 'Sombre',
  'account.profile': 'Mon profil',
  'account.help': 'Aide de l’API',
  'account.leave': 'Se déconnecter',

  offline: 'Hors connexion : les modifications sont bloquées jusqu’au retour du réseau.',
  moving: 'Chargement de la page…',

  'relogin.title': 'Votre session a expiré',
  'relogin.text': 'Connectez-vous de nouveau : rien de ce que vous avez saisi n’est perdu.',
  'relogin.password': 'Mot de passe',
  'relogin.submit': 'Se connecter',
  'relogin.leave': 'Revenir à la page de connexion',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    app: Record<keyof typeof fr, string>;
  }
}

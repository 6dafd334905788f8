export const fr = {
  title: 'Première utilisation',
  intro: 'Trois étapes, et l’école est prête.',
  step: 'Étape {at} sur {of}',
  'step.account': 'Votre compte',
  'step.school': 'Votre école',
  'edit.account': 'Modifier le compte',
  'edit.school': 'Modifier l’école',
  code: 'Code affiché par le serveur',
  codeHelp: 'Le serveur l’a écrit dans sa console à son démarrage. Il prouve que vous avez accès à la machine.',
  email: 'Votre adresse e-mail',
  password: 'Mot de passe',
  passwordHelp:
    'Au moins 8 caractères ; plus il est long, mieux il protège. Une phrase facile à retenir convient très bien.',
  'strength.none': 'Longueur : vide',
  'strength.short': 'Longueur : trop courte',
  'strength.weak': 'Longueur : juste suffisante',
  'strength.fair': 'Longueur : correcte',
  'strength.good': 'Longueur : bonne',
  next: 'Continuer',
  back: 'Revenir',
  schoolName: 'Nom de l’école',
  address: 'Adresse',
  addressHelp: 'Elle figure sur les reçus. Vous pourrez la compléter plus tard.',
  timeZone: 'Fuseau horaire',
  currency: 'Monnaie',
  currencyHelp: 'Elle ne changera plus dès qu’un montant sera enregistré.',
  country: 'Pays',
  countryHelp: 'Sert à lire les numéros de téléphone.',
  language: 'Langue par défaut',
  'language.fr': 'Français',
  'language.en': 'Anglais',
  demo: 'L’école s’ouvre vide. Pour essayer avec une école fictive, lancez une deuxième fois le programme avec --demo --port 3001 : cette école fictive ne touche à aucune de vos données.',
  submit: 'Ouvrir l’école',
  done: 'L’école est déjà installée.',
  login: 'Se connecter',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    setup: Record<keyof typeof fr, string>;
  }
}

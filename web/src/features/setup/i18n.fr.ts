export const fr = {
  title: 'Première utilisation',
  intro: 'Deux étapes, et l’école est prête.',
  step: 'Étape {at} sur {of}',
  'step.account': 'Votre compte',
  'step.school': 'Votre école',
  code: 'Code affiché par le serveur',
  codeHelp: 'Le serveur l’a écrit dans sa console à son démarrage. Il prouve que vous avez accès à la machine.',
  email: 'Votre adresse e-mail',
  password: 'Mot de passe',
  passwordHelp: 'Au moins 12 caractères. Une phrase facile à retenir convient très bien.',
  'strength.none': 'Longueur : vide',
  'strength.short': 'Longueur : trop courte',
  'strength.fair': 'Longueur : correcte',
  'strength.good': 'Longueur : bonne',
  next: 'Continuer',
  back: 'Revenir',
  schoolName: 'Nom de l’école',
  timeZone: 'Fuseau horaire',
  currency: 'Monnaie',
  country: 'Pays',
  countryHelp: 'Sert à lire les numéros de téléphone.',
  language: 'Langue par défaut',
  'language.fr': 'Français',
  'language.en': 'Anglais',
  submit: 'Ouvrir l’école',
  done: 'L’école est déjà installée.',
  login: 'Se connecter',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    setup: Record<keyof typeof fr, string>;
  }
}

export const fr = {
  'invite.title': 'Bienvenue',
  'invite.intro': 'Choisissez le mot de passe avec lequel vous vous connecterez.',
  'reset.title': 'Nouveau mot de passe',
  'reset.intro': 'Choisissez votre nouveau mot de passe. Vos appareils connectés seront déconnectés.',
  password: 'Mot de passe',
  email: 'Adresse e-mail',
  save: 'Enregistrer le mot de passe',
  done: 'Votre mot de passe est enregistré.',
  login: 'Se connecter',
  void: 'Ce lien n’est plus valable : il a déjà servi ou sa durée est passée. Demandez-en un nouveau à votre école.',
  'void.help': 'Comment obtenir un nouveau lien',
  'forgot.title': 'Mot de passe oublié',
  'forgot.intro': 'Indiquez l’adresse e-mail de votre compte.',
  'forgot.send': 'Demander un lien',
  'forgot.sent':
    'Votre demande est reçue. Par sécurité, la réponse est la même que cette adresse ait un compte ou non.',
  'forgot.admin':
    'Pour choisir un nouveau mot de passe, contactez votre école : l’administration peut créer et vous remettre un lien à usage unique.',
  'forgot.back': 'Revenir à la connexion',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    password: Record<keyof typeof fr, string>;
  }
}

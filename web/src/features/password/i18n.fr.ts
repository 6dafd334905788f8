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
  'forgot.intro':
    'Indiquez l’adresse e-mail de votre compte : vous y recevrez un lien pour choisir un nouveau mot de passe.',
  'forgot.send': 'Recevoir un lien',
  'forgot.sent':
    'Si cette adresse a un compte, un lien vient de lui être envoyé. Il sert une seule fois et reste valable un jour.',
  'forgot.wait':
    'Rien après quelques minutes ? Regardez dans les indésirables, vérifiez l’adresse, ou demandez un lien à l’administration de votre école.',
  'forgot.admin':
    'Pour choisir un nouveau mot de passe, contactez votre école : l’administration peut créer et vous remettre un lien à usage unique.',
  'forgot.back': 'Revenir à la connexion',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    password: Record<keyof typeof fr, string>;
  }
}

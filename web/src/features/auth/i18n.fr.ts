export const fr = {
  title: 'Connexion',
  email: 'Adresse e-mail',
  password: 'Mot de passe',
  show: 'Afficher',
  hide: 'Masquer',
  caps: 'Verrouillage des majuscules actif',
  submit: 'Se connecter',
  busy: 'Connexion…',
  missing: 'Saisissez votre adresse e-mail et votre mot de passe.',
  wrong: 'E-mail ou mot de passe incorrect.',
  tooMany: 'Trop d’essais. Réessayez dans {seconds} s.',
  unreachable: 'Le serveur ne répond pas. Vérifiez la connexion, puis réessayez.',
};

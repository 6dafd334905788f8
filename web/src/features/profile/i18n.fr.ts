export const fr = {
  title: 'Mon profil',
  account: 'Mon compte',
  name: 'Nom',
  email: 'E-mail',
  role: 'Rôle',
  school: 'École',
  screen: 'Affichage',
  language: 'Langue',
  theme: 'Apparence',
  density: 'Densité des listes',
  'density.comfortable': 'Confortable',
  'density.compact': 'Compacte',
  shortcuts: 'Raccourcis d’une seule touche',
  'shortcuts.help': 'Par exemple « n » pour créer ou « / » pour chercher ; « ? » les montre tous.',
  'screen.here': 'L’apparence, la densité et les raccourcis valent pour cet appareil.',
  'theme.system': 'Système',
  'theme.light': 'Clair',
  'theme.dark': 'Sombre',
  password: 'Changer de mot de passe',
  'password.others': 'Vos autres appareils seront déconnectés.',
  'password.current': 'Mot de passe actuel',
  'password.new': 'Nouveau mot de passe',
  'password.save': 'Changer le mot de passe',
  'password.saved': 'Le mot de passe est changé. Vos autres appareils sont déconnectés.',
  devices: 'Appareils connectés',
  'devices.current': 'Cet appareil',
  'devices.unknown': 'Appareil inconnu',
  'devices.used': 'Utilisé le {when}',
  'devices.end': 'Déconnecter',
  'devices.endOne': 'Déconnecter {name}',
  'devices.ended': '{name} est déconnecté.',
  'devices.endAll': 'Déconnecter partout',
  'devices.endAll.title': 'Déconnecter tous les appareils ?',
  'devices.endAll.text': 'Cet appareil sera déconnecté aussi : vous devrez vous connecter de nouveau.',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    profile: Record<keyof typeof fr, string>;
  }
}

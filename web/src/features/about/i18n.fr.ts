export const fr = {
  title: 'À propos',
  installation: 'Cette installation',
  version: 'Version d’École',
  database: 'Base de données',
  embedded: 'PostgreSQL {version}, intégré à École',
  external: 'PostgreSQL {version}, sur un serveur séparé',
  schema: 'Schéma',
  java: 'Java',
  system: 'Système',
  memory: 'Mémoire accordée à Java',
  megabytes: '{n} Mo',
  browser: 'Votre navigateur',
  help: 'Ces lignes aident la personne qui vous dépanne. Elles ne contiennent ni mot de passe ni donnée personnelle.',
  copy: 'Copier ces informations',
  copied: 'Les informations sont copiées.',
  notCopied: 'Le navigateur refuse la copie. Sélectionnez le texte et copiez-le.',
  api: 'Documentation de l’API',
  licences: 'Logiciels libres utilisés',
  licencesText: '{n} composant d’autres auteurs, avec sa licence.|{n} composants d’autres auteurs, avec leur licence.',
  component: 'Composant',
  componentVersion: 'Version',
  licence: 'Licence',
  noComponents: 'La liste est ajoutée quand École est assemblée ; cette copie de développement n’en a pas.',
};

declare module '~/lib/i18n/texts' {
  interface Texts {
    about: Record<keyof typeof fr, string>;
  }
}

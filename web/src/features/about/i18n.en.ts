import type { Texts } from '~/lib/i18n/texts';

export const en = {
  title: 'About',
  installation: 'This installation',
  version: 'Version of École',
  database: 'Database',
  embedded: 'PostgreSQL {version}, part of École',
  external: 'PostgreSQL {version}, on a server of its own',
  schema: 'Schema',
  java: 'Java',
  system: 'System',
  memory: 'Memory given to Java',
  megabytes: '{n} MB',
  browser: 'Your browser',
  help: 'These lines help whoever helps you. They hold neither passwords nor personal data.',
  copy: 'Copy this information',
  copied: 'The information is copied.',
  notCopied: 'The browser refuses to copy. Select the text and copy it.',
  api: 'Documentation of the API',
  licences: 'Free software used',
  licencesText:
    '{n} component by other authors, with its licence.|{n} components by other authors, with their licences.',
  component: 'Component',
  componentVersion: 'Version',
  licence: 'Licence',
  noComponents: 'The list is added when École is packaged; this development copy has none.',
} satisfies Texts['about'];

import type { fr } from './i18n.fr';

export const en = {
  title: 'Sign in',
  email: 'E-mail address',
  password: 'Password',
  show: 'Show',
  hide: 'Hide',
  caps: 'Caps lock is on',
  submit: 'Sign in',
  busy: 'Signing in…',
  forgot: 'Forgotten password?',
  missing: 'Enter your e-mail address and your password.',
  wrong: 'Wrong e-mail or password.',
  tooMany: 'Too many tries. Try again in {minutes} min.',
  wait: '{seconds} s left',
  unreachable: 'The server does not answer. Check the connection, then try again.',
} satisfies Record<keyof typeof fr, string>;

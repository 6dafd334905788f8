import type { Texts } from '~/lib/i18n/texts';

export const en = {
  'invite.title': 'Welcome',
  'invite.intro': 'Choose the password that you will sign in with.',
  'reset.title': 'New password',
  'reset.intro': 'Choose your new password. Your signed-in devices will be signed out.',
  password: 'Password',
  email: 'E-mail address',
  save: 'Save the password',
  done: 'Your password is saved.',
  login: 'Sign in',
  void: 'This link is no longer valid: it was used already or its time has passed. Ask your school for a new one.',
  'void.help': 'How to get a new link',
  'forgot.title': 'Forgotten password',
  'forgot.intro': 'Enter the e-mail address of your account.',
  'forgot.send': 'Ask for a link',
  'forgot.sent':
    'Your request has arrived. For safety the answer is the same whether this address has an account or not.',
  'forgot.admin':
    'To choose a new password, contact your school: its administrators can make a one-time link and give it to you.',
  'forgot.back': 'Back to sign-in',
} satisfies Texts['password'];

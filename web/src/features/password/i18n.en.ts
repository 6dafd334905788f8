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
  'forgot.intro': 'Enter the e-mail address of your account: you will receive a link to choose a new password.',
  'forgot.send': 'Send me a link',
  'forgot.sent': 'If this address has an account, a link has just been sent to it. It works once and for one day.',
  'forgot.wait':
    'Nothing after some minutes? Look into the junk mail, check the address, or ask the administration of your school for a link.',
  'forgot.admin':
    'To choose a new password, contact your school: its administrators can make a one-time link and give it to you.',
  'forgot.back': 'Back to sign-in',
} satisfies Texts['password'];

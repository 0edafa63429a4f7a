import type { Messages } from '../id/messages.ts';

export const accounts: Messages['accounts'] = {
  signInTitle: 'Sign in',
  signIn: 'Sign in',
  signInFailed: 'Not signed in',
  signInRefused: 'E-mail address or password does not match.',
  signInLocked_one: 'Too many failed tries. Wait {{count}} minute, then try again.',
  signInLocked_other: 'Too many failed tries. Wait {{count}} minutes, then try again.',
  unsaved: 'Your session had ended, so that form was not saved. Sign in, then send it once more.',
  email: 'E-mail address',
  password: 'Password',
  forgotten: 'Forgot your password?',
  emailTaken: 'This address already has an account.',
  passwordShort: 'At least 10 characters.',
  passwordIsAddress: 'Do not use your e-mail address as the password.',
  passwordCommon: 'This password is too easy to guess.',
};

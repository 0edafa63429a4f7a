import type { Messages } from '../id/messages.ts';

export const journalistHistory: Messages['journalistHistory'] = {
  mail: 'Was sent a mail',
  mailWaiting: 'A mail has not left yet',
  mailFailed: 'A mail did not arrive',
  invited: 'Was invited to',
  answered: 'Answered “{{answer}}” for',
  attended: 'Came to',
  absent: 'Did not come to',
  article: 'Wrote in {{outlet}}:',
  none: 'Nothing is recorded yet.',
  bounded: 'The {{count}} latest events are shown.',
};

import type { Messages } from '../id/messages.ts';

export const awards: Messages['awards'] = {
  title: 'awards',
};

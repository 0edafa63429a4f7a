import type { Messages } from '../id/messages.ts';

export const gatherings: Messages['gatherings'] = {
  title: 'gatherings',
};

import type { Messages } from '../id/messages.ts';

export const partners: Messages['partners'] = {
  title: 'partners',
};

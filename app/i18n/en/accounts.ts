import type { Messages } from '../id/messages.ts';

export const accounts: Messages['accounts'] = {
  title: 'accounts',
};

import type { Messages } from '../id/messages.ts';

export const admin: Messages['admin'] = {
  title: 'admin',
};

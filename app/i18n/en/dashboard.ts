import type { Messages } from '../id/messages.ts';

export const dashboard: Messages['dashboard'] = {
  title: 'dashboard',
};

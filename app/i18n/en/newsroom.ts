import type { Messages } from '../id/messages.ts';

export const newsroom: Messages['newsroom'] = {
  title: 'newsroom',
};

import type { Messages } from '../id/messages.ts';

export const programs: Messages['programs'] = {
  title: 'programs',
};

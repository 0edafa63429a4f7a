import type { Messages } from '../id/messages.ts';

export const coverage: Messages['coverage'] = {
  title: 'coverage',
};

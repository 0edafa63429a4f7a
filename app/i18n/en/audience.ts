import type { Messages } from '../id/messages.ts';

export const audience: Messages['audience'] = {
  title: 'audience',
};

import type { Messages } from '../id/messages.ts';

export const public: Messages['public'] = {
  title: 'public',
};

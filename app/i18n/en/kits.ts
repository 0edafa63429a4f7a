import type { Messages } from '../id/messages.ts';

export const kits: Messages['kits'] = {
  title: 'kits',
};

import type { Messages } from '../id/messages.ts';

export const legend: Messages['legend'] = {
  ask: 'What do verbatim and adapted mean?',
  verbatim: '90 per cent of the text or more was taken from one that was published before.',
  adapted: '40 to 90 per cent was taken, the rest is its own.',
  own: 'Less than 40 per cent was taken. Quotations and the agency’s standing phrases do not count.',
  unknown: 'The text is too short, missing, or still being compared.',
};

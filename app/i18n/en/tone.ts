import type { Messages } from '../id/messages.ts';

export const tone: Messages['tone'] = {
  hint: 'A hint, not a judgement: {{tone}}, because of {{words}}.',
  take: 'Use {{tone}}',
  takeNamed: 'Use {{tone}} as {{field}}',
  taken: 'The tone is noted as your judgement.',
  decided: 'Somebody else has judged the tone.',
  noHint: 'No hint: its words lean to no tone.',
  withdrawn: 'The judgement of tone was taken back.',
  parts: { headline: 'Tone of the headline', body: 'Tone of the body' },
  short: { headline: 'Title', body: 'Body' },
};

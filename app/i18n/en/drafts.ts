import type { drafts as indonesian } from '../id/drafts.ts';

export const drafts: typeof indonesian = {
  draftFound: 'There is something unsaved from {{at}}.',
  draftFoundTitle: 'There is something unsaved from {{at}}: “{{title}}”.',
  draftsFolded: '{{count}} unsaved forms',
  draftChanged: 'Somebody else changed this since; look through it before saving.',
  draftRestore: 'Restore',
  draftDiscard: 'Discard',
  draftContinue: 'Go on filling in',
  draftRest: 'These found no place in the form; copy them if needed:',
  draftLeave: 'What you typed is not saved and cannot be kept on this device. Leave the page?',
};

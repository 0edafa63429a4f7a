import type { Messages } from '../id/messages.ts';

export const sending: Messages['sending'] = {
  schedule: 'Leaves at',
  scheduleHint: '{{zone}} time. Leave empty to send now.',
  scheduleHintEmbargo:
    '{{zone}} time. Under embargo until {{at}}: before that, only those who accepted the embargo can be written to.',
  scheduleFault: {
    impossible: 'There is no such date or hour.',
    past: 'This time has passed. Choose one that is still to come.',
    far: 'At most one year from now.',
  },
  scheduledTitle: 'Leaves {{at}}',
  scheduledText: 'Until then the whole sending can still be called off.',
  states: { scheduled: 'Scheduled', paused: 'Paused' },
  pause: 'Pause',
  resume: 'Resume',
  paused: 'Sending paused. What is on its way is finished, the rest waits.',
  resumed: 'Sending goes on.',
  pausedText: 'This sending is paused. Waiting mail keeps its place until you resume.',
  arrival: 'Done at about {{at}}',
  arrivalClosed: 'All mail is being held back; when this will be done cannot be told yet.',
  arrivalHint: 'Estimated from the rate limits and what is queued. Receiving servers may slow it down.',
  allStates: 'All',
  noneInState: 'No recipient has this status.',

  purposes: { 'follow-up': 'Follow-up', correction: 'Correction' },
  replaced:
    'The text of the release changed; what still waited was stopped and sent anew with the latest text.',
  replacedLook: 'See the sending that replaced it',

  correct: 'Send a correction',
  wrongCopies_one: '{{count}} person holds a text that differs from the release as it is now.',
  wrongCopies_other: '{{count}} people hold a text that differs from the release as it is now.',
  correctionPage: 'Send a correction',
  correctionIntro:
    'Mail that has left cannot be called back. The correction goes to exactly those who hold another version, also where delivery is uncertain.',
  correctionPageOnly:
    'Nobody holds another version. The correction only marks the press-room page and its feed.',
  explanation: 'What was wrong',
  explanationHint:
    'A sentence or two for newsrooms and readers of the press room: what it said and what is right.',
  correctTo_one: 'Send correction to {{count}} person',
  correctTo_other: 'Send correction to {{count}} people',
  correctPage: 'Mark the correction in the press room',
  correctionMarks:
    'The press-room page and its feed are marked at once; mail waits 60 seconds and can still be called off.',
  correctionMailsOnly: 'Mail waits 60 seconds and can still be called off.',
  whatChanged: 'What changed',
  embargoMoved: 'The text is the same, but the embargo they hold differs: {{at}}.',
  correctionFor: 'Will get the correction',
  wrongNotReached: 'Hold another version but cannot be written to',
  nobodyWrong: 'Nothing to correct',
  nobodyWrongText:
    'Everybody who got this release holds the same text. Mend the text first, then send a correction.',
  nothingToCorrect: 'Nobody holds a wrong version yet.',
  correctedPage: 'The correction is noted in the press room.',
  corrected_one: 'Correction sent to {{count}} person and noted in the press room.',
  corrected_other: 'Correction sent to {{count}} people and noted in the press room.',
  correctionTitle: 'Correction',
  correctionChanges: 'See what changed',

  followUp: 'Follow up',
  followUpIntro:
    'One reminder to those who got this release and have not reported on it yet. Only once, and never on the same day.',
  followUpNot: 'Cannot be followed up yet',
  followUpRefusal: {
    'none-sent': 'This release has not been sent to anybody yet.',
    done: 'This release was followed up already. Once is enough.',
    'same-day': 'This release was sent today. Give newsrooms time: come back tomorrow at the earliest.',
    nobody: 'Nobody to remind: everybody has reported on it or cannot be written to.',
  },
  followUpNote: 'Why you remind them',
  followUpSend: 'Send reminder',
  silent: 'No reaction yet',
  actionPaused: '{{actor}} paused a sending',
  actionResumed: '{{actor}} resumed a sending',
  actionFollowedUp: '{{actor}} sent a follow-up',
  actionCorrected: '{{actor}} sent a correction',
  chatTitle: 'By WhatsApp',
  chatOpen: 'Open WhatsApp',
  chatMark: 'Mark as sent',
  chatMarkOf: 'Mark as sent: {{name}}',
  chatMarked: 'Noted as sent by WhatsApp.',
  chatSentAt: 'Sent by WhatsApp, {{at}}',
  chatText: '{{salutation}}, a release by {{office}}: {{headline}}\n{{link}}',
};

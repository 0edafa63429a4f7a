import type { Messages } from '../id/messages.ts';

/** The page behind "Unsubscribe" in a mail, and refusals of the outbox. */
export const mail: Messages['mail'] = {
  cannotResend: 'This mail cannot be sent again: it was sent, is out of date, or its address is wrong.',
  releaseWithdrawn:
    'Its release was withdrawn, so this mail is not sent again. Publish the release again first.',
  nothingRestored: 'No restored backup waits for this decision.',
  unsubscribeTitle: 'Unsubscribe',
  unsubscribeText:
    'Press releases, invitations and other bulk mail will no longer be sent to {{address}}. Mail about events you have answered still arrives.',
  unsubscribe: 'Unsubscribe',
  unsubscribedTitle: 'You are unsubscribed',
  unsubscribedText:
    'Press releases, invitations and other bulk mail are no longer sent to {{address}}. There is nothing else you need to do.',
  subscribeAgainText: 'Changed your mind, or opened this link by accident?',
  subscribeAgain: 'Send me mail again',
};

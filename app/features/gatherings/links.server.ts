import { linkUrl, tokenOf } from '#app/features/outbox/links.server.ts';
import { guestPaths } from './paths.ts';

const purpose = 'answer';
const path = guestPaths.answer(':token');

/** The personal link of an invitation as the outbox and the link table know it. */
export function answerLink(invitation: { id: number; tokenGeneration: number }) {
  return { purpose, rowId: invitation.id, generation: invitation.tokenGeneration };
}

/** The link as a field of a mail. */
export function answerMailLink(invitation: { id: number; tokenGeneration: number }) {
  return { ...answerLink(invitation), placeholder: 'answerUrl', path };
}

/** The address an invitation is answered at, for WhatsApp. Whoever has it answers for the guest. */
export function answerUrl(invitation: { id: number; tokenGeneration: number }): string {
  return linkUrl(tokenOf(answerLink(invitation)), path);
}

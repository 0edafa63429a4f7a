import { type LinkRef, linkUrl, tokenOf } from '#app/features/outbox/links.server.ts';
import { workPaths } from '../work-paths.ts';

type Linked = { id: number; generation: number };

const path = workPaths.desk(':token');

/** The personal link by which a journalist sends works. */
export function senderLink({ id, generation }: Linked): LinkRef {
  return { purpose: 'works', rowId: id, generation };
}

/** The same as a field of a mail. */
export function senderMailLink(invite: Linked) {
  return { ...senderLink(invite), placeholder: 'worksUrl', path };
}

/** The address itself, for WhatsApp: whoever has it sends works for this person. */
export function senderUrl(invite: Linked): string {
  return linkUrl(tokenOf(senderLink(invite)), path);
}

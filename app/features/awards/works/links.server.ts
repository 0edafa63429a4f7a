import { findLink, type LinkRef, linkUrl, tokenOf } from '#app/features/outbox/links.server.ts';
import { Gone, NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
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

/** The row that a personal link opens; throws NotFound for an unknown link and Gone for a withdrawn one. */
export async function openLink(db: Db, purpose: string, token: string): Promise<number> {
  const link = await findLink(db, purpose, token);
  if (!link) throw new NotFound();
  if (link.withdrawn) throw new Gone();
  return link.rowId;
}

import { type LinkRef, linkUrl, tokenOf } from '#app/features/outbox/links.server.ts';
import { completenessPaths } from '../completeness-paths.ts';

type Linked = { id: number; generation: number };

/** Purpose of the links behind which candidates see their articles. */
export const ownArticlesPurpose = 'own-articles';
const path = completenessPaths.own(':token');

/** The personal link of a candidate. */
export function ownLink({ id, generation }: Linked): LinkRef {
  return { purpose: ownArticlesPurpose, rowId: id, generation };
}

/** The same as a field of a mail. */
export function ownMailLink(invite: Linked) {
  return { ...ownLink(invite), placeholder: 'ownArticlesUrl', path };
}

/** The address itself, to be handed on by hand: whoever has it sends in this candidate's name. */
export function ownUrl(invite: Linked): string {
  return linkUrl(tokenOf(ownLink(invite)), path);
}

import { type Contactable, listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { heldOn } from '#app/features/partners/outlet-list.queries.server.ts';
import { chunksOf } from '#app/lib/chunks.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import type { Board } from '../season-score.ts';
import type { Season } from '../seasons.queries.server.ts';
import { type CandidateInvite, listCandidates, listInvites } from './checks.queries.server.ts';
import { type Contact, contactAmong } from './contacts.ts';

export type PlannedCandidate = {
  board: Board;
  entrantId: number;
  name: string;
  /** Articles that count so far. */
  articles: number;
  contact: Contact<Contactable>;
  /** Their link, once there is one. */
  invite: CandidateInvite | null;
};

/** Which people write for each outlet on a day. */
async function peopleOf(db: Db, outletIds: readonly number[], on: string) {
  const held: { outletId: number; journalistId: number; role: string | null }[] = [];
  for (const chunk of chunksOf(outletIds)) {
    held.push(
      ...(await db
        .selectFrom('affiliations as a')
        .innerJoin('journalists as j', 'j.id', 'a.journalist_id')
        .select(['a.outlet_id as outletId', 'a.journalist_id as journalistId', 'a.role'])
        .where('a.outlet_id', 'in', chunk)
        .where(heldOn(on, 'a'))
        .where('j.active', '=', 1)
        .where('j.forgotten_at', 'is', null)
        .orderBy('j.name_key')
        .orderBy('a.id')
        .limit(20_000)
        .execute()),
    );
  }
  return held;
}

async function contactables(db: Db, ids: Iterable<number>, on: string): Promise<Map<number, Contactable>> {
  const people: Contactable[] = [];
  for (const journalistIds of chunksOf([...new Set(ids)]))
    people.push(...(await listContactable(db, { on, journalistIds, active: null })));
  return new Map(people.map(person => [person.journalistId, person]));
}

/** Where mail to these candidates goes on a day, in their order: an outlet's editor or another who writes for it; journalists themselves. */
export async function contactsOf(
  db: Db,
  candidates: readonly { board: Board; entrantId: number }[],
  now: string,
): Promise<Contact<Contactable>[]> {
  const on = isoDay(now, 'Asia/Jakarta');
  const idsOf = (board: Board) =>
    candidates.filter(each => each.board === board).map(({ entrantId }) => entrantId);
  const held = await peopleOf(db, idsOf('outlets'), on);
  const known = await contactables(
    db,
    [...held.map(({ journalistId }) => journalistId), ...idsOf('journalists')],
    on,
  );
  const byOutlet = new Map<number, typeof held>();
  for (const each of held) byOutlet.set(each.outletId, [...(byOutlet.get(each.outletId) ?? []), each]);
  return candidates.map(({ board, entrantId }) => {
    if (board === 'journalists')
      return contactAmong([known.get(entrantId)].filter(person => person !== undefined));
    return contactAmong(
      (byOutlet.get(entrantId) ?? []).flatMap(({ journalistId, role }) => {
        const person = known.get(journalistId);
        return person ? [{ ...person, role }] : [];
      }),
    );
  });
}

const keyOf = ({ board, entrantId }: { board: Board; entrantId: number }) => `${board} ${entrantId}`;

/**
 * Every candidate of a season's standing, and after them those who got a link by name, with whom a mail would go to or why
 * none can, and the link they have.
 */
export async function planCandidates(db: Db, season: Season, now: string): Promise<PlannedCandidate[]> {
  const standing = season.shown ? await listCandidates(db, season.shown.ruleSetId) : [];
  const invites = new Map<string, CandidateInvite>();
  for (const invite of await listInvites(db, season.id)) {
    if (!invites.has(keyOf(invite))) invites.set(keyOf(invite), invite);
  }
  const ranked = new Set(standing.map(keyOf));
  const byName = [...invites.values()].flatMap(({ board, entrantId, name, forgottenAt }) =>
    ranked.has(keyOf({ board, entrantId })) || name === null || forgottenAt !== null
      ? []
      : [{ board, entrantId, name, articles: 0 }],
  );
  const candidates = [...standing, ...byName];
  const contacts = await contactsOf(db, candidates, now);
  return candidates.map((candidate, place) => ({
    ...candidate,
    contact: contacts[place]!,
    invite: invites.get(keyOf(candidate)) ?? null,
  }));
}

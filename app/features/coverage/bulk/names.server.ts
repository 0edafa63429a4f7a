import { findJournalistDoubles } from '#app/features/partners/doubles.queries.server.ts';
import { listOutletsByName } from '#app/features/partners/outlets.queries.server.ts';
import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { Channel } from '#db/schema/partners.ts';
import { splitNames } from '../people-lines.ts';

/**
 * The outlet of a name. A batch makes none: a slip of the pen would move many articles to it.
 * @throws Invalid at `outletName`
 */
export async function knownOutlet(
  db: Db,
  name: string,
): Promise<{ id: number; name: string; channel: Channel }> {
  const [found, ...others] = await listOutletsByName(db, [name]);
  if (!found) throw new Invalid({ outletName: ['bulk.outletUnknown'] });
  if (others.length > 0) throw new Invalid({ outletName: ['bulk.outletSeveral'] });
  const { channel } = await db
    .selectFrom('outlets')
    .select('channel')
    .where('id', '=', found.id)
    .executeTakeFirstOrThrow();
  return { id: found.id, name: found.name, channel };
}

/**
 * The journalists of some names, separated by commas; among namesakes the one who writes for the outlet.
 * @throws Invalid at `journalistNames`
 */
export async function knownJournalists(
  db: Db,
  text: string,
  outletId: number | undefined,
): Promise<{ id: number; name: string }[]> {
  const people = new Map<number, { id: number; name: string }>();
  for (const name of splitNames(text)) {
    const namesakes = await findJournalistDoubles(db, { name, contactKeys: [] });
    if (namesakes.length === 0) throw new Invalid({ journalistNames: ['bulk.journalistUnknown'] }, { name });
    const person = namesakes.length === 1 ? namesakes[0] : await colleague(db, namesakes, outletId);
    if (!person) throw new Invalid({ journalistNames: ['bulk.journalistSeveral'] }, { name });
    people.set(person.id, { id: person.id, name: person.name });
  }
  return [...people.values()];
}

async function colleague<P extends { id: number }>(
  db: Db,
  people: readonly P[],
  outletId: number | undefined,
): Promise<P | undefined> {
  if (outletId === undefined) return undefined;
  const writing = await db
    .selectFrom('affiliations')
    .select('journalist_id as id')
    .where('outlet_id', '=', outletId)
    .where(
      'journalist_id',
      'in',
      people.map(({ id }) => id),
    )
    .distinct()
    .limit(2)
    .execute();
  return writing.length === 1 ? people.find(({ id }) => id === writing[0]!.id) : undefined;
}

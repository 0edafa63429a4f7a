import { findJournalistDoubles } from '#app/features/partners/doubles.queries.server.ts';
import { findOrCreateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { listOutletsByName } from '#app/features/partners/outlets.queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { messageWith } from '#app/lib/message-data.ts';
import type { Db } from '#db/connection.ts';
import type { Channel } from '#db/schema/partners.ts';
import { splitNames } from '../people-lines.ts';
import { type BulkChanges, unrecorded } from './changes.ts';

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
 * The journalists of some names, separated by commas; among namesakes the one who writes for the outlet. Somebody who is
 * not recorded is refused with all such names, unless `recordNew`: they come with {@link unrecorded} in place of an id.
 * @throws Invalid at `journalistNames`
 */
export async function namedJournalists(
  db: Db,
  text: string,
  { outletId, recordNew }: { outletId: number | undefined; recordNew: boolean },
): Promise<{ id: number; name: string }[]> {
  const people = new Map<string, { id: number; name: string }>();
  const unknown: string[] = [];
  for (const name of splitNames(text)) {
    const namesakes = await findJournalistDoubles(db, { name, contactKeys: [] });
    if (namesakes.length === 0) {
      unknown.push(name);
      people.set(name, { id: unrecorded, name });
      continue;
    }
    const person = namesakes.length === 1 ? namesakes[0] : await colleague(db, namesakes, outletId);
    if (!person) throw new Invalid({ journalistNames: [messageWith('bulk.journalistSeveral', { name })] });
    people.set(String(person.id), { id: person.id, name: person.name });
  }
  if (unknown.length > 0 && !recordNew)
    throw new Invalid({
      journalistNames: [messageWith('bulk.journalistUnknown', { names: unknown.join(', ') })],
    });
  return [...people.values()];
}

/**
 * Records the journalists of a batch who are not recorded yet, in the caller's transaction: of the outlet that its articles
 * have, or get, where that is one.
 * @returns the changes with everybody's id
 */
export async function recordNewcomers(
  ctx: Context<Db>,
  batchId: number,
  changes: BulkChanges,
): Promise<BulkChanges> {
  if (!changes.journalists?.some(person => person.id === unrecorded)) return changes;
  const outletId = changes.outlet?.id ?? (await onlyOutletOf(ctx.db, batchId));
  const journalists: { id: number; name: string }[] = [];
  for (const { id, name } of changes.journalists)
    journalists.push({
      id: id === unrecorded ? (await findOrCreateJournalist(ctx, { name, outletId })).id : id,
      name,
    });
  return { ...changes, journalists };
}

async function onlyOutletOf(db: Db, batchId: number): Promise<number | undefined> {
  const outlets = await db
    .selectFrom('article_batch_rows')
    .innerJoin('articles', 'articles.id', 'article_batch_rows.article_id')
    .select('outlet_id')
    .where('batch_id', '=', batchId)
    .where('state', '=', 'waiting')
    .distinct()
    .limit(2)
    .execute();
  return outlets.length === 1 ? outlets[0]!.outlet_id : undefined;
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

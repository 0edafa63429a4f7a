import type { Kit } from '#app/features/press-kits/queries.server.ts';
import type { Db } from '#db/connection.ts';
import { isWrong } from './mailed-text.ts';
import { left } from './queries.server.ts';

/** People who hold the same wrong words of a release. */
export type WrongCopies = { text: string; embargoUntil: string | null; journalistIds: number[] };

/**
 * Who has a wrong version of a release, or may have: of everybody to whom mail of it left, or of whom nobody can say
 * that it did not, those whose newest mail says something else than the release at `now`. Largest group first.
 */
export async function listWrongCopies(db: Db, kit: Kit, now: string): Promise<WrongCopies[]> {
  const mailings = await db
    .selectFrom('mailings')
    .select(['id', 'text', 'embargo_until as embargoUntil'])
    .where('kit_id', '=', kit.id)
    .execute();
  const wrong = new Map(mailings.filter(mailing => isWrong(mailing, kit, now)).map(one => [one.id, one]));
  if (wrong.size === 0) return [];
  const newest = await db
    .selectFrom('mail_messages')
    .select(({ fn }) => ['recipient_id', fn.max('act_id').as('mailingId')])
    .where('act_kind', '=', 'mailing')
    .where(
      'act_id',
      'in',
      mailings.map(mailing => mailing.id),
    )
    .where('recipient_kind', '=', 'journalist')
    .where('recipient_id', 'is not', null)
    .where(eb => eb.or([eb('status', 'in', [...left]), eb('uncertain', '>', 0)]))
    .groupBy('recipient_id')
    .execute();
  const groups = new Map<string, WrongCopies>();
  for (const { recipient_id, mailingId } of newest) {
    const mailing = wrong.get(Number(mailingId));
    if (!mailing) continue;
    const key = JSON.stringify([mailing.text, mailing.embargoUntil]);
    const group = groups.get(key) ?? {
      text: mailing.text,
      embargoUntil: mailing.embargoUntil,
      journalistIds: [],
    };
    group.journalistIds.push(recipient_id!);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.journalistIds.length - a.journalistIds.length);
}

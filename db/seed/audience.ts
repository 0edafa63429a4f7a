import type { Rule } from '#app/features/audience/segments/rule.ts';
import { createSegment, pickPeople } from '#app/features/audience/segments/service.server.ts';
import { issueLink } from '#app/features/outbox/links.server.ts';
import { preferencesPurpose } from '#app/features/partners/preferences/paths.ts';
import { savePreferences } from '#app/features/partners/preferences/service.server.ts';
import { noWishes, type Wishes } from '#app/features/partners/preferences/wishes.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import type { SeedClock } from './context.ts';
import { addDays, wibDay } from './data/days.ts';

/** Saved segments, and what a few journalists chose on their own page. */
export async function seedAudience(
  clock: SeedClock,
  topics: ReadonlyMap<string, number>,
  people: ReadonlyMap<string, number>,
  now: string,
): Promise<void> {
  const ctx = clock.at(now);
  const ids = [...people.values()];
  const jkp = topics.get('JKP')!;
  const lately = { kind: 'wrote', regency: null, manner: 'any', period: { days: 90 }, not: false } as const;
  const rules: [string, Rule][] = [
    [
      'Menulis tentang JKP, 90 hari terakhir',
      { join: 'all', groups: [{ join: 'all', parts: [{ ...lately, topicId: jkp }] }] },
    ],
    [
      'Aktif, bukan hanya menyalin siaran pers',
      {
        join: 'all',
        groups: [
          { join: 'all', parts: [{ ...lately, topicId: null, manner: 'own' }] },
          {
            join: 'any',
            parts: [
              { kind: 'scope', scope: 'regional', not: false },
              { kind: 'regency', regency: 'merangin', not: false },
            ],
          },
        ],
      },
    ],
    ['Redaktur ekonomi', { join: 'all', groups: [{ join: 'all', parts: [{ kind: 'picked', not: false }] }] }],
  ];
  let last = 0;
  for (const [name, rule] of rules) last = await createSegment(ctx, { name, rule });
  await pickPeople(ctx, { id: last, journalistIds: ids.filter((_, index) => index % 4 === 1) });

  const offered = await listTopics(ctx.db, { active: true });
  const wishes: Partial<Wishes>[] = [
    { frequency: 'weekly', topicIds: [jkp, topics.get('JHT')!], embargo: true },
    { pausedUntilOn: addDays(wibDay(now), 21) },
    { mail: false },
    { embargo: true },
  ];
  for (const [index, chosen] of wishes.entries()) {
    const rowId = ids[3 + 5 * index];
    if (rowId === undefined) continue;
    const token = await issueLink(ctx, { purpose: preferencesPurpose, rowId, generation: 0 });
    const guest = { ...ctx, actor: { kind: 'guest', name: '' } as const };
    await savePreferences(guest, token, { ...noWishes, ...chosen }, offered);
  }
}

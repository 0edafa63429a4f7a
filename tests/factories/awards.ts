import { runRulesEffect } from '#app/features/awards/rule-changes/effect-job.server.ts';
import { findRuleProposal } from '#app/features/awards/rule-changes/queries.server.ts';
import { adoptRules, proposeRules } from '#app/features/awards/rule-changes/service.server.ts';
import type { EditableRules } from '#app/features/awards/rule-fields.ts';
import { editableRules } from '#app/features/awards/rules-form.ts';
import { type SeasonForm, seasonSchema } from '#app/features/awards/schema.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { createSeason, openSeason } from '#app/features/awards/service.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { ensureDefaultTopics } from '#app/features/programs/topics.service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

/** A filled-in season form over 2025 with one league per scope; give what matters to the test. */
export function seasonForm(values: Partial<Record<keyof SeasonForm, unknown>> = {}): SeasonForm {
  return seasonSchema.parse({
    name: 'Anugerah Jurnalistik 2025',
    startsOn: '2025-01-01',
    endsOn: '2025-12-31',
    leagues: [{ scope: 'national' }, { scope: 'regional' }, { scope: 'community' }],
    boards: ['outlets', 'journalists', 'works'],
    topicIds: [1],
    ...values,
  });
}

/** The ids of the six programmes, made when absent; JKK, JKM, JHT, JP, JKP, JMO. */
export async function programmeIds(ctx: Context<Db>): Promise<number[]> {
  await ensureDefaultTopics(ctx);
  return (await listTopics(ctx.db, { kind: 'programme' })).map(topic => topic.id);
}

/** A season that scores the six programmes; a draft. */
export async function draftSeason(
  ctx: Context<Db>,
  values: Parameters<typeof seasonForm>[0] = {},
): Promise<number> {
  return createSeason(ctx, seasonForm({ topicIds: await programmeIds(ctx), ...values }));
}

/** The same, opened; run the jobs to have its standing computed. */
export async function openedSeason(
  ctx: Context<Db>,
  values: Parameters<typeof seasonForm>[0] = {},
): Promise<number> {
  const id = await draftSeason(ctx, values);
  await openSeason(ctx, id);
  return id;
}

/** Other rules for an open season: proposed, their effect computed, and made the next version. */
export async function adoptedRules(
  ctx: Context<Db>,
  id: number,
  values: Partial<EditableRules>,
  reason = 'Rapat panitia',
): Promise<void> {
  const { ruleSet } = (await findSeason(ctx.db, id))!;
  await proposeRules(ctx, { ...editableRules(ruleSet.rules), ...values, reason, id, version: undefined });
  await runRulesEffect({
    db: ctx.db,
    payload: { seasonId: id },
    now: () => ctx.now,
    progress: async () => {},
    cancelled: async () => false,
  });
  await adoptRules(ctx, id, (await findRuleProposal(ctx.db, id))!.id);
}

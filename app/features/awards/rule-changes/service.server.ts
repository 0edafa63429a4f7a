import { recordAudit } from '#app/features/audit/service.server.ts';
import { enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { checkedRules, claimVersion, rulesChanges, seasonIn } from '../rules.service.server.ts';
import type { RulesForm } from '../schema.ts';
import type { Season } from '../seasons.queries.server.ts';
import { enqueueRecompute } from '../service.server.ts';
import type { RuleEffect } from './effect.ts';
import { findRuleProposal, type RuleProposal } from './queries.server.ts';

/**
 * Proposes other rules for an open season and has the job find out what they would do to its standing; nothing that counts
 * changes. A later proposal takes the place of an earlier one.
 * @throws Invalid with the faults beside their fields, a missing reason among them; Conflict when the season is not open, or
 *   changed since `version` was read.
 */
export async function proposeRules(ctx: Context<Db>, input: RulesForm & { id: number }): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const season = await seasonIn(db, input.id, 'open');
    const noReason = { reason: ['awards.reasonRequired'] };
    const rules = checkedRules(season.ruleSet.rules, input, input.reason === '' ? noReason : {});
    if (input.version !== undefined && input.version !== season.version)
      throw new Conflict('errors.conflict');
    await db.deleteFrom('rule_proposals').where('season_id', '=', season.id).execute();
    await db
      .insertInto('rule_proposals')
      .values({
        season_id: season.id,
        base_version: season.ruleSet.version,
        rules: JSON.stringify(rules),
        reason: input.reason,
        proposed_by: actorUserId(ctx.actor),
        proposed_at: ctx.now,
      })
      .execute();
    await enqueueEffect({ ...ctx, db }, season.id);
  });
}

/** The proposal somebody looked at; throws Conflict when another took its place, or it is gone. */
async function proposalSeen(db: Db, seasonId: number, proposalId: number): Promise<RuleProposal> {
  const proposal = await findRuleProposal(db, seasonId);
  if (!proposal) throw new NotFound();
  if (proposal.id !== proposalId) throw new Conflict('season.change.otherProposal');
  return proposal;
}

/**
 * Makes a proposal the next version of an open season's rules, by which the whole standing is computed anew.
 * @throws Conflict while its effect is not known, when another proposal took its place, or the rules changed meanwhile.
 */
export async function adoptRules(ctx: Context<Db>, seasonId: number, proposalId: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await seasonIn(db, seasonId, 'open');
    const proposal = await proposalSeen(db, seasonId, proposalId);
    if (!proposal.effect) throw new Conflict('season.change.effectUnknown');
    if (proposal.baseVersion !== season.ruleSet.version) throw new Conflict('errors.conflict');
    await claimVersion(inner, season, season.version);
    await db
      .insertInto('rule_sets')
      .values({
        season_id: seasonId,
        version: season.ruleSet.version + 1,
        rules: JSON.stringify(proposal.rules),
        reason: proposal.reason,
        created_by: actorUserId(ctx.actor),
        created_at: ctx.now,
      })
      .execute();
    await db.deleteFrom('rule_proposals').where('id', '=', proposalId).execute();
    await enqueueRecompute(inner, seasonId);
    await recordAudit(inner, {
      action: 'season.rulesChanged',
      subject: { kind: 'season', id: seasonId, label: season.name },
      changes: [
        ...rulesChanges(season.ruleSet.rules, proposal.rules),
        { field: 'reason', before: null, after: proposal.reason },
      ],
    });
  });
}

async function enqueueEffect(ctx: Context<Db>, seasonId: number): Promise<void> {
  await enqueueJob(ctx, {
    kind: 'awards.rules-effect',
    payload: { seasonId },
    dedupeKey: `awards.rules-effect:${seasonId}`,
  });
}

/** Whether an effect speaks of an earlier standing than the one on show, so that its figures may be others by now. */
export function isStale(effect: Pick<RuleEffect, 'comparedAt'>, season: Pick<Season, 'shown'>): boolean {
  return effect.comparedAt !== (season.shown?.at ?? null);
}

/**
 * Has the effect of a proposal computed anew, from the standing of now.
 * @throws Conflict when the season is not open or another proposal took its place.
 */
export async function recountEffect(ctx: Context<Db>, seasonId: number, proposalId: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    await seasonIn(db, seasonId, 'open');
    await proposalSeen(db, seasonId, proposalId);
    await db.updateTable('rule_proposals').set({ effect: null }).where('id', '=', proposalId).execute();
    await enqueueEffect({ ...ctx, db }, seasonId);
  });
}

/** Throws a proposal away; the rules stay as they are. */
export async function discardRules(ctx: Context<Db>, seasonId: number, proposalId: number): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    await proposalSeen(db, seasonId, proposalId);
    await db.deleteFrom('rule_proposals').where('id', '=', proposalId).execute();
  });
}

import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { EditableRules } from './rule-fields.ts';
import { ruleSetFaults } from './rule-set.ts';
import { editableRules, editedRules, faultMessages } from './rules-form.ts';
import type { RulesForm } from './schema.ts';
import { findSeason } from './seasons.queries.server.ts';
import { enqueueRecompute } from './service.server.ts';

/**
 * Changes a season's rules. A draft's are changed in place; in an open season a reason is required, and the change
 * makes a new version by which the whole standing is computed anew. A finished season's rules stand.
 * @throws Invalid with the faults beside their fields; Conflict when finished, or changed since `version` was read.
 */
export async function changeRules(ctx: Context<Db>, input: RulesForm & { id: number }): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await findSeason(db, input.id);
    if (!season) throw new NotFound();
    if (season.status === 'finished') throw new Conflict('awards.statusChanged');
    const rules = editedRules(season.ruleSet.rules, input);
    const messages = faultMessages(ruleSetFaults(rules));
    if (season.status === 'open' && input.reason === '') messages.reason = ['awards.reasonRequired'];
    if (Object.keys(messages).length > 0) throw new Invalid(messages);
    const before = editableRules(season.ruleSet.rules);
    const changes = diffFields<EditableRules>(before, input, Object.keys(before) as (keyof EditableRules)[]);
    if (changes.length === 0) throw new Invalid({ '': ['awards.rulesUnchanged'] });
    await claimVersion(inner, season, input.version ?? season.version);
    if (season.status === 'draft') {
      await db
        .updateTable('rule_sets')
        .set({ rules: JSON.stringify(rules) })
        .where('id', '=', season.ruleSet.id)
        .execute();
    } else {
      await db
        .insertInto('rule_sets')
        .values({
          season_id: season.id,
          version: season.ruleSet.version + 1,
          rules: JSON.stringify(rules),
          reason: input.reason,
          created_by: actorUserId(ctx.actor),
          created_at: ctx.now,
        })
        .execute();
      await enqueueRecompute(inner, season.id);
    }
    await recordAudit(inner, {
      action: 'season.rulesChanged',
      subject: { kind: 'season', id: season.id, label: season.name },
      changes: input.reason ? [...changes, { field: 'reason', before: null, after: input.reason }] : changes,
    });
  });
}

async function claimVersion(ctx: Context<Db>, season: { id: number; status: string }, version: number) {
  const changed = await ctx.db
    .updateTable('seasons')
    .set({ version: version + 1, updated_at: ctx.now })
    .where('id', '=', season.id)
    .where('version', '=', version)
    .where('status', '=', season.status as 'draft' | 'open')
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
}

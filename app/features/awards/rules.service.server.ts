import { type Change, diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import type { EditableRules } from './rule-fields.ts';
import { type RuleSet, ruleSetFaults } from './rule-set.ts';
import { editableRules, editedRules, faultMessages } from './rules-form.ts';
import type { RulesForm } from './schema.ts';
import { findSeason, type Season, type SeasonStatus } from './seasons.queries.server.ts';

/** A season in one state; throws NotFound, or Conflict when it is in another. */
export async function seasonIn(db: Db, id: number, status: SeasonStatus): Promise<Season> {
  const season = await findSeason(db, id);
  if (!season) throw new NotFound();
  if (season.status !== status) throw new Conflict('awards.statusChanged');
  return season;
}

/** What differs between two rule sets, in the fields and units of the form. */
export function rulesChanges(before: RuleSet, after: RuleSet): Change[] {
  const [old, now] = [editableRules(before), editableRules(after)];
  return diffFields<EditableRules>(old, now, Object.keys(old) as (keyof EditableRules)[]);
}

/** The rules that a form asks for. Throws Invalid with the faults beside their fields, `more` among them. */
export function checkedRules(
  current: RuleSet,
  input: RulesForm,
  more: Record<string, string[]> = {},
): RuleSet {
  const rules = editedRules(current, input);
  const messages = { ...faultMessages(ruleSetFaults(rules)), ...more };
  if (Object.keys(messages).length > 0) throw new Invalid(messages);
  if (rulesChanges(current, rules).length === 0) throw new Invalid({ '': ['awards.rulesUnchanged'] });
  return rules;
}

/**
 * Changes the rules of a draft, in place; those of an open season are proposed first (see rule-changes).
 * @throws Invalid with the faults beside their fields; Conflict when opened, or changed since `version` was read.
 */
export async function changeRules(ctx: Context<Db>, input: RulesForm & { id: number }): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await seasonIn(db, input.id, 'draft');
    const rules = checkedRules(season.ruleSet.rules, input);
    await claimVersion(inner, season, input.version ?? season.version);
    await db
      .updateTable('rule_sets')
      .set({ rules: JSON.stringify(rules) })
      .where('id', '=', season.ruleSet.id)
      .execute();
    await recordAudit(inner, {
      action: 'season.rulesChanged',
      subject: { kind: 'season', id: season.id, label: season.name },
      changes: rulesChanges(season.ruleSet.rules, rules),
    });
  });
}

/** Lets one of two savers go first; throws Conflict for the other. */
export async function claimVersion(
  ctx: Context<Db>,
  season: Pick<Season, 'id' | 'status'>,
  version: number,
): Promise<void> {
  const changed = await ctx.db
    .updateTable('seasons')
    .set({ version: version + 1, updated_at: ctx.now })
    .where('id', '=', season.id)
    .where('version', '=', version)
    .where('status', '=', season.status)
    .executeTakeFirst();
  if (changed.numUpdatedRows === 0n) throw new Conflict('errors.conflict');
}

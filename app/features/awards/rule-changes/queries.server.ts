import type { Db } from '#db/connection.ts';
import type { RuleSet } from '../rule-set.ts';
import type { Placed, RuleEffect } from './effect.ts';

/** A change of an open season's rules that is not saved yet; `effect` is null until the job has found out. */
export type RuleProposal = {
  id: number;
  baseVersion: number;
  rules: RuleSet;
  reason: string;
  author: string | null;
  proposedAt: string;
  effect: RuleEffect | null;
};

/** What is proposed for a season, if anything. */
export async function findRuleProposal(db: Db, seasonId: number): Promise<RuleProposal | undefined> {
  const row = await db
    .selectFrom('rule_proposals')
    .leftJoin('users', 'users.id', 'rule_proposals.proposed_by')
    .select(['rule_proposals.id', 'base_version as baseVersion', 'rules', 'reason', 'users.name as author'])
    .select(['proposed_at as proposedAt', 'effect'])
    .where('season_id', '=', seasonId)
    .executeTakeFirst();
  return row && { ...row, rules: JSON.parse(row.rules), effect: row.effect && JSON.parse(row.effect) };
}

/** Keeps the effect of a proposal, unless another took its place. */
export async function updateProposalEffect(db: Db, id: number, effect: RuleEffect): Promise<void> {
  await db
    .updateTable('rule_proposals')
    .set({ effect: JSON.stringify(effect) })
    .where('id', '=', id)
    .execute();
}

/** Keeps what a rule set did to the standing. */
export async function updateRuleSetEffect(db: Db, ruleSetId: number, effect: RuleEffect): Promise<void> {
  await db
    .updateTable('rule_sets')
    .set({ effect: JSON.stringify(effect) })
    .where('id', '=', ruleSetId)
    .execute();
}

/** What the versions of a season's rules did to the standing, by version; at most 200. */
export async function listRuleEffects(db: Db, seasonId: number): Promise<Map<number, RuleEffect>> {
  const rows = await db
    .selectFrom('rule_sets')
    .select(['version', 'effect'])
    .where('season_id', '=', seasonId)
    .where('effect', 'is not', null)
    .orderBy('version', 'desc')
    .limit(200)
    .execute();
  return new Map(rows.map(({ version, effect }) => [version, JSON.parse(effect!) as RuleEffect]));
}

/** Where everybody stands under a rule set, on both boards; at most 200,000. */
export async function listPlaced(db: Db, ruleSetId: number): Promise<Placed[]> {
  return db
    .selectFrom('standings')
    .select(['board', 'entrant_id as entrantId', 'league_id as leagueId', 'a as A'])
    .where('rule_set_id', '=', ruleSetId)
    .limit(200_000)
    .execute();
}

import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { openSqlite } from '#db/dialect/sqlite.ts';
import { benchDatabase, benchDir } from './data.ts';

export const seasonId = 1;

/**
 * A copy of the 100,000 articles with a rule set for their season, which may be written to; the kept database stays as it is
 * for the other benchmarks. Returns the folder and the database in it.
 */
export async function seasonCopy(name = 'scoring'): Promise<{ dataDir: string; file: string }> {
  const { file: kept } = await benchDatabase();
  const dataDir = join(benchDir, '..', `gema-bench-${name}`);
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'gema.db');
  const source = openSqlite(kept, { readonly: true });
  await source.backup(file);
  source.close();
  const target = openSqlite(file);
  target
    .prepare('insert into rule_sets (season_id, version, rules, reason, created_at) values (?, 1, ?, ?, ?)')
    .run(seasonId, JSON.stringify(defaultRuleSet), '', new Date().toISOString());
  target.close();
  return { dataDir, file };
}

import { describe, expect, it } from 'vitest';
import { listStandingOn } from '#app/features/awards/standing-days.queries.server.ts';
import {
  countEntrantsByLeague,
  listStandings,
  listStandingValues,
} from '#app/features/awards/standings.queries.server.ts';
import { planOf } from '#tests/support/query-plan.ts';

describe('the standing page', () => {
  it('reads the standing of a league, its counts and last week by index alone', async () => {
    for (const board of ['outlets', 'journalists'] as const) {
      const plan = await planOf(async db => {
        await listStandings(db, 1, board, 1);
        await listStandings(db, 1, board, null, { offset: 50, limit: 50 });
        await listStandingValues(db, 1, board, 1);
        await countEntrantsByLeague(db, 1, board);
        await listStandingOn(db, 1, board, 1, '2025-03-01');
      });
      expect(plan).not.toMatch(/^SCAN/m);
      expect(plan).toMatch(/SEARCH standings USING COVERING INDEX/);
    }
  });
});

import { expect, it } from 'vitest';
import {
  listAgencyPeople,
  listKnownSpokespersons,
} from '#app/features/coverage/spokespersons.queries.server.ts';
import { bulkInsert } from '#db/bulk-insert.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { planOf } from '#tests/support/query-plan.ts';

describeOnEngines(
  'spokespersons seen before',
  fresh => {
    it('are the most frequent of the latest mentions, whatever the table holds besides', async () => {
      const ctx = await contextFor(await fresh());
      const { db } = ctx;
      const article = await loggedArticle(ctx);
      const mention = (name: string, title = '') => [article, name, title];
      await bulkInsert(
        db,
        'article_spokespersons',
        ['article_id', 'name', 'title'],
        [
          ...Array.from({ length: 5000 }, () => mention('Pejabat Lama', 'Kepala Jamsostek')),
          ...Array.from({ length: 4990 }, (_, i) => mention(`Warga ${i}`)),
          ...Array.from({ length: 8 }, () => mention('Dwi Lestari', 'Kepala BPJS Ketenagakerjaan Jambi')),
          ...Array.from({ length: 2 }, () => mention('Arif', 'Bupati')),
        ],
      );
      expect((await listKnownSpokespersons(db)).slice(0, 2)).toEqual(['Dwi Lestari', 'Arif']);
      expect(await listAgencyPeople(db)).toEqual(['Dwi Lestari']);
    });

    it.each([listKnownSpokespersons, listAgencyPeople])(
      'are read by key from the end up to a bound: %o',
      async list => {
        const steps = (await planOf(db => list(db))).split('\n');
        // Backwards by the key until the limit; were anything sorted first, the whole table would be read.
        expect(steps.slice(0, 2)).toEqual(['CO-ROUTINE latest', 'SCAN article_spokespersons']);
        expect(steps[2]).toBe('SCAN latest');
      },
    );
  },
  { pglite: true },
);

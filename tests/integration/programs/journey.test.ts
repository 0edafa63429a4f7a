import { expect, it } from 'vitest';
import * as editFigure from '#app/features/programs/routes/figure-edit.tsx';
import * as newFigure from '#app/features/programs/routes/figure-new.tsx';
import * as figures from '#app/features/programs/routes/figures.tsx';
import * as newTarget from '#app/features/programs/routes/target-new.tsx';
import * as targets from '#app/features/programs/routes/targets.tsx';
import * as editTopic from '#app/features/programs/routes/topic-edit.tsx';
import * as newTopic from '#app/features/programs/routes/topic-new.tsx';
import * as topics from '#app/features/programs/routes/topics.tsx';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

type Refusal = { init: { status: number }; data: { result: { error: Record<string, string[]> } } };

describeOnEngines(
  'an officer keeps programmes',
  fresh => {
    it('from the first topic to a target', async () => {
      const db = await fresh();
      const officer = await visitorFor(db);
      expect(await officer.get(topics.loader, '/program')).toMatchObject({ topics: [], mayWrite: true });

      const topic = {
        kind: 'programme',
        code: 'jkk',
        name: 'JKK',
        terms: 'JKK\nkecelakaan kerja',
        active: 'on',
      };
      await officer.post(newTopic.action, '/program/topik/baru', topic);
      const twice = (await officer.post(newTopic.action, '/program/topik/baru', topic)) as Refusal;
      expect([twice.init.status, twice.data.result.error]).toEqual([422, { code: ['programs.codeTaken'] }]);
      const words = { ...topic, terms: '<script>alert(1)</script>' };
      await officer.post(editTopic.action, '/program/topik/1/ubah', words, { id: '1' });
      expect((await officer.get(topics.loader, '/program')).topics).toMatchObject([
        { code: 'JKK', terms: ['<script>alert(1)</script>'] },
      ]);

      const figure = {
        code: 'iuran',
        label: 'Iuran BPU',
        value: '16800',
        unit: 'rupiah',
        source: 'Laman',
        effectiveFromOn: '2025-01-01',
      };
      await officer.post(newFigure.action, '/program/angka/baru', figure);
      const ended = { ...figure, effectiveToOn: '2025-12-31' };
      await officer.post(editFigure.action, '/program/angka/1/ubah', ended, { id: '1' });
      expect((await officer.get(figures.loader, '/program/angka')).figures).toMatchObject([
        { value: 16_800, effectiveToOn: '2025-12-31', segment: '' },
      ]);

      const target = {
        year: '2025',
        label: 'Cakupan',
        unit: 'persen',
        baseline: '44',
        current: 'banyak',
        goal: '55',
        measuredOn: '2025-02-31',
      };
      const odd = (await officer.post(newTarget.action, '/program/target/baru', target)) as Refusal;
      expect(odd.data.result.error).toEqual({ current: ['errors.number'], measuredOn: ['errors.date'] });
      const sound = { ...target, current: '44.6', measuredOn: '2025-02-28' };
      await officer.post(newTarget.action, '/program/target/baru', sound);
      expect((await officer.get(targets.loader, '/program/target')).targets).toMatchObject([
        { year: 2025, current: 44.6 },
      ]);
    });
  },
  { pglite: true },
);

import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { defaultRuleSet } from '#app/features/awards/rule-set.ts';
import { changeRules } from '#app/features/awards/rules.service.server.ts';
import { editableRules } from '#app/features/awards/rules-form.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { openSeason } from '#app/features/awards/service.server.ts';
import { adoptedRules, draftSeason } from '#tests/factories/awards.ts';
import { plannedRound } from '#tests/factories/jury.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

/** Rules that share no number with the usual ones. */
const odd = {
  ...editableRules(defaultRuleSet),
  ...{ volume: 13.5, quality: 46.5, breadth: 19, consistency: 21, minimumWords: 173, minimumSeconds: 31 },
  ...{ floor: 11, span: 53, valueBase: 45, valueDepth: 55, depthWords: 37, depthSources: 34, depthField: 29 },
  ...{ fullWords: 613, fullOwnSources: 4, wordsPerSecond: 2.35, photoWords: 317, jaccard: 83 },
  ...{ containment: 91, monthDiscount: 73, programmeDiscount: 87, volumeReference: 27, bestArticles: 6 },
  ...{ fullProgramme: 2.15, fullMonth: 1.25 },
};

let server: TestServer;
let draft: number;
let season: number;

beforeAll(async () => {
  server = await startServer({
    dataDir: scratchFolder(),
    fill: async ctx => {
      draft = await draftSeason(ctx, { name: 'Anugerah 2026' });
      season = await draftSeason(ctx, { startsOn: '2025-11-01', endsOn: '2026-02-28' });
      await changeRules(ctx, { ...odd, reason: '', id: season, version: undefined });
      await openSeason(ctx, season);
      const leagueId = (await findSeason(ctx.db, season))!.leagues[1]!.id;
      await plannedRound(ctx, { seasonId: season, leagueId });
      await plannedRound(ctx, { seasonId: season, leagueId }, { name: 'Babak akhir', average: 'trimmed' });
      await plannedRound(ctx, { seasonId: season, leagueId }, { name: 'Penyaringan', mode: 'screening' });
      await adoptedRules(ctx, season, { minimumWords: 181 }, 'Rapat panitia 3 Maret');
    },
  });
});
afterAll(() => server.stop());

async function read(path: string) {
  const response = await server.browser().get(path);
  const { document } = parseHTML(await response.text());
  return { status: response.status, document, text: document.body?.textContent ?? '' };
}

it('explains the season to anybody, with its own numbers and no framework scripts', async () => {
  const { status, document, text } = await read(`/metode/${season}`);
  expect(status).toBe(200);
  expect(document.querySelectorAll('script[type="module"], link[rel="modulepreload"]')).toHaveLength(0);
  for (const number of [
    ...['181 kata', '31 detik', '13,5 V', '46,5 Q', '19 B', '21 C', '11%', '64%', '0,53', '0,45', '0,55'],
    ...['37%', '34%', '29%', '613 kata', 'penuh pada 4', '2,35 kata', '317 kata', '0,83', '91%', '0,73'],
    ...['0,87', 'ln 27', '6 artikel terbaik', '2,15', '1,25', '4 bulan', '6 program'],
  ]) {
    expect(text).toContain(number);
  }
});

it('works one example through every formula, to the index the rules give', async () => {
  const { document } = await read(`/metode/${season}`);
  const steps = [...document.querySelectorAll('#contoh li')].map(step => step.textContent ?? '');
  expect(steps).toHaveLength(8);
  // m = min(1, (0.9 – 0.11) / 0.53); d = 0.37 + 0.34 · 2/4 + 0.29; u = 0.45 + 0.55 d
  expect(steps[0]).toMatch(/m = 1\.$/);
  expect(steps[1]).toMatch(/d = 0,83\.$/);
  expect(steps[2]).toMatch(/= 0,9065\.$/);
  // Four months of one such article about six programmes: V, Q of six with two missing, B and C by hand.
  const u = 0.9065;
  const V = Math.log1p(4 * u) / Math.log(27);
  const B = (4 * (u / 2.15)) / 6;
  const A = 13.5 * V + 46.5 * ((4 * u) / 6) + 19 * B + 21 * (u / 1.25);
  expect(steps[7]).toContain(`= ${A.toFixed(2).replace('.', ',')}.`);
});

it('tells the jury’s criteria, the cascade of ties, objections and every version with its reason', async () => {
  const { document, text } = await read(`/metode/${season}`);
  const jury = document.querySelector('#penjurian')!.textContent!;
  expect(jury).toContain('Media daerah');
  expect(jury).toContain('F = 0,35 A + 0,65 J');
  const rounds = new Map(
    [...document.querySelectorAll('#penjurian section')].map(section => [
      section.querySelector('h3')!.firstChild!.textContent,
      section.textContent!,
    ]),
  );
  expect(rounds.get('Babak akhir')).toContain('rata-rata terpangkas');
  expect(rounds.get('Babak akhir')).toContain('paling sedikit 5.');
  expect(rounds.get('Media daerah')).not.toContain('terpangkas');
  expect(rounds.get('Penyaringan')).not.toContain('pemenang');
  expect(jury).toContain('paling banyak 2 peserta per babak dengan alasan (wild card)');
  expect(jury).toMatch(/Akurasi.*25%/);
  expect(document.querySelector('#seri')!.textContent).toContain('0,05');
  expect(document.querySelectorAll('#seri li')).toHaveLength(4);
  expect(document.querySelector('#keberatan')!.textContent).toContain('2 orang yang berbeda');
  const versions = document.querySelector('#versi')!.textContent!;
  expect(versions).toContain('Rapat panitia 3 Maret');
  expect(versions).toContain('Kata paling sedikit: 173 → 181');
  expect(text).not.toMatch(/undefined|NaN|\{\{/);
});

it('speaks English, and is not there for a draft or a season that is none', async () => {
  const { text } = await read(`/metode/${season}?lang=en`);
  expect(text).toContain('A worked example');
  expect(text).toContain('181 words');
  expect(text).not.toMatch(/undefined|NaN|\{\{/);
  expect((await read(`/metode/${draft}`)).status).toBe(404);
  expect((await read('/metode/999')).status).toBe(404);
});

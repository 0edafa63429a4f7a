import { expect, it } from 'vitest';
import { paletteLines } from '#app/features/admin/palette.server.ts';
import { formats } from '#app/i18n/format.ts';
import { translator } from '#app/i18n/server.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { draftSeason } from '#tests/factories/awards.ts';
import { loggedArticle } from '#tests/factories/coverage.ts';
import { makeGathering } from '#tests/factories/gatherings.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { makeKit } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const words = { t: translator('id'), format: formats.id, zone: 'Asia/Jakarta' };
const find = (ctx: Context<Db>, text: string, limit = 5) => paletteLines(ctx, text, words, limit);
const hrefs = async (ctx: Context<Db>, text: string) => (await find(ctx, text)).map(line => line.href);

async function fill(db: Db) {
  const ctx = await contextFor(db, 'officer');
  const outlet = await makeOutlet(ctx, { name: 'Sungai Batanghari Pos' });
  const journalist = await makeJournalist(ctx, { name: 'Élvian Batanghari', outletId: outlet });
  const article = await loggedArticle(ctx, {
    title: 'Petani Batanghari terlindungi',
    outletName: 'Sungai Batanghari Pos',
  });
  const kit = await makeKit(ctx, { headline: 'Rilis Batanghari 100%' });
  const gathering = await makeGathering(ctx, { title: 'Temu media Batanghari' });
  const season = await draftSeason(ctx, { name: 'Anugerah Batanghari' });
  return { outlet, journalist, article, kit, gathering, season };
}

describeOnEngines(
  'the palette',
  fresh => {
    it('finds one of each sort by words from anywhere in its name', async () => {
      const db = await fresh();
      const ids = await fill(db);
      const lines = await find(await contextFor(db, 'leader'), 'batanghari');
      expect(lines.map(line => [line.group, line.href])).toEqual([
        ['Media', `/mitra/media/${ids.outlet}`],
        ['Jurnalis', `/mitra/jurnalis/${ids.journalist}`],
        ['Siaran pers', `/siaran-pers/${ids.kit}`],
        ['Kegiatan', `/kegiatan/${ids.gathering}`],
        ['Penghargaan', `/penghargaan/${ids.season}`],
        ['Pemberitaan', `/pemberitaan/${ids.article}`],
      ]);
      expect(lines.find(line => line.group === 'Jurnalis')?.hint).toBe('Sungai Batanghari Pos');
      expect(lines.at(-1)?.hint).toBe('Sungai Batanghari Pos · 18 Mar 2025');
    });
  },
  { pglite: true },
);

describeOnEngines('the palette', fresh => {
  it('offers a role only what it may open', async () => {
    const db = await fresh();
    const ids = await fill(db);
    const juror = await contextFor(db, 'juror');
    expect(await hrefs(juror, 'batanghari')).toEqual([`/penghargaan/${ids.season}`]);
    expect(await hrefs(juror, '')).toEqual(['/penghargaan', '/akun']);
    const leader = await hrefs(await contextFor(db, 'leader'), '');
    expect(leader).toContain('/pengaturan/audit');
    expect(leader).not.toContain('/pemberitaan/catat');
    expect(await hrefs(await contextFor(db, 'admin'), 'undang')).toContain('/pengaturan/pengguna/undang');
  });

  it('dates what it finds by the zone of the office', async () => {
    const db = await fresh();
    // 26 November in UTC, past midnight in Jambi.
    const ctx = await contextFor(db, 'officer', '2026-11-26T18:00:00.000Z');
    await makeKit(ctx, { headline: 'Larut malam' });
    expect((await find(ctx, 'larut'))[0]?.hint).toBe('27 Nov 2026');
    expect((await paletteLines(ctx, 'larut', { ...words, zone: 'Asia/Jayapura' }, 5))[0]?.hint).toBe(
      '27 Nov 2026',
    );
    expect((await paletteLines(ctx, 'larut', { ...words, zone: 'UTC' }, 5))[0]?.hint).toBe('26 Nov 2026');
  });

  it('names records before the pages of the same name', async () => {
    const db = await fresh();
    const ctx = await contextFor(db, 'officer');
    const kit = await makeKit(ctx, { headline: 'Program baru' });
    expect(await hrefs(ctx, 'program')).toEqual([`/siaran-pers/${kit}`, '/program']);
  });

  it('folds accents and capitals, and takes % and _ as they are', async () => {
    const db = await fresh();
    const ids = await fill(db);
    const ctx = await contextFor(db, 'officer');
    expect(await hrefs(ctx, 'ELVIAN')).toContain(`/mitra/jurnalis/${ids.journalist}`);
    expect(await hrefs(ctx, '100%')).toEqual([`/siaran-pers/${ids.kit}`]);
    expect(await hrefs(ctx, '%')).toEqual([`/siaran-pers/${ids.kit}`]);
    expect(await hrefs(ctx, '_')).toEqual([]);
  });

  it('finds articles while the last word is being typed', async () => {
    const db = await fresh();
    const ids = await fill(db);
    const ctx = await contextFor(db, 'officer');
    expect(await hrefs(ctx, 'petani batangh')).toContain(`/pemberitaan/${ids.article}`);
    expect(await hrefs(ctx, 'petani jakarta')).toEqual([]);
  });

  it('bears with anything typed, and stays short', async () => {
    const db = await fresh();
    const ctx = await contextFor(db, 'officer');
    for (const text of [
      '"',
      "'",
      '* *',
      '-',
      '\\',
      '( or )',
      '🙂',
      'a'.repeat(5000),
      "'; drop table outlets; --",
    ]) {
      expect(await hrefs(ctx, text)).toEqual([]);
    }
    for (let i = 0; i < 7; i++) await makeOutlet(ctx, { name: `Harian Muaro ${i}` });
    expect(await find(ctx, 'muaro', 3)).toHaveLength(3);
  });
});

import { buffer, text } from 'node:stream/consumers';
import { expect, it } from 'vitest';
import { findBatch, sampleRowsOf } from '#app/features/imports/batches.queries.server.ts';
import { commitImport } from '#app/features/imports/commit.service.server.ts';
import { guessMapping } from '#app/features/imports/mapping.ts';
import { chooseColumns, chosenColumns, startImport } from '#app/features/imports/service.server.ts';
import { createJournalist } from '#app/features/partners/journalists.service.server.ts';
import { createOutlet } from '#app/features/partners/outlets.service.server.ts';
import type { ExportFormat } from '#app/features/reports/exports/columns.ts';
import { exportList } from '#app/features/reports/exports/service.server.ts';
import { exportWords } from '#app/features/reports/exports/words.ts';
import { translator } from '#app/i18n/server.server.ts';
import type { Locale } from '#app/i18n/translate.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleFormat } from '#db/schema/coverage.ts';
import type { Channel, PressCouncilStatus, Scope } from '#db/schema/partners.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { startSheetWorkers } from '#tests/factories/imports.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';

startSheetWorkers();

type Kind = 'articles' | 'outlets' | 'journalists';

function exported(ctx: Context<Db>, name: Kind, format: ExportFormat, locale: Locale) {
  const words = exportWords(translator(locale));
  return exportList(ctx, { name, format, params: new URLSearchParams(), title: 'Daftar', ...words });
}

/** The list as programs read it, without what is another one's or counted anew in another office. */
async function plainList(ctx: Context<Db>, name: Kind): Promise<unknown[]> {
  const rows = JSON.parse(await text(await exported(ctx, name, 'json', 'id'))) as Record<string, unknown>[];
  const plain = rows.map(
    ({ id: _, owner, words, topics, originality, ownSources, pressCouncilEvidence, ...row }) =>
      name === 'outlets' ? { ...row, journalists: 0 } : row,
  );
  return plain.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

async function imported(ctx: Context<Db>, kind: Kind, bytes: Buffer): Promise<void> {
  const id = await startImport(ctx, { kind, name: 'daftar', bytes });
  const draft = (await findBatch(ctx.db, id))!;
  const { labels } = chosenColumns(draft);
  const rows = sampleRowsOf(draft).filter(({ row }) => row > draft.header_row!);
  await chooseColumns(
    ctx,
    id,
    guessMapping(kind, labels, rows).map(key => key ?? ''),
  );
  await runJobs(ctx.db, ctx.now);
  await commitImport(ctx, id, { includeDoubtful: true });
  await runJobs(ctx.db, ctx.now);
}

const channels: Channel[] = ['online', 'print', 'television', 'radio', 'photo', 'news_agency'];
const scopes: Scope[] = ['national', 'regional', 'community'];
const statuses: PressCouncilStatus[] = [
  'not_recorded',
  'registered',
  'admin_verified',
  'factually_verified',
  'lost',
];
const articleFormats: ArticleFormat[] = [
  'hard_news',
  'feature',
  'opinion',
  'photo',
  'interview',
  'brief',
  'advertorial',
];

async function fillOffice(ctx: Context<Db>): Promise<void> {
  for (const [i, channel] of channels.entries()) {
    const pressCouncil = statuses[i % statuses.length]!;
    await createOutlet(ctx, {
      name: `Suara ${['Tebo', 'Bungo', 'Kerinci', 'Merangin', 'Sarolangun', 'Muaro Jambi'][i]}`,
      channel,
      scope: scopes[i % scopes.length]!,
      regency: i % 2 === 0 ? 'tebo' : null,
      network: i === 0 ? 'Grup Suara' : null,
      website: i === 3 ? null : `https://suara${i}.example`,
      pressCouncil,
      pressCouncilCheckedOn: pressCouncil === 'not_recorded' ? null : '2025-01-15',
      tags: i === 1 ? ['mingguan', 'mitra lama'] : [],
      associations: i === 2 ? ['SMSI'] : [],
      active: i !== 4,
    });
  }
  const outlets = await ctx.db.selectFrom('outlets').select('id').orderBy('id').execute();
  for (const [i, name] of ['Rina Marlina', 'Budi Hartono', 'Sari Dewi'].entries())
    await createJournalist(ctx, {
      name,
      ukw: (['muda', 'utama', 'none'] as const)[i]!,
      ukwNumber: i === 0 ? '123-PWI' : null,
      ukwYear: i === 0 ? 2019 : null,
      associations: i === 0 ? ['PWI'] : [],
      tags: i === 1 ? ['desk ekonomi'] : [],
      doNotContact: i === 1,
      active: i !== 2,
      affiliations: outlets.slice(i, i + 1 + (i % 2)).map(({ id }) => ({ outletId: id })),
      contacts: [
        { kind: 'email', value: `wartawan${i}@suara.example` },
        { kind: 'whatsapp', value: `+62812345678${i}0` },
      ],
    });
  for (const [i, format] of articleFormats.entries())
    await loggedArticle(ctx, {
      title: i === 0 ? '=Judul, dengan "kutip"; dan titik koma' : `Judul ${i}`,
      body: storyText(i + 1),
      url: i === 2 ? undefined : `https://suara0.example/berita/${i}?id=${i}`,
      outletName: i % 2 === 0 ? 'Suara Tebo' : 'Suara Bungo',
      journalistNames: i === 1 ? 'Rina Marlina, Sari Dewi' : '',
      publishedLocal: i === 3 ? '2025-03-18T00:00' : `2025-03-1${i}T14:53`,
      format,
      rubric: i === 1 ? 'Hal. 3' : '',
      regency: i === 5 ? 'kota-jambi' : undefined,
      headlineTone: (['positive', 'neutral', 'negative'] as const)[i],
      bodyTone: (['neutral', 'negative', 'positive'] as const)[i],
    });
}

describeOnEngines('lists that are exported and imported into another office', fresh => {
  it.each([
    ['csv', 'id'],
    ['csv-koma', 'en'],
    ['xlsx', 'id'],
    ['xlsx', 'en'],
  ] as const)('come back as they were, as %s in the language %s', async (format, locale) => {
    const ctx = await contextFor(await fresh());
    await fillOffice(ctx);
    const lists: { kind: Kind; file: Buffer; rows: unknown[] }[] = [];
    for (const kind of ['outlets', 'journalists', 'articles'] as const)
      lists.push({
        kind,
        file: await buffer(await exported(ctx, kind, format, locale)),
        rows: await plainList(ctx, kind),
      });
    // An embedded engine has one database: what was there is read before it is emptied.
    const there = await contextFor(await fresh());
    for (const { kind, file, rows } of lists) {
      await imported(there, kind, file);
      expect(await plainList(there, kind)).toEqual(rows);
    }
  });
});

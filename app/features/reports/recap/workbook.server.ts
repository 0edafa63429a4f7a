import type { Readable } from 'node:stream';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { readBodies } from '#app/features/coverage/list.queries.server.ts';
import { pickUp } from '#app/features/coverage/originality.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { countOf } from '../counts.ts';
import type { ExportRow } from '../exports/columns.ts';
import { exportRows } from '../exports/rows.queries.server.ts';
import { exportWords } from '../exports/words.ts';
import { type XlsxSheet, xlsxStream } from '../exports/xlsx.server.ts';
import { pickUpKeys, toneKeys } from './figures.ts';
import { figuresQuoted } from './quoted.ts';
import { type Recap, readRecap } from './recap.server.ts';
import { recapTables } from './tables.ts';
import { recapWords } from './words.ts';

type Words = { t: Translate; format: Format };
type Columns = XlsxSheet['columns'];

const text = (key: string, label: string, width: number) => ({ key, label, kind: 'text', width }) as const;
const number = (key: string, label: string, width = 12) => ({ key, label, kind: 'number', width }) as const;
const share = (key: string, label: string) => ({ key, label, kind: 'share', width: 12 }) as const;

/** Rows with their place in the table before them, as office lists have it. */
const numbered = (rows: readonly ExportRow[], from = 0): ExportRow[] =>
  rows.map((row, index) => ({ no: from + index + 1, ...row }));

/** Every article of the span, oldest first, some hundred at a time. */
async function* articleRows(ctx: Context<Db>, recap: Recap, { t }: Words): AsyncGenerator<ExportRow[]> {
  const { fromOn, toOn } = recap.current.days;
  const moment = { now: ctx.now, today: recap.today, me: null };
  const params = new URLSearchParams({ dari: fromOn, sampai: toOn, sort: 'publishedAt' });
  const { wordOf } = exportWords(t);
  const word = (column: string, value: unknown) => wordOf(column, String(value ?? '')) ?? '';
  const names = recapWords(t);
  let written = 0;
  for await (const rows of exportRows(ctx.db, 'articles', params, moment)) {
    const bodies = await readBodies(
      ctx.db,
      rows.map(row => Number(row.id)),
    );
    yield numbered(
      rows.map(row => ({
        ...row,
        channel: word('channel', row.channel),
        format: word('format', row.format),
        regency: word('regency', row.regency),
        headlineTone: names.tone(String(row.headlineTone ?? 'none')),
        bodyTone: names.tone(String(row.bodyTone ?? 'none')),
        pickUp: names.pickUp(pickUp(row.originality as number | null)),
        figures: figuresQuoted(bodies.get(Number(row.id)) ?? ''),
      })),
      written,
    );
    written += rows.length;
  }
}

function summarySheet(recap: Recap, { t, format }: Words): XlsxSheet {
  const { months } = recap;
  const columns: Columns = [
    text('label', t('recap.fact'), 44),
    number('current', format.month(recap.month), 16),
    number('previous', format.month(months.previous), 16),
    number('change', t('recap.change'), 12),
    number('lastYear', format.month(months.lastYear), 16),
    number('yearChange', t('recap.change'), 12),
  ];
  const rows = recapTables(recap, t).flatMap(table => [
    { label: table.title.toUpperCase() },
    ...table.rows.map(({ label, current, previous, lastYear }) => ({
      ...{ label, current, previous, lastYear },
      change: current - previous,
      yearChange: current - lastYear,
    })),
    {},
  ]);
  return { name: t('recap.sheets.summary'), columns, rows: [rows], stacked: true };
}

function outletSheet(recap: Recap, { t }: Words): XlsxSheet {
  const names = recapWords(t);
  const columns: Columns = [
    number('no', t('recap.number'), 6),
    text('outlet', t('coverage.outlet'), 32),
    number('articles', t('recap.articles')),
    ...toneKeys.map(key => number(`tone-${key}`, names.tone(key))),
    ...pickUpKeys.map(key => number(`pickUp-${key}`, names.pickUp(key), 16)),
  ];
  const rows = recap.current.outlets.map(outlet => ({
    outlet: outlet.name,
    articles: outlet.articles,
    ...Object.fromEntries(toneKeys.map(key => [`tone-${key}`, countOf(outlet.tones, key)])),
    ...Object.fromEntries(pickUpKeys.map(key => [`pickUp-${key}`, countOf(outlet.pickUps, key)])),
  }));
  return { name: t('recap.sheets.outlets'), columns, rows: [numbered(rows)] };
}

function topicSheet(recap: Recap, { t, format }: Words): XlsxSheet {
  const columns: Columns = [
    number('no', t('recap.number'), 6),
    text('topic', t('dashboard.topic'), 36),
    text('kind', t('recap.topicKind'), 18),
    number('current', format.month(recap.month), 16),
    number('previous', format.month(recap.months.previous), 16),
    number('lastYear', format.month(recap.months.lastYear), 16),
  ];
  const earlier = (topics: Recap['current']['topics'], id: number) =>
    topics.find(topic => topic.id === id)?.count ?? 0;
  const rows: ExportRow[] = recap.current.topics.map(({ id, name, kind, count }) => ({
    topic: name,
    kind: t(`coverage.topicKinds.${kind as 'issue'}`),
    current: count,
    previous: earlier(recap.previous.topics, id),
    lastYear: earlier(recap.lastYear.topics, id),
  }));
  const without = {
    topic: t('recap.noTopic'),
    current: recap.current.withoutTopic,
    previous: recap.previous.withoutTopic,
    lastYear: recap.lastYear.withoutTopic,
  };
  return { name: t('recap.sheets.topics'), columns, rows: [numbered([...rows, without])] };
}

function toneSheet({ current }: Recap, { t }: Words): XlsxSheet {
  const names = recapWords(t);
  const columns: Columns = [
    text('tone', t('recap.toneColumn'), 20),
    number('headline', t('coverage.headlineTone')),
    share('headlineShare', t('recap.percent')),
    number('body', t('coverage.bodyTone')),
    share('bodyShare', t('recap.percent')),
  ];
  const shareOf = (count: number) => (current.articles === 0 ? 0 : count / current.articles);
  const rows = toneKeys.map(key => {
    const headline = countOf(current.headlineTones, key);
    const body = countOf(current.bodyTones, key);
    return {
      ...{ tone: names.tone(key), headline, body },
      ...{ headlineShare: shareOf(headline), bodyShare: shareOf(body) },
    };
  });
  const total = { tone: t('dashboard.total'), headline: current.articles, body: current.articles };
  return { name: t('recap.sheets.tones'), columns, rows: [[...rows, total]] };
}

function articleSheet(ctx: Context<Db>, recap: Recap, words: Words): XlsxSheet {
  const { t } = words;
  const { labelOf } = exportWords(t);
  const column = (key: string, width: number) => text(key, labelOf(key), width);
  const columns: Columns = [
    number('no', t('recap.number'), 6),
    { key: 'publishedAt', label: labelOf('publishedAt'), kind: 'instant', width: 17 },
    ...[column('outlet', 24), column('title', 60), column('headlineTone', 14), column('bodyTone', 14)],
    text('topics', t('coverage.topics'), 40),
    text('figures', t('recap.figuresQuoted'), 40),
    ...[column('journalists', 28), column('channel', 14), column('format', 14), column('rubric', 16)],
    column('regency', 20),
    text('pickUp', t('coverage.filterOrigin'), 18),
    column('url', 50),
  ];
  return { name: t('recap.sheets.articles'), columns, rows: articleRows(ctx, recap, words) };
}

/** The recap of a month as a workbook: figures, outlets, topics, tones and every article. Notes the export in the audit log. */
export async function recapWorkbook(ctx: Context<Db>, month: string, words: Words): Promise<Readable> {
  authorise(ctx.actor, 'reports.read');
  const { t, format } = words;
  const recap = await readRecap(ctx, month);
  const { zone } = await readOffice(ctx.db);
  const title = t('recap.of', { month: format.month(month) });
  const { fromOn, toOn } = recap.current.days;
  await recordAudit(ctx, {
    action: 'export.made',
    subject: { kind: 'export', id: null, label: title },
    changes: [{ field: 'rows', before: null, after: recap.current.articles }],
  });
  const heading = [
    title.toUpperCase(),
    recap.office,
    t('recap.period', { from: format.date(fromOn), to: format.date(toOn) }),
  ];
  const sheets = [
    summarySheet(recap, words),
    outletSheet(recap, words),
    topicSheet(recap, words),
    toneSheet(recap, words),
    articleSheet(ctx, recap, words),
  ];
  return xlsxStream(
    sheets.map(sheet => ({ ...sheet, heading })),
    zone,
  );
}

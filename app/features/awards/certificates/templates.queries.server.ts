import type { Db } from '#db/connection.ts';
import type { TemplateDesign } from './design.ts';

export type KeptPicture = { id: number; sha256: string; width: number | null; height: number | null };

export type Template = {
  id: number;
  seasonId: number;
  name: string;
  design: TemplateDesign;
  series: string;
  firstNumber: number;
  background: KeptPicture | null;
  signature: KeptPicture | null;
  version: number;
};

const templates = (db: Db) =>
  db
    .selectFrom('certificate_templates as t')
    .leftJoin('files as b', 'b.id', 't.background_file_id')
    .leftJoin('files as s', 's.id', 't.signature_file_id')
    .select(['t.id', 't.season_id', 't.name', 't.design', 't.series', 't.first_number', 't.version'])
    .select(['b.id as bId', 'b.sha256 as bHash', 'b.width as bWidth', 'b.height as bHeight'])
    .select(['s.id as sId', 's.sha256 as sHash', 's.width as sWidth', 's.height as sHeight']);

type Row = Awaited<ReturnType<ReturnType<typeof templates>['executeTakeFirstOrThrow']>>;

/** A file that was joined, or null. */
export function pictureOf(
  id: number | null,
  sha256: string | null,
  width: number | null,
  height: number | null,
): KeptPicture | null {
  return id === null || sha256 === null ? null : { id, sha256, width, height };
}

const toTemplate = (row: Row): Template => ({
  id: row.id,
  seasonId: row.season_id,
  name: row.name,
  design: JSON.parse(row.design) as TemplateDesign,
  series: row.series,
  firstNumber: row.first_number,
  background: pictureOf(row.bId, row.bHash, row.bWidth, row.bHeight),
  signature: pictureOf(row.sId, row.sHash, row.sWidth, row.sHeight),
  version: row.version,
});

export async function findTemplate(db: Db, id: number): Promise<Template | undefined> {
  const row = await templates(db).where('t.id', '=', id).executeTakeFirst();
  return row && toTemplate(row);
}

/** The templates of a season, the oldest first; at most 100. */
export async function listTemplates(db: Db, seasonId: number): Promise<Template[]> {
  const rows = await templates(db).where('t.season_id', '=', seasonId).orderBy('t.id').limit(100).execute();
  return rows.map(toTemplate);
}

/** Takes the next number of a series, at least `least`; two who ask at once get two numbers. */
export async function takeNumber(db: Db, series: string, least: number): Promise<number> {
  const { last } = await db
    .insertInto('certificate_series')
    .values({ series, last: least })
    .onConflict(conflict =>
      conflict.column('series').doUpdateSet(eb => ({
        last: eb
          .case()
          .when('certificate_series.last', '<', least)
          .then(least)
          .else(eb('certificate_series.last', '+', 1))
          .end(),
      })),
    )
    .returning('last')
    .executeTakeFirstOrThrow();
  return last;
}

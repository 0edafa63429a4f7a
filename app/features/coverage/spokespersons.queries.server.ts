import type { Db } from '#db/connection.ts';

/** Of all mentions only the latest count: who speaks for whom changes, and a reading must not grow with the years. */
const latestMentions = 5000;

/** The latest mentions of spokespersons, whatever their articles; read from the end of the table. */
function latest(db: Db) {
  return db
    .selectFrom('article_spokespersons')
    .select(['name', 'title'])
    .orderBy('id', 'desc')
    .limit(latestMentions)
    .as('latest');
}

/** Names seen as spokespersons lately, most often first; helps the machine to know them again. */
export async function listKnownSpokespersons(db: Db, limit = 200): Promise<string[]> {
  const rows = await db
    .selectFrom(latest(db))
    .select(['name', eb => eb.fn.countAll<number>().as('times')])
    .groupBy('name')
    .orderBy('times', 'desc')
    .orderBy('name')
    .limit(limit)
    .execute();
  return rows.map(row => row.name);
}

/** People who were put forward lately as speaking for the agency, by their office as logged. */
export async function listAgencyPeople(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom(latest(db))
    .select('name')
    .where(eb =>
      eb.or([
        eb('title', 'like', '%BPJS Ketenagakerjaan%'),
        eb('title', 'like', '%BPJAMSOSTEK%'),
        eb('title', 'like', '%Jamsostek%'),
      ]),
    )
    .distinct()
    .limit(200)
    .execute();
  return rows.map(row => row.name);
}

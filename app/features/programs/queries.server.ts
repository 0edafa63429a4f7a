import type { Db } from '#db/connection.ts';
import type { TopicKind } from '#db/schema/programs.ts';

export type Topic = {
  id: number;
  code: string;
  kind: TopicKind;
  name: string;
  /** Words and phrases that name the topic in a text. */
  terms: string[];
  /** Words and phrases that do not count as naming it. */
  exclusions: string[];
  position: number;
  active: boolean;
};

type TopicRow = Omit<Topic, 'terms' | 'exclusions' | 'active'> & {
  terms: string;
  exclusions: string;
  active: number;
};

function toTopic(row: TopicRow): Topic {
  return {
    ...row,
    terms: JSON.parse(row.terms) as string[],
    exclusions: JSON.parse(row.exclusions) as string[],
    active: row.active === 1,
  };
}

/** Topics by position; programmes, segments, funding and issues alike unless a kind is given. */
export async function listTopics(
  db: Db,
  filter: { kind?: TopicKind; active?: boolean } = {},
): Promise<Topic[]> {
  let query = db.selectFrom('topics').selectAll().orderBy('position').orderBy('id').limit(1000);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  if (filter.active !== undefined) query = query.where('active', '=', Number(filter.active));
  return (await query.execute()).map(toTopic);
}

export async function findTopic(db: Db, id: number): Promise<Topic | undefined> {
  const row = await db.selectFrom('topics').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toTopic(row);
}

export type OfficialFigure = {
  id: number;
  code: string;
  label: string;
  value: number;
  unit: string;
  segment: string;
  source: string;
  legalBasis: string;
  /** First and last day (YYYY-MM-DD) on which it holds; null means until further notice. */
  effectiveFromOn: string;
  effectiveToOn: string | null;
};

function selectFigures(db: Db) {
  return db
    .selectFrom('official_figures')
    .select(['id', 'code', 'label', 'value', 'unit', 'segment', 'source'])
    .select(['legal_basis as legalBasis', 'effective_from_on as effectiveFromOn'])
    .select('effective_to_on as effectiveToOn');
}

/** Every official figure with its history, by code, the latest first. */
export async function listFigures(db: Db): Promise<OfficialFigure[]> {
  return selectFigures(db)
    .orderBy('code')
    .orderBy('effective_from_on', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute();
}

/** The figures that hold on a day (YYYY-MM-DD), by code. */
export async function listFiguresOn(db: Db, day: string): Promise<OfficialFigure[]> {
  return selectFigures(db)
    .where('effective_from_on', '<=', day)
    .where(eb => eb.or([eb('effective_to_on', 'is', null), eb('effective_to_on', '>=', day)]))
    .orderBy('code')
    .orderBy('effective_from_on', 'desc')
    .orderBy('id')
    .limit(1000)
    .execute();
}

export async function findFigure(db: Db, id: number): Promise<OfficialFigure | undefined> {
  return selectFigures(db).where('id', '=', id).executeTakeFirst();
}

export type Target = {
  id: number;
  year: number;
  label: string;
  unit: string;
  baseline: number;
  current: number;
  goal: number;
  source: string;
  /** Day (YYYY-MM-DD) of `current`. */
  measuredOn: string;
};

function selectTargets(db: Db) {
  return db
    .selectFrom('targets')
    .select(['id', 'year', 'label', 'unit', 'baseline', 'current', 'goal', 'source'])
    .select('measured_on as measuredOn');
}

/** Every target, latest year first. */
export async function listTargets(db: Db): Promise<Target[]> {
  return selectTargets(db).orderBy('year', 'desc').orderBy('id').limit(200).execute();
}

/** The first target of a year, as the dashboard shows it. */
export async function findTarget(db: Db, year: number): Promise<Target | undefined> {
  return selectTargets(db).where('year', '=', year).orderBy('id').executeTakeFirst();
}

export async function findTargetById(db: Db, id: number): Promise<Target | undefined> {
  return selectTargets(db).where('id', '=', id).executeTakeFirst();
}

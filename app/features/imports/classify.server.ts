import { listSameArticles } from '#app/features/coverage/articles.queries.server.ts';
import { contactValue } from '#app/features/partners/contact-values.ts';
import { compactKey } from '#app/features/partners/names.ts';
import type { Db } from '#db/connection.ts';
import type { ArticleEntry } from './article-entries.server.ts';
import { outletFinder, personFinder } from './known-names.server.ts';
import { identityOf } from './name-decisions.server.ts';
import type { JournalistValues, OutletValues, ProblemCode } from './row-values.ts';
import { listNames, type StagedRow } from './rows.queries.server.ts';
import { bareName, outletRoot, spellingKey } from './spellings.ts';
import type { ImportKind, Outcome } from './terms.ts';

export type Verdict = { outcome: Outcome; reason: ProblemCode | ''; targetId: number | null };
/** The dry run's word for rows, in the order of the file; it remembers what came before within the file. */
export type Classifier = (rows: readonly StagedRow[]) => Promise<Verdict[]>;

const known = (reason: ProblemCode, targetId: number | null): Verdict => ({
  outcome: 'known',
  reason,
  targetId,
});

/** The word on a row by its cells alone; undefined when nothing speaks against it. */
function byCells(row: StagedRow): Verdict | undefined {
  const refused = row.problems.find(problem => problem.weight === 'refused');
  return refused && { outcome: 'refused', reason: refused.code, targetId: null };
}

function newOrDoubtful(row: StagedRow): Verdict {
  const doubt = row.problems.find(problem => problem.weight === 'doubtful');
  return { outcome: doubt ? 'doubtful' : 'new', reason: doubt?.code ?? '', targetId: null };
}

async function articleClassifier(db: Db, batchId: number): Promise<Classifier> {
  const names = await listNames(db, batchId);
  const outlets = new Map(names.filter(name => name.names === 'outlet').map(name => [name.key, name]));
  const seen = new Set<string>();
  return async rows => {
    const entries = rows.map(row => JSON.parse(row.entry) as ArticleEntry);
    const same = await listSameArticles(db, entries);
    return rows.map((row, i) => {
      const entry = entries[i]!;
      const refused = byCells(row);
      if (refused) return refused;
      const outlet = identityOf(outlets.get(spellingKey(entry.outlet)));
      if (!outlet) return { outcome: 'refused', reason: 'nameLeftOut', targetId: null };
      const text = `${outlet} ${entry.contentHash}`;
      const address = entry.canonicalUrl;
      const byAddress = address === null ? undefined : same.get(address);
      if (byAddress !== undefined) return known('sameUrl', byAddress);
      const byText = same.get(text);
      if (byText !== undefined) return known('sameText', byText);
      if (seen.has(text) || (address !== null && seen.has(address))) return known('twiceInFile', null);
      seen.add(text);
      if (address !== null) seen.add(address);
      return newOrDoubtful(row);
    });
  };
}

async function outletClassifier(db: Db): Promise<Classifier> {
  const find = await outletFinder(db);
  const seen = new Set<string>();
  return async rows =>
    rows.map(row => {
      const entry = JSON.parse(row.entry) as OutletValues;
      const refused = byCells(row);
      if (refused) return refused;
      const found = find(entry.name);
      const hosted = entry.website ? find(entry.website) : undefined;
      const match = found.match ?? hosted?.match;
      if (match) return known('sameName', match.id);
      const keys = [entry.name, entry.website ?? ''].filter(Boolean).map(outletRoot);
      if (keys.some(key => seen.has(key))) return known('twiceInFile', null);
      for (const key of keys) seen.add(key);
      if (found.how === 'several') return { outcome: 'doubtful', reason: 'sameName', targetId: null };
      return newOrDoubtful(row);
    });
}

/** The keys under which a person's addresses and numbers meet. */
export function contactKeysOf(entry: Pick<JournalistValues, 'email' | 'whatsapp' | 'phone'>): string[] {
  const { email, whatsapp, phone } = entry;
  return [
    ...(email ? [contactValue('email', email).value_key] : []),
    ...[whatsapp, phone].flatMap(number => (number ? [contactValue('phone', number).value_key] : [])),
  ];
}

async function journalistClassifier(db: Db): Promise<Classifier> {
  const find = await personFinder(db);
  const seen = new Set<string>();
  return async rows => {
    const entries = rows.map(row => JSON.parse(row.entry) as JournalistValues);
    const keys = entries.flatMap(contactKeysOf);
    const contacts = await db
      .selectFrom('contact_points')
      .select(['value_key', 'journalist_id'])
      .where('value_key', 'in', keys.length > 0 ? keys : [''])
      .execute();
    const owners = new Map(contacts.map(row => [row.value_key, row.journalist_id]));
    return rows.map((row, i) => {
      const entry = entries[i]!;
      const refused = byCells(row);
      if (refused) return refused;
      const own = contactKeysOf(entry);
      const owner = own.map(key => owners.get(key)).find(id => id !== undefined);
      if (owner !== undefined) return known('sameContact', owner);
      const name = compactKey(bareName(entry.name));
      if ([name, ...own].some(key => seen.has(key))) return known('twiceInFile', null);
      for (const key of [name, ...own]) seen.add(key);
      const found = find(entry.name);
      if (found.match) return known('sameName', found.match.id);
      if (found.how === 'several') return { outcome: 'doubtful', reason: 'sameName', targetId: null };
      return newOrDoubtful(row);
    });
  };
}

/** Judges the rows of a kind against each other and against what is recorded. */
export function classifierOf(db: Db, kind: ImportKind, batchId: number): Promise<Classifier> {
  if (kind === 'articles') return articleClassifier(db, batchId);
  return kind === 'outlets' ? outletClassifier(db) : journalistClassifier(db);
}

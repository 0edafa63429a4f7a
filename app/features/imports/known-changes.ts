import { canonicalUrl } from '#app/features/coverage/reading/urls.ts';
import { nameKey } from '#app/features/partners/names.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { localInputFromInstant, type Zone } from '#app/lib/zones.ts';
import { noValue } from './cell-words.ts';
import type { FieldKey } from './fields.ts';
import type { Mapping } from './mapping.ts';
import type { ArticleValues, CellProblem, JournalistValues, OutletValues, RowValues } from './row-values.ts';
import type { ImportKind, KnownRowChoice } from './terms.ts';

/**
 * A field's value in the form in which file and record are compared; null is nothing, a time is local. A list only ever
 * grows.
 */
export type KnownValue = string | null | readonly string[];
/** The fields of a file, and the evidence that a Press Council status carries along. */
export type KnownField = FieldKey | 'pressCouncilEvidence';
export type KnownValues = Partial<Record<KnownField, KnownValue>>;

/** A field in which the file says other than the record. `fills`: the record says nothing there. */
export type KnownChange = {
  field: FieldKey;
  before: KnownValue;
  after: string | readonly string[];
  fills: boolean;
};

/** Finds the name that was decided for a spelling; undefined when it was left out. */
export type ChosenName = (names: 'outlet' | 'journalist', value: string) => string | undefined;

/** How the rows of a batch are read: its columns, the names decided, the office's zone. */
export type RowTerms = { mapping: Mapping; chosen: ChosenName; zone: Zone };

const some = (text: string) => (text.trim() === '' ? null : text.trim());

function ofArticle(entry: ArticleValues, { chosen, zone }: RowTerms): KnownValues {
  const people = entry.journalists.flatMap(name => chosen('journalist', name) ?? []);
  return {
    title: entry.title,
    published: entry.publishedAt === '' ? null : localInputFromInstant(entry.publishedAt, zone),
    url: entry.url,
    journalists: some([...new Set(people)].join(', ')),
    body: some(entry.body),
    rubric: some(entry.rubric),
    format: entry.format,
    headlineTone: entry.headlineTone,
    bodyTone: entry.bodyTone,
    regency: entry.regency,
    spokespersons: entry.spokespersons.map(name => name.slice(0, 120)),
    seconds: entry.seconds === null ? null : String(entry.seconds),
  };
}

function ofOutlet(entry: OutletValues): KnownValues {
  const { website, channel, scope, regency, network, pressCouncil, pressCouncilCheckedOn, notes } = entry;
  return {
    website,
    channel,
    scope,
    regency,
    network,
    pressCouncil: pressCouncil === 'not_recorded' ? null : pressCouncil,
    pressCouncilCheckedOn: pressCouncil === 'not_recorded' ? null : pressCouncilCheckedOn,
    notes: some(notes),
  };
}

function ofJournalist(entry: JournalistValues, { chosen }: RowTerms): KnownValues {
  const list = (value: string | null) => (value === null ? [] : [value]);
  return {
    outlets: entry.outlets.flatMap(name => chosen('outlet', name) ?? []),
    email: list(entry.email),
    whatsapp: list(entry.whatsapp),
    phone: list(entry.phone),
    ukw: entry.ukw === 'none' ? null : entry.ukw,
    salutation: some(entry.salutation),
    notes: some(entry.notes),
  };
}

/** What a row says, in comparable form, cells that are empty or could not be read left out. */
export function valuesOfRow(
  kind: ImportKind,
  row: { entry: RowValues; cells: readonly string[]; problems: readonly CellProblem[] },
  terms: RowTerms,
): KnownValues {
  const values =
    kind === 'articles'
      ? ofArticle(row.entry as ArticleValues, terms)
      : kind === 'outlets'
        ? ofOutlet(row.entry as OutletValues)
        : ofJournalist(row.entry as JournalistValues, terms);
  // Several links in one cell are one row each, and every row has its own.
  const doubtful = new Set(
    row.problems.filter(({ code }) => code !== 'severalLinks').map(({ field }) => field),
  );
  const given = (field: FieldKey) =>
    !doubtful.has(field) && !noValue(row.cells[terms.mapping.indexOf(field)] ?? '');
  return Object.fromEntries(Object.entries(values).filter(([field]) => given(field as FieldKey)));
}

/** Whether two texts of a field say the same, however they are written. */
function alike(field: FieldKey, before: string, after: string): boolean {
  if (field === 'published') {
    // A day without a time is read as its midnight: it says nothing against a time on that day.
    return before === after || (after.endsWith('T00:00') && before.startsWith(after.slice(0, 11)));
  }
  if (field === 'url' || field === 'website') return canonicalUrl(before) === canonicalUrl(after);
  if (field === 'body' || field === 'notes') return before.trim() === after.trim();
  if (field === 'outlets' || field === 'spokespersons' || field === 'journalists')
    return nameKey(before) === nameKey(after);
  return collapseSpaces(before) === collapseSpaces(after);
}

/** A difference as people read it in its cell. */
export type CellDifference = {
  field: FieldKey;
  /** What is recorded now, in words; null where nothing is. */
  now: string | null;
  /** The file's values join what is recorded instead of taking its place. */
  joins: boolean;
};

/** Where a row says other than the record it is known as; fields that either lacks say nothing. */
export function knownChanges(current: KnownValues, wanted: KnownValues): KnownChange[] {
  return (Object.entries(wanted) as [FieldKey, KnownValue][]).flatMap(([field, after]): KnownChange[] => {
    const before = current[field];
    if (before === undefined || after === null) return [];
    if (typeof after === 'string') {
      const old = before as string | null;
      if (old !== null && (alike(field, old, after) || field === 'url')) return [];
      return [{ field, before: old, after, fills: old === null }];
    }
    const old = before as readonly string[];
    const fresh = after.filter(value => !old.some(known => alike(field, known, value)));
    return fresh.length === 0 ? [] : [{ field, before: old, after: fresh, fills: old.length === 0 }];
  });
}

/** Of the differences those that a batch may write. */
export function permitted(changes: readonly KnownChange[], choice: KnownRowChoice): KnownChange[] {
  if (choice === 'leave') return [];
  const may = changes.filter(change => choice === 'update' || change.fills);
  // The day of a check belongs to the status that was checked.
  const has = (list: readonly KnownChange[], field: FieldKey) => list.some(change => change.field === field);
  const otherStatus = has(changes, 'pressCouncil') && !has(may, 'pressCouncil');
  return may.filter(change => !(otherStatus && change.field === 'pressCouncilCheckedOn'));
}

/** What an update did, kept with the row: whole values before and after. */
export type Written = { field: KnownField; before: KnownValue; after: KnownValue };

/** The differences between a record before and after an update, in the fields that were meant to change. */
export function writtenBetween(
  before: KnownValues,
  after: KnownValues,
  fields: readonly KnownField[],
): Written[] {
  return fields
    .map(field => ({ field, before: before[field] ?? null, after: after[field] ?? null }))
    .filter(change => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

/** What undoing puts back: values that still stand as the update left them. Everything else was changed since. */
export function takenBack(
  current: KnownValues,
  written: readonly Written[],
): { set: KnownValues; remove: KnownValues; left: KnownField[] } {
  const set: KnownValues = {};
  const remove: KnownValues = {};
  const left: KnownField[] = [];
  for (const { field, before, after } of written) {
    const now = current[field];
    if (Array.isArray(after)) {
      const added = after.filter(value => !((before ?? []) as readonly string[]).includes(value));
      const there = added.filter(value => ((now ?? []) as readonly string[]).includes(value));
      if (there.length < added.length) left.push(field);
      if (there.length > 0) remove[field] = there;
    } else if (now === after) set[field] = before;
    else left.push(field);
  }
  return { set, remove, left };
}

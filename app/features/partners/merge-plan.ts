/** What a merge moves, in the order people read it. */
export const mergedThings = [
  'articles',
  'articlesBoth',
  'corrections',
  'feeds',
  'affiliations',
  'affiliationsBoth',
  'contacts',
  'contactsBoth',
  'invitations',
  'invitationsBoth',
  'mailings',
  'mailingsBoth',
  'mails',
  'notes',
  'labels',
  'labelsBoth',
  'checks',
  'standings',
  'finishedStandings',
  'finishedStandingsBoth',
  'dossiersBoth',
  'historiesBoth',
] as const;
export type MergedThing = (typeof mergedThings)[number];

const outletChoices = [
  'name',
  'channel',
  'scope',
  'regency',
  'network',
  'website',
  'owner',
  'active',
] as const;
const journalistChoices = ['name', 'salutation', 'ukw', 'ukwNumber', 'ukwYear', 'owner', 'active'] as const;

export type Side = 'kept' | 'gone';
export type MergeChoice = (typeof outletChoices)[number] | (typeof journalistChoices)[number];
/** Whose value wins, by field; a field that is not named takes {@link preferredSide}. */
export type MergeChoices = Partial<Record<MergeChoice, Side>>;

type Value = string | number | boolean | null;
type OutletFacts = Record<(typeof outletChoices)[number], Value>;
type JournalistFacts = Record<(typeof journalistChoices)[number], Value>;
export type Difference = { field: MergeChoice; kept: Value; gone: Value; preferred: Side };

/** Values that say nothing: they give way to one that does. */
const silent = new Set<Value>([null, '', 'none', 'not_recorded']);

type MergeRecord = { id: number; name: string; version: number; notes: string; createdAt: string };

/** What a merge would do, before it is done. */
export type MergePlan = {
  kept: MergeRecord;
  gone: MergeRecord;
  differences: Difference[];
  /** One of two journalists does not want to be contacted; the one who stays inherits that. */
  doNotContact: boolean;
  extent: Partial<Record<MergedThing, number>>;
};

/** The record that stays wins, unless it says nothing where the other speaks. */
export function preferredSide(kept: Value, gone: Value): Side {
  return silent.has(kept) && !silent.has(gone) ? 'gone' : 'kept';
}

function differencesIn<Field extends MergeChoice>(
  fields: readonly Field[],
  kept: Record<Field, Value>,
  gone: Record<Field, Value>,
): Difference[] {
  return fields
    .filter(field => kept[field] !== gone[field])
    .map(field => ({
      field,
      kept: kept[field],
      gone: gone[field],
      preferred: preferredSide(kept[field], gone[field]),
    }));
}

/** The facts in which two outlets differ. The Press Council status is none: the newest check of both holds. */
export function outletDifferences(kept: OutletFacts, gone: OutletFacts): Difference[] {
  return differencesIn(outletChoices, kept, gone);
}

/** The facts in which two journalists differ. */
export function journalistDifferences(kept: JournalistFacts, gone: JournalistFacts): Difference[] {
  return differencesIn(journalistChoices, kept, gone);
}

/** Whether a person is to choose: only where both sides say something. Nothing never wins over something. */
export function isAsked({ kept, gone }: Pick<Difference, 'kept' | 'gone'>): boolean {
  return !silent.has(kept) && !silent.has(gone);
}

/** The side whose value wins for each differing field; a choice counts only where {@link isAsked}. */
export function decide(
  differences: readonly Difference[],
  choices: MergeChoices,
): (field: MergeChoice) => Side {
  const sides = new Map(
    differences.map(row => [row.field, isAsked(row) ? (choices[row.field] ?? row.preferred) : row.preferred]),
  );
  return field => sides.get(field) ?? 'kept';
}

/** What people weigh when they choose which of two records stays. */
export type SideFacts = {
  /** Website of an outlet, outlet of a journalist. */
  detail: string | null;
  articles: number;
  /** Who write or wrote for an outlet; 0 for a journalist. */
  journalists: number;
  /** Ways to reach a journalist; 0 for an outlet. */
  contacts: number;
  lastArticleAt: string | null;
  /** The latest note, mail, invitation or answer. */
  lastContactAt: string | null;
};

/** Both notes, one under the other; equal ones once. At most `most` characters. */
export function joinNotes(kept: string, gone: string, most = 5000): string {
  const parts = [kept.trim(), gone.trim()].filter(Boolean);
  return [...new Set(parts)].join('\n\n').slice(0, most);
}

/** Days in which a merge can be taken back. */
export const undoDays = 30;

/** The last instant (UTC) at which a merge of `mergedAt` can be taken back. */
export function undoUntil(mergedAt: string): string {
  return new Date(Date.parse(mergedAt) + undoDays * 86_400_000).toISOString();
}

type Contact = { id: number; kind: string; value_key: string; lawful_basis: string; source: string };

/**
 * Which contacts stay when two people's lists become one. Of two equal ones the record's own stays, unless only the
 * other says by what right it is used.
 */
export function joinContacts<C extends Contact>(kept: readonly C[], gone: readonly C[]) {
  const founded = (row: Contact) => row.lawful_basis !== 'none' && row.source !== '';
  const dropped: C[] = [];
  for (const row of gone) {
    const own = kept.find(other => other.kind === row.kind && other.value_key === row.value_key);
    if (own) dropped.push(!founded(own) && founded(row) ? own : row);
  }
  const lost = new Set(dropped.map(row => row.id));
  const stay = [...kept, ...gone].filter(row => !lost.has(row.id));
  return { stay, dropped };
}

type Span = { id: number; outlet_id: number; journalist_id: number; to_on: string | null };

/** Of `gone`, the affiliations that say what one of `kept` says already: same person, same outlet, same end. */
export function repeatedAffiliations<S extends Span>(
  kept: readonly S[],
  gone: readonly S[],
  by: 'outlet_id' | 'journalist_id',
): S[] {
  return gone.filter(row => kept.some(own => own[by] === row[by] && own.to_on === row.to_on));
}

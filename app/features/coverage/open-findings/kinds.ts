import type { FindingVerdict } from '#db/schema/understanding.ts';
import { type Finding, weightOf } from '../findings.ts';
import type { ArticleStatus } from '../terms.ts';

/**
 * What about an article may wait for a person, the heaviest first: what leaves the house (the agency's name mixed up, a
 * correction that nobody answered, figures that do not add up), then the page (changed, gone), then what is missing in the
 * desk's own books.
 */
export const openKinds = [
  'mixUp',
  'unanswered',
  'figures',
  'changed',
  'dead',
  'noTone',
  'noTopic',
  'noJournalist',
] as const;
export type OpenKind = (typeof openKinds)[number];

/** Those that others outside of the office see or wait for. */
export const outwardKinds = [
  'mixUp',
  'unanswered',
  'figures',
  'changed',
  'dead',
] as const satisfies readonly OpenKind[];

/** How much a kind weighs against the others, from 1. */
export function weightOfKind(kind: OpenKind): number {
  return openKinds.length - openKinds.indexOf(kind);
}

/** Those that a person may call settled although nothing about the article changes. */
export const settledKinds = [
  'changed',
  'dead',
  'noJournalist',
  'noTopic',
] as const satisfies readonly OpenKind[];
export type SettledKind = (typeof settledKinds)[number];

/** What an article is judged by. `settled` holds the keys of `settlementKey` that a person called settled. */
export type OpenFacts = {
  status: ArticleStatus;
  findings: readonly Finding[];
  /** What people said of findings, and for which a correction was asked, by key. */
  verdicts: ReadonlyMap<string, FindingVerdict>;
  asked: ReadonlySet<string>;
  unanswered: number;
  watch: { url: string; dead: boolean; changedAt: string | null } | null;
  journalists: number;
  topics: number;
  judgedTones: number;
};

/**
 * Under which a person's word on a kind is kept. It holds for what was seen: a page that changes again, or another
 * address that dies, opens it anew.
 */
export function settlementKey(kind: SettledKind, watch: OpenFacts['watch']): string {
  if (kind === 'changed') return `page-changed ${watch?.changedAt ?? ''}`;
  if (kind === 'dead') return `page-dead ${watch?.url ?? ''}`;
  return `missing ${kind}`;
}

/**
 * What waits for a person about an article, with how many of each, the heaviest first; nothing for one that is not in the
 * list. Hints do not wait.
 */
export function openFindingsOf(facts: OpenFacts): { kind: OpenKind; count: number }[] {
  if (facts.status !== 'approved') return [];
  const open = facts.findings.filter(
    finding =>
      weightOf(finding) === 'look' && !facts.verdicts.has(finding.key) && !facts.asked.has(finding.key),
  );
  const mixUps = open.filter(finding => 'sentence' in finding).length;
  const settled = (kind: SettledKind) => facts.verdicts.has(settlementKey(kind, facts.watch));
  const unless = (kind: SettledKind, holds: boolean) => Number(holds && !settled(kind));
  const counts: Record<OpenKind, number> = {
    figures: open.length - mixUps,
    mixUp: mixUps,
    unanswered: facts.unanswered,
    changed: unless('changed', facts.watch?.changedAt != null),
    dead: unless('dead', facts.watch?.dead ?? false),
    noJournalist: unless('noJournalist', facts.journalists === 0),
    noTone: Number(facts.judgedTones < 2),
    noTopic: unless('noTopic', facts.topics === 0),
  };
  return openKinds.filter(kind => counts[kind] > 0).map(kind => ({ kind, count: counts[kind] }));
}

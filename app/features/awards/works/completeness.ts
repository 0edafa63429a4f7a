import type { WorksTable } from '#db/schema/judging.ts';

export type WorkStatus = WorksTable['status'];

/** Every status, in the order in which the office looks at them. */
export const workStatuses = [
  'submitted',
  'incomplete',
  'accepted',
  'refused',
  'withdrawn',
] as const satisfies readonly WorkStatus[];

/** Works that one person may have in a season at a time, those refused and withdrawn not counted. */
export const mostWorks = 5;
/** Works that one link may ever make, and changes of one work: a bound on what a forwarded link can fill up. */
export const mostAttempts = 20;
/** Hours in which a work sent back as incomplete may be completed, also after the deadline. */
export const completionHours = 72;

/** Statuses in which a work takes one of the places of its sender. */
export const liveStatuses = ['submitted', 'incomplete', 'accepted'] as const satisfies readonly WorkStatus[];

export function isLive(status: WorkStatus): boolean {
  return (liveStatuses as readonly WorkStatus[]).includes(status);
}

type Work = {
  status: WorkStatus;
  checkedAt: string | null;
};

/**
 * The instant (UTC ISO) until which the sender may change a work; undefined when they may not at all: accepted and refused
 * works stand as they are.
 */
export function changeableUntil(work: Work, dueAt: string): string | undefined {
  if (work.status === 'submitted') return dueAt;
  if (work.status !== 'incomplete' || work.checkedAt === null) return undefined;
  const longer = new Date(Date.parse(work.checkedAt) + completionHours * 3_600_000).toISOString();
  return longer > dueAt ? longer : dueAt;
}

const shortcomings = [
  'declaration',
  'consent',
  'double',
  'notAuthor',
  'unlogged',
  'unknownOutlet',
  'noText',
] as const;
export type Shortcoming = (typeof shortcomings)[number];

/** What stands against accepting a work without a word, and what an officer should only know. */
export const grave: ReadonlySet<Shortcoming> = new Set(['declaration', 'consent', 'double', 'notAuthor']);

/** What an officer must look at before a work is accepted, in the order of the list above. */
export function shortcomingsOf(work: {
  declaredAt: string | null;
  consentFileId: number | null;
  articleId: number | null;
  outletId: number | null;
  /** The text sent in: all that jurors read of a work on a blind round when it is no logged article. */
  body: string;
  /** The office's text without names, read there instead. */
  anonymousCopy: string;
  /** Live works of the season with the same article or address. */
  doubles: number;
  /** Who wrote the logged article according to the log, when its sender is not among them; else empty. */
  otherAuthors: readonly string[];
}): Shortcoming[] {
  const found: Record<Shortcoming, boolean> = {
    declaration: work.declaredAt === null,
    consent: work.consentFileId === null,
    double: work.doubles > 0,
    notAuthor: work.otherAuthors.length > 0,
    unlogged: work.articleId === null,
    unknownOutlet: work.outletId === null,
    noText: work.articleId === null && work.body === '' && work.anonymousCopy === '',
  };
  return shortcomings.filter(each => found[each]);
}

/** What people do with a reason that the minutes print; by the names the log has for it. */
export const minutedActs = [
  'season.rulesChanged',
  'season.articleSetAside',
  'season.articleRestored',
  'season.articleVerdictWithdrawn',
  'season.candidateSetAside',
  'season.candidateReadmitted',
  'article.rulingRecorded',
  'article.rulingLifted',
  'round.reopened',
  'round.sentSheetStruck',
  'round.recusalLifted',
] as const;

export type MinutedAct = (typeof minutedActs)[number];

/** A reason that somebody gave for an act of theirs. */
export interface MinutedReason {
  /** UTC, ISO 8601. */
  at: string;
  act: MinutedAct;
  /** The article, candidate, juror, entry or round it is about, as it was called then. */
  about: string;
  reason: string;
}

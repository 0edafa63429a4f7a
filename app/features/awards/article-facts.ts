import type { Shingles } from '#app/features/coverage/shingles.ts';

/** Ids are only compared for equality; no result depends on their order. */
export type Id = number | string;

export type Channel = 'online' | 'print' | 'television' | 'radio' | 'photo' | 'news_agency';

/** A decision on an article by the Press Council, the outlet or the committee. */
export type Ruling = { kind: 'ethics'; upheld: boolean } | { kind: 'factual_error'; retracted: boolean };

/** Why an article does not count. */
export type Exclusion =
  | 'outside_period'
  | 'off_topic'
  | 'length_unknown'
  | 'too_short'
  | 'advertorial'
  | 'no_evidence'
  | 'ethics_ruling'
  | 'factual_error'
  | 'press_council'
  | 'set_aside'
  | 'no_ukw'
  | 'candidate_set_aside';

/**
 * What scoring knows of an article. Null means unknown and never scores above any known value. Tone, reach,
 * outlet size and the other candidates are absent on purpose: nothing can score them.
 */
export interface ArticleFacts {
  id: Id;
  outletId: Id;
  /** Bylines; on the journalists' board they share the value equally. */
  journalistIds: readonly Id[];
  /** Instant in UTC ISO 8601. */
  publishedAt: string;
  channel: Channel;
  /** 'photo' is measured as a photo on every channel, 'advertorial' is excluded; the rest does not matter. */
  format: string;
  paid: boolean;
  /** Programme tags; those the season does not know are ignored. */
  programmes: readonly Id[];
  words: number | null;
  /** Time on air, for television and radio. */
  seconds: number | null;
  /** o in [0, 1], with staff's correction applied. */
  originality: number | null;
  ownSources: number | null;
  fieldReporting: boolean | null;
  hasEvidence: boolean;
  /** The Press Council has verified the outlet; only known where the rules ask for it. */
  outletVerified?: boolean;
  /** The committee set the article aside, with a reason kept elsewhere. */
  setAside?: boolean;
  rulings: readonly Ruling[];
  /** Exclusions staff reversed, with a reason kept elsewhere. Period and topic cannot be: correct the article. */
  reversed?: readonly Exclusion[];
  /** The same for identical texts only; null where there is no text. */
  contentHash: string | null;
  /** The text's shingles, needed unless the near-duplicates of a season are handed in. */
  shingles?: Shingles | null;
}

/** What grouping and attributing still ask of an article once it is judged. */
export type JudgedArticle = Pick<
  ArticleFacts,
  'id' | 'outletId' | 'journalistIds' | 'originality' | 'contentHash' | 'shingles'
>;

/** What is erased of a person, in the order people read it. */
export const forgottenThings = [
  'contacts',
  'affiliations',
  'labels',
  'notes',
  'wishes',
  'merges',
  'mails',
  'mailings',
  'followings',
  'invitations',
  'corrections',
  'received',
  'imports',
  'works',
  'results',
  'audit',
  'texts',
] as const;
export type ForgottenThing = (typeof forgottenThings)[number];

/** The name under which a record stays once its person is forgotten. */
export function forgottenName(id: number): string {
  return `Jurnalis ${id} (data dihapus)`;
}

/** What erasing a person takes away and what it leaves. */
export type Forgetting = {
  gone: Partial<Record<ForgottenThing, number>>;
  stays: {
    /** Articles with the byline as it was published. */
    articles: number;
    /** Award seasons in which the record has a score. */
    seasons: number;
  };
  /** Addresses and numbers that others use too, as people read them: they stay with those others. */
  shared: string[];
  /** Addresses and numbers that are refused from now on. */
  refused: number;
};

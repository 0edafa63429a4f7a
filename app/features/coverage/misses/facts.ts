/** What is known of the way that a missed article should have come. */
export type MissCauseFacts = {
  /** It had been suggested before somebody recorded it as missed. */
  suggested: boolean;
  /** An item of its address or title was seen in a feed of the outlet. */
  seen: boolean;
  /** Whether a rule of today takes that item. */
  ruleTakesItem: boolean;
  feeds: readonly { status: 'active' | 'paused'; problem: string | null }[];
};

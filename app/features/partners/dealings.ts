/** Something that happened between the office and a journalist, apart from changes of the record itself. */
export type Dealing = {
  key: string;
  /** Instant. */
  at: string;
  href: string;
  title: string;
} & (
  | { kind: 'mail'; state: 'sent' | 'waiting' | 'failed' }
  | { kind: 'invited' | 'attended' | 'absent' }
  | { kind: 'answered'; answer: 'accepted' | 'tentative' | 'declined' }
  | { kind: 'article'; outlet: string }
);

/** The newest of all lists first, at most `limit`; of one instant those named first stand first. */
export function newestOf<T extends { at: string }>(lists: readonly (readonly T[])[], limit: number): T[] {
  return lists
    .flat()
    .sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
    .slice(0, limit);
}

/** What a kept standing says beside its figures, for the pictures on the score page; stored as JSON. */
export type StandingDetail = {
  /** E, the sum over months; not bounded. */
  e: number;
  /** Clusters that earn points. */
  stories: number;
  /** e_month by the season's months in order, e_prog by programme. */
  months: number[];
  programmes: { topicId: number; e: number }[];
};

/** Reads the kept JSON. */
export function readStandingDetail(json: string): StandingDetail {
  return JSON.parse(json) as StandingDetail;
}

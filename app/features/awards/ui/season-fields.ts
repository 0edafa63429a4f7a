/** The fields of a season as its form holds them. */
export type LeagueFields = { name: string; scope: string; channel: string };

export type SeasonFields = {
  name: string;
  startsOn: string;
  endsOn: string;
  leagues: LeagueFields[];
  boards: string[];
  topicIds: string[];
  /** The season that a new one is planned after. */
  copyOf: string;
  version: number;
};

/** One league per scope: what most seasons want. */
export const usualLeagues: LeagueFields[] = ['national', 'regional', 'community'].map(scope => ({
  name: '',
  scope,
  channel: '',
}));

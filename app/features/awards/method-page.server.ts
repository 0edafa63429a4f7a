import type { Db } from '#db/connection.ts';
import { listRounds } from './judging/rounds.queries.server.ts';
import { wildCards } from './judging/wild-cards.ts';
import { FEWEST_FOR_TRIMMING } from './panel/mean-marks.ts';
import { signaturesNeeded } from './results/signing.service.server.ts';
import { rulesChanges } from './rules.service.server.ts';
import { seasonFrame } from './season-frame.ts';
import { listRuleSets, type Season } from './seasons.queries.server.ts';

/** What the page says that explains how a season is judged: nothing of any entrant, and no number that is not the season's. */
export async function readMethodPage(db: Db, season: Season) {
  const { startsOn, endsOn, leagues, ruleSet } = season;
  const programmes = season.topics.map(topic => topic.id);
  const frame = seasonFrame({ startsOn, endsOn, programmes, rules: ruleSet.rules });
  const rounds = await listRounds(db, season.id);
  const versions = await listRuleSets(db, season.id);
  return {
    ...{ startsOn, endsOn, rules: ruleSet.rules },
    programmes: season.topics.map(topic => topic.name),
    shape: { months: frame.months.length, programmes: frame.programmes.length },
    rounds: rounds.map(round => ({
      ...{ id: round.id, name: round.name, board: round.board, mode: round.mode, blind: round.blind },
      ...{ shortlist: round.shortlist, jurors: round.jurorsPerEntry, winners: round.winners },
      indexWeight: round.indexWeight,
      trimmed: round.mode === 'marks' && round.rubric.average === 'trimmed',
      criteria: round.rubric.criteria.map(({ key, name, about, weight }) => ({ key, name, about, weight })),
      league: leagues.find(({ id }) => id === round.leagueId) ?? null,
    })),
    versions: versions.map(({ version, createdAt, reason, rules }, i) => ({
      ...{ version, createdAt, reason },
      changes: versions[i + 1] ? rulesChanges(versions[i + 1]!.rules, rules) : [],
    })),
    ...{ signatures: signaturesNeeded, wildCards, fewestForTrimming: FEWEST_FOR_TRIMMING },
  };
}

export type MethodPage = Awaited<ReturnType<typeof readMethodPage>>;

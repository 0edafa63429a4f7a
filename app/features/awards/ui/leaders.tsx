import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { BarSegments } from '#app/ui/bar-segments.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { League } from '../leagues.ts';
import { partPoints } from '../parts.ts';
import { awardPaths } from '../paths.ts';
import type { RuleSet } from '../rule-set.ts';
import { leagueLabel } from './league-label.ts';
import { type RankedRow, RankMark } from './standing-table.tsx';

export type LeagueLeaders = { league: League; rows: readonly RankedRow[] };

/** The best of every league of one board; a league without entrants says so. */
export function Leaders(props: {
  seasonId: number;
  board: 'outlets' | 'journalists';
  leagues: readonly LeagueLeaders[];
  rules: RuleSet;
}) {
  const { seasonId, board, leagues, rules } = props;
  const { t, format } = useI18n();
  return (
    <Section
      title={t(board === 'outlets' ? 'awards.leadersOutlets' : 'awards.leadersJournalists')}
      aside={
        <Link href={awardPaths.standing(seasonId, board)} className="link">
          {t('awards.seeStanding')}
        </Link>
      }
    >
      <div className="flex flex-col gap-5">
        {leagues.map(({ league, rows }) => (
          <div key={league.id}>
            <h3 className="mb-1 text-sm font-medium text-muted">
              <Link href={awardPaths.standing(seasonId, board, league.id)} className="hover:text-primary">
                {leagueLabel(t, league)}
              </Link>
            </h3>
            {rows.length === 0 ? (
              <p className="text-sm text-muted">{t('awards.noEntrantsLeague')}</p>
            ) : (
              <ol className="flex flex-col gap-2">
                {rows.map(row => (
                  <li key={row.entrantId} className="relative">
                    <div className="mb-1 flex items-baseline gap-2">
                      <span className={rows.some(other => other.tied) ? 'w-14 shrink-0' : 'w-5 shrink-0'}>
                        <RankMark rank={row.rank} tied={row.tied} />
                      </span>
                      <Link
                        href={awardPaths.score(seasonId, board, row.entrantId)}
                        className="stretched min-w-0 flex-1 hover:text-primary"
                      >
                        {row.name}
                      </Link>
                      <span className="tabular font-medium">{format.points(row.A)}</span>
                    </div>
                    <BarSegments
                      values={partPoints(row, rules).map(({ points }) => points)}
                      max={100}
                      height={8}
                    />
                  </li>
                ))}
              </ol>
            )}
          </div>
        ))}
      </div>
    </Section>
  );
}

import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { League } from '../leagues.ts';
import { awardPaths } from '../paths.ts';
import { leagueLabel } from './league-label.ts';

/** The leagues of a board side by side with their number of entrants; null stands for those outside all leagues. */
export function LeagueTabs(props: {
  seasonId: number;
  board: 'outlets' | 'journalists';
  leagues: readonly { league: League | null; entrants: number }[];
  current: League | null;
}) {
  const { seasonId, board, leagues, current } = props;
  const { t, format } = useI18n();
  if (leagues.length < 2) return null;
  return (
    <nav aria-label={t('awards.leagueTabs')} className="mb-4">
      <ul className="flex flex-wrap gap-1.5">
        {leagues.map(({ league, entrants }) => {
          const chosen = (league?.id ?? null) === (current?.id ?? null);
          return (
            <li key={league?.id ?? 'none'}>
              <Link
                href={awardPaths.standing(seasonId, board, league ? league.id : 'outside')}
                aria-current={chosen ? 'page' : undefined}
                className={`inline-flex min-h-8 items-center gap-1.5 rounded-md border px-3 ${
                  chosen
                    ? 'border-primary bg-primary/10 font-medium text-primary'
                    : 'border-base-300 hover:bg-base-200'
                }`}
              >
                {leagueLabel(t, league)}
                <span className="tabular text-sm">{format.number(entrants)}</span>
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}

import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import type { League } from '../leagues.ts';
import { awardPaths } from '../paths.ts';
import { leagueLabel } from './league-label.ts';
import { type SeasonHead, SeasonStatus, useSeasonPeriod } from './season-frame.tsx';

/** What a season is made of. */
export function SeasonFacts(props: {
  season: SeasonHead & { leagues: readonly League[]; topics: readonly { id: number; name: string }[] };
  ruleVersion: number;
}) {
  const { season, ruleVersion } = props;
  const { t } = useI18n();
  const period = useSeasonPeriod();
  return (
    <DefinitionList
      items={[
        { term: t('awards.state'), children: <SeasonStatus status={season.status} /> },
        { term: t('awards.period'), children: period(season) },
        {
          term: t('awards.leagues'),
          children: (
            <ul>
              {season.leagues.map(league => (
                <li key={league.id}>{leagueLabel(t, league)}</li>
              ))}
            </ul>
          ),
        },
        { term: t('awards.topics'), children: season.topics.map(topic => topic.name).join(', ') },
        {
          term: t('awards.rules'),
          children: (
            <Link href={awardPaths.method(season.id)} className="link">
              {t('awards.rulesVersion', { version: ruleVersion })}
            </Link>
          ),
        },
      ]}
    />
  );
}

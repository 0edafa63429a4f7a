import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import type { SeasonBoard } from '../boards.ts';
import type { League } from '../leagues.ts';
import { awardPaths } from '../paths.ts';
import { leagueLabel } from './league-label.ts';

/** What a season is made of, beside the period in its head. */
export function SeasonFacts(props: {
  season: {
    id: number;
    boards: readonly SeasonBoard[];
    leagues: readonly League[];
    topics: readonly { name: string }[];
  };
  ruleVersion: number;
}) {
  const { season, ruleVersion } = props;
  const { t } = useI18n();
  return (
    <DefinitionList
      items={[
        {
          term: t('season.boards.title'),
          children: season.boards.map(board => t(`season.boards.${board}`)).join(', '),
        },
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

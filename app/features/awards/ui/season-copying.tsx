import '#app/i18n/sections/season.ts';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { awardPaths } from '../paths.ts';

/** What a season planned after another takes from it, and what not. */
export function CopiedNote(props: {
  source: { name: string; rulesVersion: number; rounds: readonly string[]; stopped: readonly string[] };
  leagues: number;
}) {
  const { source, leagues } = props;
  const t = useT();
  const { name, rounds, stopped, rulesVersion: version } = source;
  return (
    <>
      {t('season.copy.taken', { name, leagues, version })}{' '}
      {rounds.length > 0 && `${t('season.copy.rounds', { names: rounds.join(', ') })} `}
      {stopped.length > 0 && `${t('season.copy.stopped', { names: stopped.join(', ') })} `}
      {t('season.copy.notTaken')}
    </>
  );
}

/** The ways to begin with an earlier season instead of an empty form. */
export function CopyLinks({ seasons }: { seasons: readonly { id: number; name: string }[] }) {
  const t = useT();
  if (seasons.length === 0) return null;
  return (
    <>
      {t('season.copy.offer')}{' '}
      {seasons.map(({ id, name }, index) => (
        <span key={id}>
          {index > 0 && ' · '}
          <Link href={awardPaths.copy(id)} className="link">
            {name}
          </Link>
        </span>
      ))}
    </>
  );
}

import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { Figures } from '../rule-changes/effect.ts';
import type { NamedLeagueEffect } from '../rule-changes/named-effect.server.ts';
import { EffectMark } from './effect-mark.tsx';
import { useEffectSentence } from './effect-sentence.ts';
import { leagueLabel } from './league-label.ts';

/** Nobody's place changed, though points may have. */
const isUnmoved = ({ counts: { up, down, in: came, out }, newLeader }: NamedLeagueEffect) =>
  up + down + came + out === 0 && !newLeader;

/** League by league: who stood where, and who stands where by the new rules; leagues without a change are only named. */
export function RuleEffectTables({ leagues }: { leagues: readonly NamedLeagueEffect[] }) {
  const { t } = useI18n();
  const titleOf = ({ board, league }: NamedLeagueEffect) =>
    t('season.change.league', { board: t(`awards.boards.${board}`), league: leagueLabel(t, league) });
  const unmoved = leagues.filter(isUnmoved);
  return (
    <>
      <div className="mt-6 grid gap-x-10 xl:grid-cols-2">
        {leagues
          .filter(league => !isUnmoved(league))
          .map(league => (
            <LeagueTable
              key={`${league.board} ${league.league.id}`}
              effect={league}
              title={titleOf(league)}
            />
          ))}
      </div>
      {unmoved.length > 0 && (
        <p className="max-w-prose text-muted">
          {t('season.change.unmovedLeagues', { names: unmoved.map(titleOf).join('; ') })}
        </p>
      )}
    </>
  );
}

function LeagueTable({ effect, title }: { effect: NamedLeagueEffect; title: string }) {
  const { t, format } = useI18n();
  const sentence = useEffectSentence();
  const { rows, counts, entrants, newLeader } = effect;
  const figures = (one: Figures | null) =>
    one
      ? t('season.change.figures', { rank: format.number(one.rank), points: format.points(one.a) })
      : t('season.change.absent');
  const more = entrants - rows.length;
  return (
    <Section title={title}>
      <p className="-mt-1 mb-3 max-w-prose text-sm text-muted">
        {sentence({ ...counts, newLeaders: 0 })} {newLeader && t('season.change.newLeader')}
      </p>
      <DataTable
        caption={title}
        columns={[
          { key: 'name', header: t('season.change.entrant'), primary: true, cell: row => row.name },
          {
            key: 'before',
            header: t('season.change.before'),
            numeric: true,
            labelOnPhone: true,
            cell: row => figures(row.before),
          },
          {
            key: 'after',
            header: t('season.change.after'),
            numeric: true,
            labelOnPhone: true,
            cell: row => figures(row.after),
          },
          {
            key: 'change',
            header: t('season.change.change'),
            numeric: true,
            cell: row => <EffectMark row={row} />,
          },
        ]}
        rows={rows}
        rowKey={row => row.entrantId}
        empty={null}
      />
      {more > 0 && <p className="mt-2 text-sm text-muted">{t('season.change.more', { count: more })}</p>}
    </Section>
  );
}

import '#app/i18n/sections/results.ts';
import { useI18n } from '#app/i18n/react.tsx';

export type ShownAward = {
  roundId: number;
  round: string;
  entryId: number;
  place: number;
  shared: boolean;
  award: string;
  recipient: string;
  affiliation: string;
  workTitle: string;
};

/** The awards of a run, round by round, by place; `level` is that of the rounds' headings. */
export function RunAwards({ awards, level }: { awards: readonly ShownAward[]; level: 2 | 3 }) {
  const { t } = useI18n();
  const Heading = `h${level}` as const;
  const rounds = [...new Map(awards.map(award => [award.roundId, award.round]))];
  if (rounds.length === 0) return <p className="text-muted">{t('results.noAwards')}</p>;
  return (
    <div className="flex flex-col gap-6">
      {rounds.map(([roundId, name]) => (
        <div key={roundId}>
          <Heading className="mb-1 font-medium text-muted">{name}</Heading>
          <ol className="divide-y divide-base-300 border-y border-base-300">
            {awards
              .filter(award => award.roundId === roundId)
              .map(award => (
                <li key={award.entryId} className="flex items-baseline gap-3 py-2.5">
                  <span className="tabular w-6 shrink-0 text-lg font-semibold text-primary">
                    {award.place}
                  </span>
                  <div className="min-w-0 flex-1">
                    <p className="font-semibold wrap-anywhere">{award.recipient}</p>
                    {award.workTitle && <p className="wrap-anywhere">“{award.workTitle}”</p>}
                    {award.affiliation && <p className="text-sm text-muted">{award.affiliation}</p>}
                  </div>
                  <p className="max-w-[45%] text-right text-sm wrap-anywhere">
                    {award.award}
                    {award.shared && <span className="text-muted"> ({t('results.shared')})</span>}
                  </p>
                </li>
              ))}
          </ol>
        </div>
      ))}
    </div>
  );
}

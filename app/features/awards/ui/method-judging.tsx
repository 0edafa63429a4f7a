import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/method.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { FINAL_TIE } from '../final-order.ts';
import type { MethodPage } from '../method-page.server.ts';
import { leagueLabel } from './league-label.ts';
import { MethodPart } from './method-part.tsx';

type Round = MethodPage['rounds'][number];

/** Who marks what by which criteria, how marks become points, and what parts a tie. */
export function MethodJudging(page: Pick<MethodPage, 'rounds' | 'wildCards' | 'fewestForTrimming'>) {
  const { rounds, wildCards, fewestForTrimming } = page;
  const { t, format } = useI18n();
  const marked = rounds.some(({ mode }) => mode === 'marks');
  return (
    <>
      <MethodPart id="penjurian" title={t('method.juryTitle')}>
        <p>{t('method.juryIntro')}</p>
        <p>{t('method.wildCards', { most: wildCards })}</p>
        {rounds.length === 0 && <p>{t('method.juryNone')}</p>}
        {rounds.map((round, i) => (
          <RoundRules
            key={round.id}
            {...{ round, fewestForTrimming }}
            like={sameCriteria(rounds.slice(0, i), round)}
          />
        ))}
        {marked && (
          <>
            <h3 className="mt-3 font-semibold">{t('method.unevenTitle')}</h3>
            <p>{t('method.uneven')}</p>
          </>
        )}
      </MethodPart>
      <MethodPart id="seri" title={t('method.cascadeTitle')}>
        <p>{t('method.cascade', { tie: format.exact(FINAL_TIE) })}</p>
        <ol className="list-decimal pl-6">
          {(['jury', 'ownReporting', 'majority', 'shared'] as const).map(step => (
            <li key={step}>{t(`method.cascadeSteps.${step}`)}</li>
          ))}
        </ol>
        <p>{t('method.cascadeNever')}</p>
      </MethodPart>
    </>
  );
}

/** An earlier round whose criteria are the same: they need not be read twice. */
function sameCriteria(earlier: readonly Round[], { mode, criteria }: Round): Round | undefined {
  if (mode !== 'marks') return undefined;
  const own = JSON.stringify(criteria);
  return earlier.find(other => other.mode === 'marks' && JSON.stringify(other.criteria) === own);
}

function RoundRules(props: { round: Round; like: Round | undefined; fewestForTrimming: number }) {
  const { round, like } = props;
  const { t, format } = useI18n();
  const { exact } = format;
  const numbers = { shortlist: round.shortlist, jurors: round.jurors, winners: round.winners };
  const screening = round.mode === 'screening' ? 'Screening' : '';
  const facts = `round${round.board === 'works' ? 'Works' : 'Facts'}${screening}` as const;
  return (
    <section className="mt-3">
      <h3 className="font-semibold">
        {round.name}
        {round.league && <span className="font-normal text-muted"> · {leagueLabel(t, round.league)}</span>}
      </h3>
      <p>{t(`method.${facts}`, numbers)}</p>
      <p>
        {t(`method.round.${round.mode}`)}{' '}
        {round.mode === 'marks' &&
          (round.indexWeight > 0
            ? t('method.roundFinal', { index: exact(round.indexWeight), jury: exact(1 - round.indexWeight) })
            : t('method.roundJuryOnly'))}{' '}
        {round.trimmed && t('method.roundTrimmed', { jurors: props.fewestForTrimming })}{' '}
        {round.blind && t('method.roundBlind')}
      </p>
      {like && <p>{t('method.sameCriteria', { name: like.name })}</p>}
      {round.mode === 'marks' && !like && (
        <ul className="mt-2 border-t border-base-300">
          {round.criteria.map(({ key, name, about, weight }) => (
            <li
              key={key}
              className="flex items-baseline justify-between gap-4 border-b border-base-300 py-1.5"
            >
              <span>
                {name}
                {about && <span className="block text-sm text-muted">{about}</span>}
              </span>
              <span className="tabular shrink-0 font-medium">{format.percent(weight / 100)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

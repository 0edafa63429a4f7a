import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/method.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import type { MethodPage } from '../method-page.server.ts';
import { indexFormula } from './index-formula.ts';
import { MethodAppeals, MethodVersions } from './method-after.tsx';
import { MethodExample } from './method-example.tsx';
import { MethodJudging } from './method-judging.tsx';
import { MethodPart } from './method-part.tsx';

const contents = [
  ['dihitung', 'counted'],
  ['tidak-dihitung', 'notCounted'],
  ['sekali', 'story'],
  ['kemandirian', 'originality'],
  ['nilai', 'value'],
  ['indeks', 'index'],
  ['contoh', 'example'],
  ['liga', 'leagues'],
  ['penjurian', 'jury'],
  ['seri', 'cascade'],
  ['keberatan', 'appeals'],
  ['versi', 'versions'],
] as const;

/** How a season is judged, in plain words with its own numbers: from what counts to objections and versions of the rules. */
export function MethodText({ page, zone }: { page: MethodPage; zone: string }) {
  const { t } = useI18n();
  return (
    <>
      <MethodPart id="singkat" title={t('method.briefTitle')}>
        <ul className="list-disc pl-5">
          {(['work', 'quality', 'others', 'points', 'committee'] as const).map(key => (
            <li key={key} className="mb-1">
              {t(`method.brief.${key}`)}
            </li>
          ))}
        </ul>
        <nav aria-label={t('method.contents')}>
          <ul className="flex flex-wrap gap-x-4">
            {contents.map(([id, key]) => (
              <li key={id}>
                <a href={`#${id}`} className="link inline-flex min-h-8 items-center">
                  {t(`method.${key}Title`)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
      </MethodPart>
      <MethodRules page={page} />
      <MethodExample rules={page.rules} shape={page.shape} />
      <MethodPart id="liga" title={t('method.leaguesTitle')}>
        <p>{t('method.leagues')}</p>
        <p>{t('method.ties')}</p>
        <p>{t('method.points')}</p>
      </MethodPart>
      <MethodJudging {...page} />
      <MethodAppeals signatures={page.signatures} />
      <MethodVersions versions={page.versions} zone={zone} />
    </>
  );
}

/** From an article to the index, by the season's rules. */
function MethodRules({ page }: { page: MethodPage }) {
  const { t, format } = useI18n();
  const { exact, percent } = format;
  const { startsOn, endsOn, programmes, rules } = page;
  const { eligibility, originality, depth, value, nearDuplicate, index, length } = rules;
  return (
    <>
      <MethodPart id="dihitung" title={t('method.countedTitle')}>
        <p>
          {t('method.counted', {
            from: format.date(startsOn),
            to: format.date(endsOn),
            words: exact(eligibility.minimumWords),
            seconds: exact(eligibility.minimumSeconds),
          })}
        </p>
        <p>{t('method.programmes', { names: programmes.join(', ') })}</p>
        {eligibility.pressCouncil && <p>{t('method.pressCouncil')}</p>}
        {eligibility.ukw && <p>{t('method.ukw')}</p>}
        {eligibility.onePerNetwork && <p>{t('method.onePerNetwork')}</p>}
      </MethodPart>
      <MethodPart id="tidak-dihitung" title={t('method.notCountedTitle')}>
        <p>{t('method.notCounted')}</p>
        <p>{t('method.decisions')}</p>
      </MethodPart>
      <MethodPart id="sekali" title={t('method.storyTitle')}>
        <p>
          {t('method.story', {
            jaccard: exact(nearDuplicate.jaccard),
            containment: percent(nearDuplicate.containment),
          })}
        </p>
      </MethodPart>
      <MethodPart id="kemandirian" title={t('method.originalityTitle')}>
        <p>
          {t('method.originality', {
            floor: percent(originality.floor),
            full: percent(originality.floor + originality.span),
          })}
        </p>
      </MethodPart>
      <MethodPart id="nilai" title={t('method.valueTitle')}>
        <p>
          {t('method.value', {
            base: exact(value.base),
            depth: exact(value.depth),
            depthWords: percent(depth.words),
            depthSources: percent(depth.ownSources),
            depthField: percent(depth.fieldReporting),
            fullWords: exact(depth.fullWords),
            fullSources: exact(depth.fullOwnSources),
            wordsPerSecond: exact(length.wordsPerSecond),
            photoWords: exact(length.photoWords),
          })}
        </p>
      </MethodPart>
      <MethodPart id="indeks" title={t('method.indexTitle')}>
        <p className="font-medium">{t('method.index', { formula: indexFormula(format, rules) })}</p>
        <dl className="flex flex-col gap-2">
          <Term label={t('awards.parts.volume')}>
            {t('method.volume', {
              discount: exact(index.monthDiscount),
              reference: exact(index.volumeReference),
            })}
          </Term>
          <Term label={t('awards.parts.quality')}>{t('method.quality', { count: index.bestArticles })}</Term>
          <Term label={t('awards.parts.breadth')}>
            {t('method.breadth', {
              discount: exact(index.programmeDiscount),
              full: exact(index.fullProgramme),
            })}
          </Term>
          <Term label={t('awards.parts.consistency')}>
            {t('method.consistency', { full: exact(index.fullMonth) })}
          </Term>
          {rules.weights.takingPart > 0 && (
            <Term label={t('awards.parts.takingPart')}>{t('method.takingPart')}</Term>
          )}
        </dl>
      </MethodPart>
    </>
  );
}

function Term({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div>
      <dt className="font-medium">{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

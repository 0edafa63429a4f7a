import '#app/i18n/sections/awards.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import type { RuleSet } from '../rule-set.ts';
import { indexFormula } from './index-formula.ts';

export type MethodTextProps = {
  startsOn: string;
  endsOn: string;
  programmes: readonly string[];
  rules: RuleSet;
};

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <div className="flex max-w-prose flex-col gap-2">{children}</div>
    </Section>
  );
}

/** How the index is computed, in plain words with this season's own numbers. */
export function MethodText({ startsOn, endsOn, programmes, rules }: MethodTextProps) {
  const { t, format } = useI18n();
  const { number, percent, points } = format;
  const { eligibility, originality, depth, value, nearDuplicate, index, length } = rules;
  return (
    <>
      <Part title={t('awards.method.countedTitle')}>
        <p>
          {t('awards.method.counted', {
            from: format.date(startsOn),
            to: format.date(endsOn),
            words: number(eligibility.minimumWords),
            seconds: number(eligibility.minimumSeconds),
          })}
        </p>
        <p>{t('awards.method.programmes', { names: programmes.join(', ') })}</p>
        {eligibility.pressCouncil && <p>{t('awards.method.pressCouncil')}</p>}
        {eligibility.ukw && <p>{t('awards.method.ukw')}</p>}
        {eligibility.onePerNetwork && <p>{t('awards.method.onePerNetwork')}</p>}
      </Part>
      <Part title={t('awards.method.notCountedTitle')}>
        <p>{t('awards.method.notCounted')}</p>
      </Part>
      <Part title={t('awards.method.storyTitle')}>
        <p>
          {t('awards.method.story', {
            jaccard: number(nearDuplicate.jaccard),
            containment: percent(nearDuplicate.containment),
          })}
        </p>
      </Part>
      <Part title={t('awards.method.originalityTitle')}>
        <p>
          {t('awards.method.originality', {
            floor: percent(originality.floor),
            full: percent(originality.floor + originality.span),
          })}
        </p>
      </Part>
      <Part title={t('awards.method.valueTitle')}>
        <p>
          {t('awards.method.value', {
            base: number(value.base),
            depth: number(value.depth),
            depthWords: percent(depth.words),
            depthSources: percent(depth.ownSources),
            depthField: percent(depth.fieldReporting),
            fullWords: number(depth.fullWords),
            fullSources: number(depth.fullOwnSources),
            wordsPerSecond: number(length.wordsPerSecond),
            photoWords: number(length.photoWords),
          })}
        </p>
      </Part>
      <Part title={t('awards.method.indexTitle')}>
        <p className="font-medium">{t('awards.method.index', { formula: indexFormula(format, rules) })}</p>
        <dl className="flex flex-col gap-2">
          <Term label={t('awards.parts.volume')}>
            {t('awards.method.volume', {
              discount: number(index.monthDiscount),
              reference: number(index.volumeReference),
            })}
          </Term>
          <Term label={t('awards.parts.quality')}>
            {t('awards.method.quality', { count: index.bestArticles })}
          </Term>
          <Term label={t('awards.parts.breadth')}>
            {t('awards.method.breadth', {
              discount: points(index.programmeDiscount),
              full: number(index.fullProgramme),
            })}
          </Term>
          <Term label={t('awards.parts.consistency')}>
            {t('awards.method.consistency', { full: number(index.fullMonth) })}
          </Term>
        </dl>
      </Part>
      <Part title={t('awards.method.leaguesTitle')}>
        <p>{t('awards.method.leagues')}</p>
      </Part>
      <Part title={t('awards.method.tiesTitle')}>
        <p>{t('awards.method.ties')}</p>
      </Part>
      <Part title={t('awards.method.pointsTitle')}>
        <p>{t('awards.method.points')}</p>
      </Part>
      <Part title={t('awards.method.finishedTitle')}>
        <p>{t('awards.method.finished')}</p>
      </Part>
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

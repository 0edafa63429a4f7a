import '#app/i18n/sections/method.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { SeasonShape } from '../activity-index.ts';
import { partPoints } from '../parts.ts';
import type { RuleSet } from '../rule-set.ts';
import { seasonExample } from '../worked-example.ts';
import { MethodPart } from './method-part.tsx';

/** One invented outlet through every formula, with the season's own numbers, months and programmes. */
export function MethodExample({ rules, shape }: { rules: RuleSet; shape: SeasonShape }) {
  const { t, format } = useI18n();
  const { exact, percent, points } = format;
  const { words, originality, ownSources, m, d, u, index: figures } = seasonExample(rules, shape);
  const { depth, value, index } = rules;
  const o = exact(originality);
  const parts = partPoints({ v: figures.V, q: figures.Q, b: figures.B, c: figures.C, t: figures.T }, rules);
  /** Four decimals, so that who follows the steps by hand arrives at the same index. */
  const fine = (number: number) => exact(Math.round(number * 1e4) / 1e4);
  const steps = [
    t('method.exampleFactor', {
      ...{ o, m: fine(m), floor: exact(rules.originality.floor), span: exact(rules.originality.span) },
    }),
    t('method.exampleDepth', {
      ...{ words: exact(words), o, sources: exact(ownSources), d: fine(d) },
      ...{ depthWords: exact(depth.words), depthSources: exact(depth.ownSources) },
      ...{ depthField: exact(depth.fieldReporting), fullWords: exact(depth.fullWords) },
      fullSources: exact(depth.fullOwnSources),
    }),
    t('method.exampleValue', {
      ...{ m: fine(m), d: fine(d), u: fine(u), base: exact(value.base), depth: exact(value.depth) },
    }),
    t('method.exampleVolume', {
      ...{ months: shape.months, u: fine(u), e: fine(figures.E), v: fine(figures.V) },
      reference: exact(index.volumeReference),
    }),
    t('method.exampleQuality', { count: index.bestArticles, q: fine(figures.Q) }),
    t('method.exampleBreadth', {
      ...{ programmes: shape.programmes, full: exact(index.fullProgramme), b: fine(figures.B) },
    }),
    t('method.exampleConsistency', {
      ...{ months: shape.months, full: exact(index.fullMonth), c: fine(figures.C) },
    }),
    t('method.exampleIndex', {
      formula: parts.map(part => points(part.points)).join(' + '),
      a: points(figures.A),
    }),
  ];
  return (
    <MethodPart id="contoh" title={t('method.exampleTitle')}>
      <p>
        {t('method.exampleIntro', {
          ...{ words: exact(words), own: percent(originality), sources: exact(ownSources) },
        })}
      </p>
      <ol className="tabular list-decimal pl-6">
        {steps.map(step => (
          <li key={step} className="mb-1">
            {step}
          </li>
        ))}
      </ol>
    </MethodPart>
  );
}

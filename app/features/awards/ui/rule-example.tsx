import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { useState } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { BarSegments } from '#app/ui/bar-segments.tsx';
import { Section } from '#app/ui/section.tsx';
import { partPoints } from '../parts.ts';
import type { EditableRules } from '../rule-fields.ts';
import { type ExampleOutcome, workedExample } from '../worked-example.ts';
import { indexFormula } from './index-formula.ts';
import { PartsKey } from './parts-key.tsx';

/** Four typical portfolios under the rules in the form; while these are none, the last that were, and says so. */
export function RuleExample({ rules: typed }: { rules: EditableRules }) {
  const { t, format } = useI18n();
  const current = workedExample(typed);
  const [last, setLast] = useState(current);
  if (current && current.rules !== last?.rules && JSON.stringify(current) !== JSON.stringify(last))
    setLast(current);
  const example = current ?? last;
  if (!example) return null;
  return (
    <aside aria-label={t('season.example.title')} className="lg:sticky lg:top-4">
      <Section title={t('season.example.title')}>
        <p className="-mt-1 mb-3 text-sm text-muted">{t('season.example.intro')}</p>
        <p role="status" className="text-sm font-medium text-warning">
          {current ? '' : t('season.example.invalid')}
        </p>
        <p className="tabular mb-3 font-medium">A = {indexFormula(format, example.rules)}</p>
        <PartsKey rules={example.rules} />
        <ol className="mt-4 flex flex-col gap-5">
          {example.outcomes.map(outcome => (
            <Outcome key={outcome.key} outcome={outcome} rules={example.rules} />
          ))}
        </ol>
      </Section>
    </aside>
  );
}

function Outcome({ outcome, rules }: { outcome: ExampleOutcome; rules: Parameters<typeof partPoints>[1] }) {
  const { t, format } = useI18n();
  const { key, articles, originality, words, ownSources, fieldReporting, u, index } = outcome;
  const points = partPoints({ v: index.V, q: index.Q, b: index.B, c: index.C, t: index.T }, rules);
  return (
    <li>
      <div className="flex items-baseline justify-between gap-4">
        <span className="font-medium">{t(`season.example.portfolios.${key}`)}</span>
        <span className="tabular font-semibold">{format.points(index.A)}</span>
      </div>
      <div className="my-1.5">
        <BarSegments values={points.map(part => part.points)} max={100} />
      </div>
      <p className="text-sm text-muted">
        {t('season.example.facts', {
          articles: format.number(articles),
          own: format.percent(originality),
          words: format.number(words),
          sources: format.number(ownSources),
          field: t(fieldReporting ? 'season.example.withField' : 'season.example.withoutField'),
        })}
      </p>
      <p className="tabular text-sm text-muted">
        {t('season.example.value', {
          u: format.points(u),
          parts: points
            .map(part => `${t(`awards.parts.${part.part}`)} ${format.points(part.points)}`)
            .join(', '),
        })}
      </p>
    </li>
  );
}

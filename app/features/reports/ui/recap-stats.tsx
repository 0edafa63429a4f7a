import '#app/i18n/sections/recap.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Stat, StatRow } from '#app/ui/stat.tsx';
import { countOf } from '../counts.ts';
import type { SpanFigures } from '../recap/figures.ts';
import type { Recap } from '../recap/recap.server.ts';

/** The list of a span's articles, narrowed by more parameters. */
export function articlesOf({ fromOn, toOn }: Recap['current']['days'], more: Record<string, string> = {}) {
  return `${coveragePaths.list}?${new URLSearchParams({ dari: fromOn, sampai: toOn, ...more })}`;
}

/** A month's totals, each beside that of the month before and of the same month a year ago. */
export function RecapStats({ recap }: { recap: Recap }) {
  const { t, format } = useI18n();
  const { current, previous, lastYear, months } = recap;
  const stat = (label: string, of: (span: SpanFigures) => number, href?: string) => (
    <Stat
      label={label}
      value={format.number(of(current))}
      href={href}
      note={
        <>
          <Difference by={of(current) - of(previous)} month={months.previous} />
          <Difference by={of(current) - of(lastYear)} month={months.lastYear} />
        </>
      }
    />
  );
  return (
    <StatRow>
      {stat(t('recap.articles'), span => span.articles, articlesOf(current.days))}
      {/* No list shows the outlets or journalists of a span: the former stand below, the latter nowhere. */}
      {stat(t('recap.outlets'), span => span.outlets.length, '#media')}
      {stat(t('recap.journalists'), span => span.journalists)}
      {stat(
        t('recap.ownReporting'),
        span => countOf(span.pickUps, 'own'),
        articlesOf(current.days, { asal: 'own' }),
      )}
      {stat(
        t('recap.negative'),
        span => countOf(span.headlineTones, 'negative'),
        articlesOf(current.days, { nada: 'negative' }),
      )}
    </StatRow>
  );
}

function Difference({ by, month }: { by: number; month: string }) {
  const { t, format } = useI18n();
  const values = { count: format.number(Math.abs(by)), month: format.month(month) };
  const key = by === 0 ? 'recap.same' : by > 0 ? 'recap.more' : 'recap.fewer';
  return <span className="block">{t(key, values)}</span>;
}

import '#app/i18n/sections/books.ts';
import '#app/i18n/sections/recap.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { ChartBars } from '#app/ui/chart-bars.tsx';
import { Section } from '#app/ui/section.tsx';
import type { BookFigures } from '../books/figures.ts';
import type { Count } from '../counts.ts';

const mostBars = 10;

/** What the articles of a book are, drawn: by month, topic and outlet. */
export function BookCharts({ figures }: { figures: BookFigures }) {
  const { t, format } = useI18n();
  const chart = (title: string, head: string, counts: readonly Count[]) =>
    counts.length > 0 && (
      <div>
        <h3 className="mb-2 font-semibold">{title}</h3>
        <ChartBars
          title={title}
          titleHidden
          source={t('books.source')}
          table={{ label: t('recap.asTable'), head: [head, t('recap.articles')] }}
          bars={counts.map(({ key, count }) => ({ label: key, value: count, text: format.number(count) }))}
        />
      </div>
    );
  const months = figures.months.slice(-2 * mostBars);
  return (
    <Section title={t('books.figures')} className="mt-8">
      <div className="grid gap-8 sm:grid-cols-2">
        {months.length > 1 &&
          chart(
            t('books.byMonth'),
            t('recap.month'),
            months.map(({ key, count }) => ({ key: format.month(key), count })),
          )}
        {chart(t('recap.byTopic'), t('coverage.topics'), figures.topics.slice(0, mostBars))}
        {chart(t('recap.byOutlet'), t('coverage.outlet'), figures.outlets.slice(0, mostBars))}
      </div>
    </Section>
  );
}

import '#app/i18n/sections/books.ts';
import '#app/i18n/sections/recap.ts';
import '#app/i18n/sections/reports.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { chapters } from '../books/arrangement.ts';
import { bookFigures } from '../books/figures.ts';
import { type BookFacts, lastMinute } from '../books/terms.ts';
import { BookCharts } from './book-charts.tsx';
import { KlipingEntry } from './kliping-entry.tsx';

export type SharedBookPagesProps = {
  title: string;
  introduction: string;
  arrangement: 'newest' | 'oldest' | 'outlet' | 'topic' | 'manual';
  madeAt: string;
  expiresAt: string;
  zone: string;
  /** Each with the address of its small picture, where it has one. */
  entries: (BookFacts & { picture?: string })[];
};

/** A book as people without an account read it: titles, excerpts and addresses, in its order. */
export function SharedBookPages(props: SharedBookPagesProps) {
  const { title, introduction, arrangement, madeAt, expiresAt, zone, entries } = props;
  const { t, format } = useI18n();
  const figures = bookFigures(entries);
  const groups = chapters(entries, arrangement);
  const without = arrangement === 'topic' ? 'topic' : undefined;
  return (
    <>
      <p className="text-sm font-medium text-primary">{t('books.shared.eyebrow')}</p>
      <h1 className="mt-1 text-xl font-semibold text-balance wrap-anywhere">{title}</h1>
      <p className="mt-1 text-muted">
        {t('reports.counts', {
          articles: t('reports.articles', { count: figures.articles }),
          outlets: t('reports.outlets', { count: figures.outlets.length }),
        })}
      </p>
      <p className="mt-1 text-sm text-muted">
        {t('books.shared.made', { at: format.instant(madeAt, zone) })}
      </p>
      {introduction && <p className="mt-5 max-w-prose whitespace-pre-line wrap-anywhere">{introduction}</p>}
      {groups.length > 1 && (
        <nav aria-label={t('books.contents')} className="mt-6">
          <ul className="flex flex-wrap gap-x-4">
            {groups.map(({ chapter, entries: within }, index) => (
              <li key={index}>
                <a href={`#bab-${index + 1}`} className="link inline-flex min-h-6 items-center">
                  {chapter || t('recap.noTopic')} ({format.number(within.length)})
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <BookCharts figures={figures} />
      {groups.map(({ chapter, entries: within }, index) => (
        <section key={index} id={`bab-${index + 1}`} className="border-t border-base-300 pt-4 pb-6">
          <h2 className="mb-1 text-lg font-semibold">
            {chapter === null ? t('books.contents') : chapter || t('recap.noTopic')}
          </h2>
          <ol>
            {within.map((entry, place) => (
              <li key={place} className="border-b border-base-200 py-3 last:border-0">
                <KlipingEntry
                  article={entry}
                  picture={entry.picture}
                  zone={zone}
                  without={without}
                  toned={false}
                />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p className="mt-6 text-sm text-muted">
        {t('books.shared.until', { at: format.instant(lastMinute(expiresAt), zone) })}
      </p>
    </>
  );
}

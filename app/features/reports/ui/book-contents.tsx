import '#app/i18n/sections/books.ts';
import '#app/i18n/sections/recap.ts';
import { Plus } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Section } from '#app/ui/section.tsx';
import type { BookContents as Contents } from '../books/contents.server.ts';
import { bookPaths } from '../paths.ts';
import { BookRow } from './book-row.tsx';
import { useRowDrag } from './use-row-drag.ts';

export type BookContentsProps = Contents & {
  book: { id: number; arrangement: string };
  total: number;
  page: number;
  pages: number;
  zone: string;
  mayShare: boolean;
};

/** What a book will hold, in its order and chapters; whoever may make it moves articles and takes them out. */
export function BookContents(props: BookContentsProps) {
  const { book, groups, total, page, pages, zone, mayShare } = props;
  const { t, format } = useI18n();
  const drag = useRowDrag(bookPaths.order(book.id), page);
  const [first, last] = [groups[0]?.entries[0]?.position ?? 0, groups.at(-1)?.entries.at(-1)?.position ?? 0];
  return (
    <Section
      title={t('books.contents')}
      aside={
        mayShare && (
          <LinkButton href={bookPaths.add(book.id)} icon={Plus} size="small">
            {t('books.add')}
          </LinkButton>
        )
      }
    >
      {total === 0 && <p>{t('books.empty')}</p>}
      <Hints {...props} />
      {groups.map(({ chapter, count, from, entries }) => (
        <section key={from} className="mb-6">
          {chapter !== null && (
            <h3 className="flex flex-wrap items-baseline gap-x-2 border-b border-base-300 pb-1 font-semibold">
              {chapter || t('recap.noTopic')}
              <span className="text-sm font-normal text-muted">
                {t('books.articles', { count })}
                {entries[0]!.position > from && ` · ${t('books.chapterGoesOn')}`}
              </span>
            </h3>
          )}
          <ol start={entries[0]!.position}>
            {entries.map(article => (
              <BookRow
                key={article.id}
                article={article}
                bookId={book.id}
                page={page}
                zone={zone}
                span={{ from, to: from + count - 1 }}
                drag={mayShare ? drag : null}
              />
            ))}
          </ol>
        </section>
      ))}
      {pages > 1 && (
        <Pager
          previousHref={page > 1 ? bookPaths.page(book.id, page - 1) : null}
          nextHref={page < pages ? bookPaths.page(book.id, page + 1) : null}
          labels={{ navigation: t('books.pages'), previous: t('common.previous'), next: t('common.next') }}
          summary={t('books.range', {
            from: format.number(first),
            to: format.number(last),
            total: format.number(total),
          })}
        />
      )}
    </Section>
  );
}

/** How the order comes about, and the way back to it. */
function Hints({ book, moved, total, mayShare }: BookContentsProps) {
  const { t } = useI18n();
  const inChapters = book.arrangement === 'outlet' || book.arrangement === 'topic';
  if (total === 0) return null;
  return (
    <div className="mb-4 max-w-prose text-sm text-muted">
      {book.arrangement === 'topic' && <p>{t('books.oneChapter')}</p>}
      {mayShare && <p>{t(inChapters ? 'books.moveInChapter' : 'books.moveHint')}</p>}
      {mayShare && inChapters && moved && (
        <form method="post" action={bookPaths.rearrangement(book.id)} className="mt-2">
          <Button size="small" name="arrangement" value={book.arrangement}>
            {t('books.rearrange')}
          </Button>
        </form>
      )}
    </div>
  );
}

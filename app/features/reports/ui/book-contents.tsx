import '#app/i18n/sections/books.ts';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Pager } from '#app/ui/pager.tsx';
import { Section } from '#app/ui/section.tsx';
import type { BookArticle } from '../books/queries.server.ts';
import { bookPaths } from '../paths.ts';

export type BookContentsProps = {
  book: { id: number; arrangement: string };
  articles: readonly BookArticle[];
  total: number;
  page: number;
  pages: number;
  zone: string;
  mayShare: boolean;
};

/** What a book will hold, in its order; whoever may make it moves articles and takes them out. */
export function BookContents(props: BookContentsProps) {
  const { book, articles, total, page, pages, zone, mayShare } = props;
  const { t, format } = useI18n();
  const last = articles.at(-1)?.position ?? 0;
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
      {mayShare && (book.arrangement === 'outlet' || book.arrangement === 'topic') && (
        <p className="mb-2 text-sm text-muted">{t('books.contentsHint')}</p>
      )}
      {total === 0 && <p>{t('books.empty')}</p>}
      <form method="post" action={bookPaths.order(book.id)}>
        <input type="hidden" name="page" value={page} />
        <ol>
          {articles.map(article => (
            <li
              key={article.id}
              id={`a${article.id}`}
              className="flex scroll-mt-24 items-start gap-3 border-b border-base-200 py-2"
            >
              <span className="tabular w-8 shrink-0 text-end text-muted">{article.position}.</span>
              <div className="min-w-0 flex-1">
                <Link
                  href={coveragePaths.show(article.id)}
                  className="inline-block min-h-6 font-medium wrap-anywhere hover:text-primary"
                >
                  {article.title}
                </Link>
                <p className="text-sm text-muted">
                  {article.outlet} · {format.day(article.publishedAt, zone)}
                </p>
                {article.status !== 'approved' && <Badge tone="warning">{t('books.notApproved')}</Badge>}
              </div>
              {mayShare && <Places article={article} total={total} bookId={book.id} />}
            </li>
          ))}
        </ol>
      </form>
      {pages > 1 && (
        <Pager
          previousHref={page > 1 ? bookPaths.page(book.id, page - 1) : null}
          nextHref={page < pages ? bookPaths.page(book.id, page + 1) : null}
          labels={{ navigation: t('books.pages'), previous: t('common.previous'), next: t('common.next') }}
          summary={t('books.range', {
            from: format.number(articles[0]?.position ?? 0),
            to: format.number(last),
            total: format.number(total),
          })}
        />
      )}
    </Section>
  );
}

function Places({ article, total, bookId }: { article: BookArticle; total: number; bookId: number }) {
  const { t } = useI18n();
  const { id, title, position } = article;
  return (
    <div className="flex shrink-0">
      <Button
        variant="ghost"
        size="small"
        icon={ArrowUp}
        name="up"
        value={id}
        disabled={position === 1}
        aria-label={t('books.moveUp', { title })}
      />
      <Button
        variant="ghost"
        size="small"
        icon={ArrowDown}
        name="down"
        value={id}
        disabled={position === total}
        aria-label={t('books.moveDown', { title })}
      />
      <Button
        variant="ghost"
        size="small"
        icon={X}
        name="article"
        value={id}
        formAction={bookPaths.removal(bookId)}
        aria-label={t('books.remove', { title })}
      />
    </div>
  );
}

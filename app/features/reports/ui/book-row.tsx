import '#app/i18n/sections/books.ts';
import { ArrowDown, ArrowUp, GripVertical, X } from 'lucide-react';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import type { BookContents } from '../books/contents.server.ts';
import { bookPaths } from '../paths.ts';
import type { RowDrag } from './use-row-drag.ts';

export type BookRowProps = {
  article: BookContents['groups'][number]['entries'][number];
  bookId: number;
  page: number;
  zone: string;
  /** The places of its chapter, counted from 1. */
  span: { from: number; to: number };
  /** Null for who only reads. */
  drag: RowDrag | null;
};

/** One article of a book: its place to be read, or to be typed, stepped and dragged; and the way out. */
export function BookRow({ article, bookId, page, zone, span, drag }: BookRowProps) {
  const { t, format } = useI18n();
  const { id, title, position } = article;
  const story = (
    <div className="min-w-0 flex-1">
      <Link
        href={coveragePaths.show(id)}
        className="inline-block min-h-6 font-medium wrap-anywhere hover:text-primary"
      >
        {title}
      </Link>
      <p className="text-sm text-muted">
        {article.outlet} · {format.day(article.publishedAt, zone)}
      </p>
      {article.status !== 'approved' && <Badge tone="warning">{t('books.notApproved')}</Badge>}
    </div>
  );
  if (!drag)
    return (
      <li className="flex items-start gap-3 border-b border-base-200 py-2">
        <span className="tabular w-8 shrink-0 text-end text-muted">{position}.</span>
        {story}
      </li>
    );
  const edge = drag.over?.id === id ? drag.over.edge : undefined;
  return (
    <li
      id={`a${id}`}
      {...drag.row({ id, position })}
      className={classNames(
        'scroll-mt-24 border-b border-base-200 py-2',
        drag.dragged === id && 'opacity-50',
        edge === 'before' && 'shadow-[inset_0_2px_0_var(--color-primary)]',
        edge === 'after' && 'shadow-[inset_0_-2px_0_var(--color-primary)]',
      )}
    >
      <form
        method="post"
        action={bookPaths.order(bookId)}
        className="group flex flex-wrap items-start gap-x-2"
      >
        <input type="hidden" name="article" value={id} />
        <input type="hidden" name="page" value={page} />
        {/* What the enter key does: without it, it would move the article up. */}
        <button type="submit" hidden />
        <span {...drag.grip(id)} className="hidden cursor-grab pt-1.5 text-muted pointer-fine:block">
          <Icon of={GripVertical} />
        </span>
        <input
          key={position}
          type="number"
          name="to"
          defaultValue={position}
          min={span.from}
          max={span.to}
          required
          inputMode="numeric"
          aria-label={t('books.placeOf', { title })}
          className="input input-sm control tabular w-14 px-1.5 text-center"
        />
        {story}
        <div className="flex shrink-0">
          <Button
            variant="ghost"
            size="small"
            icon={ArrowUp}
            name="step"
            value="up"
            formNoValidate
            disabled={position === span.from}
            aria-label={t('books.moveUp', { title })}
          />
          <Button
            variant="ghost"
            size="small"
            icon={ArrowDown}
            name="step"
            value="down"
            formNoValidate
            disabled={position === span.to}
            aria-label={t('books.moveDown', { title })}
          />
          <Button
            variant="ghost"
            size="small"
            icon={X}
            formNoValidate
            formAction={bookPaths.removal(bookId)}
            aria-label={t('books.remove', { title })}
          />
        </div>
        <Button size="small" className="mt-1 hidden basis-full group-focus-within:flex">
          {t('books.move')}
        </Button>
      </form>
    </li>
  );
}

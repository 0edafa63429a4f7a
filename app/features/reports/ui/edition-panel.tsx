import '#app/i18n/sections/books.ts';
import { FileDown } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { useLive } from '#app/ui/use-live.ts';
import type { BookState } from '../books/state.server.ts';
import { bookPaths } from '../paths.ts';

const pollMs = 1500;

export type EditionPanelProps = BookState & { book: { id: number }; total: number; mayShare: boolean };

/** A book's newest edition, what changed since, and the one being made. */
export function EditionPanel({ book, total, making, latest, zone, mayShare }: EditionPanelProps) {
  const { t } = useI18n();
  useLive(making?.open ?? false, pollMs);
  return (
    <Section title={t('books.editions')}>
      {latest ? (
        <Latest bookId={book.id} latest={latest} zone={zone} />
      ) : (
        !making?.open && <p className="mb-3 text-muted">{t('books.notMadeText')}</p>
      )}
      {making?.open && <Making bookId={book.id} making={making} mayShare={mayShare} />}
      {making && !making.open && (
        <p role="alert" className="mb-3 font-medium">
          {t(making.cancelled ? 'books.cancelled' : 'books.failed')}
        </p>
      )}
      {mayShare && !making?.open && total > 0 && (
        <form method="post" action={bookPaths.making(book.id)}>
          <Button variant={latest ? undefined : 'primary'}>
            {t(latest ? 'books.makeAgain' : 'books.make')}
          </Button>
        </form>
      )}
    </Section>
  );
}

function Latest(props: { bookId: number; latest: NonNullable<BookState['latest']>; zone: string }) {
  const { bookId, latest, zone } = props;
  const { t, format } = useI18n();
  const { edited, gone, book } = latest.changes;
  const changes = [
    edited > 0 && t('books.changes.edited', { count: edited }),
    gone > 0 && t('books.changes.gone', { count: gone }),
    book && t('books.changes.book'),
  ].filter(Boolean);
  return (
    <div className="mb-4">
      <p className="font-semibold">{t('books.editionOf', { number: latest.number })}</p>
      <p className="text-sm text-muted">
        {t('books.editionFacts', {
          articles: t('books.articles', { count: latest.articles }),
          pages: format.number(latest.pages),
          at: format.instant(latest.madeAt, zone),
        })}
      </p>
      {latest.leftOut > 0 && <p className="mt-1 text-sm">{t('books.leftOut', { count: latest.leftOut })}</p>}
      <a href={bookPaths.pdf(bookId, latest.number)} className={`${buttonClass()} mt-3`}>
        <Icon of={FileDown} />
        {t('books.pdf')}
      </a>
      <p className="mt-1 text-sm text-muted">{t('books.pdfInternal')}</p>
      {changes.length > 0 && (
        <p className="mt-3 rounded-md bg-amber-wash px-4 py-3">
          {t('books.changedSince', { changes: changes.join('; ') })}
        </p>
      )}
    </div>
  );
}

function Making(props: { bookId: number; making: NonNullable<BookState['making']>; mayShare: boolean }) {
  const { bookId, making, mayShare } = props;
  const { t, format } = useI18n();
  const { done, total, waiting, stopping } = making;
  return (
    <div className="mb-4">
      <Progress
        label={t('books.making')}
        done={total === null ? 0 : done}
        total={total ?? 1}
        text={
          waiting || total === null
            ? t('books.waiting')
            : t('books.progress', { done: format.number(done), total: format.number(total) })
        }
        actions={
          mayShare && (
            <form method="post" action={bookPaths.stop(bookId)}>
              <Button size="small" disabled={stopping}>
                {t(stopping ? 'books.stopping' : 'books.stop')}
              </Button>
            </form>
          )
        }
      />
      <noscript>
        <a className="link" href={bookPaths.show(bookId)}>
          {t('books.reload')}
        </a>
      </noscript>
    </div>
  );
}

import '#app/i18n/sections/books.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { Section } from '#app/ui/section.tsx';
import type { BookState } from '../books/state.server.ts';
import { lastMinute } from '../books/terms.ts';
import { bookPaths } from '../paths.ts';
import { CopyText } from './copy-text.tsx';

export type BookLinksProps = Pick<BookState, 'shares' | 'latest' | 'zone'> & { book: { id: number } };

/** The links to a book: what each shows, until when, how often it was opened. */
export function BookLinks({ book, shares, latest, zone }: BookLinksProps) {
  const { t } = useI18n();
  return (
    <Section title={t('books.links')}>
      <p className="mb-3 text-sm text-muted">{t('books.linksHint')}</p>
      {shares.length === 0 && latest && <p className="mb-3">{t('books.noLinks')}</p>}
      <ul>
        {shares.map(share => (
          <li key={share.id} className="mb-4 border-b border-base-300 pb-3 last:border-0">
            <Share bookId={book.id} share={share} newest={latest?.number ?? 0} zone={zone} />
          </li>
        ))}
      </ul>
      {latest ? (
        <LinkButton href={bookPaths.share(book.id)}>{t('books.share')}</LinkButton>
      ) : (
        <p className="text-muted">{t('books.notMade')}</p>
      )}
    </Section>
  );
}

type ShareProps = { bookId: number; share: BookState['shares'][number]; newest: number; zone: string };

function Share({ bookId, share, newest, zone }: ShareProps) {
  const { t, format } = useI18n();
  const at = (instant: string) => format.instant(instant, zone);
  const opened =
    share.openedAt === null
      ? t('books.neverOpened')
      : t('books.opened', { count: share.opened, at: at(share.openedAt) });
  if (share.url === null) {
    const state = share.withdrawnAt ? 'withdrawn' : 'expired';
    return (
      <p className="text-sm text-muted">
        {t('books.editionOf', { number: share.editionNumber })} ·{' '}
        {t(`books.linkState.${state}`, { at: at(share.withdrawnAt ?? lastMinute(share.expiresAt)) })} ·{' '}
        {opened}
      </p>
    );
  }
  return (
    <>
      <CopyText
        label={t('books.links')}
        text={share.url}
        rows={1}
        copy={t('books.copy')}
        copied={t('books.copied')}
      />
      <p className="mt-2 text-sm text-muted">
        {t('books.linkFacts', { number: share.editionNumber, at: at(lastMinute(share.expiresAt)) })}
        <span className="block">{opened}</span>
      </p>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {share.editionNumber < newest && (
          <form method="post" action={bookPaths.shareRenewal(bookId, share.id)}>
            <p className="mb-1 text-sm">{t('books.oldEdition', { number: share.editionNumber })}</p>
            <Button size="small">{t('books.renew', { number: newest })}</Button>
          </form>
        )}
        <Confirm
          label={t('books.withdraw')}
          question={t('books.withdrawQuestion')}
          confirmLabel={t('books.withdraw')}
          action={bookPaths.shareWithdrawal(bookId, share.id)}
          size="small"
          variant="ghost"
        >
          {t('books.withdrawText')}
        </Confirm>
      </div>
    </>
  );
}

import '#app/i18n/sections/books.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import type { BookState } from '../books/state.server.ts';
import { lastMinute } from '../books/terms.ts';
import { bookPaths } from '../paths.ts';
import { OpenLink } from './open-link.tsx';

export type BookLinksProps = Pick<BookState, 'shares' | 'latest' | 'zone'> & {
  book: { id: number; title: string };
};

/** The links to a book: what each shows, until when, how often it was opened. */
export function BookLinks({ book, shares, latest, zone }: BookLinksProps) {
  const { t } = useI18n();
  return (
    <Section title={t('books.links')}>
      <p className="mb-3 text-sm text-muted">{t('books.linksHint')}</p>
      {shares.length === 0 && latest && <p className="mb-3">{t('books.noLinks')}</p>}
      <ul>
        {shares.map(share => (
          <Share key={share.id} book={book} share={share} newest={latest?.number ?? 0} zone={zone} />
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

type ShareProps = {
  book: BookLinksProps['book'];
  share: BookState['shares'][number];
  newest: number;
  zone: string;
};

function Share({ book, share, newest, zone }: ShareProps) {
  const { t, format } = useI18n();
  const at = (instant: string) => format.instant(instant, zone);
  const opened =
    share.openedAt === null
      ? t('books.neverOpened')
      : t('books.opened', { count: share.opened, at: at(share.openedAt) });
  const until = at(lastMinute(share.expiresAt));
  if (share.url === null) {
    const state = share.withdrawnAt ? 'withdrawn' : 'expired';
    return (
      <li className="mb-4 border-b border-base-300 pb-3 text-sm text-muted last:border-0">
        {t('books.editionOf', { number: share.editionNumber })} ·{' '}
        {t(`books.linkState.${state}`, { at: share.withdrawnAt ? at(share.withdrawnAt) : until })} · {opened}
      </li>
    );
  }
  return (
    <OpenLink
      url={share.url}
      message={{
        subject: book.title,
        text: t('books.linkMessage', { title: book.title, url: share.url, at: until }),
      }}
      facts={
        <>
          {t('books.linkFacts', { number: share.editionNumber, at: until })}
          <span className="block">{opened}</span>
        </>
      }
      withdrawal={bookPaths.shareWithdrawal(book.id, share.id)}
    >
      {share.editionNumber < newest && (
        <form method="post" action={bookPaths.shareRenewal(book.id, share.id)} className="mt-2">
          <p className="mb-1 text-sm">{t('books.oldEdition', { number: share.editionNumber })}</p>
          <Button size="small">{t('books.renew', { number: newest })}</Button>
        </form>
      )}
    </OpenLink>
  );
}

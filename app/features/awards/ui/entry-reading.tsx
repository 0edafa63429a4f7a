import '#app/i18n/sections/marking.ts';
import { ChevronRight, ExternalLink, FileText } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { isDay } from '#app/lib/days.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import type { EntryReading as Reading } from '../marking/entry-reading.server.ts';

type Piece = Reading['pieces'][number];

/** What a juror reads of an entry, one piece after the other; the first stands open. */
export function EntryReading(props: {
  reading: Reading;
  blind: boolean;
  /** Whether a sheet stands below on narrow screens. */
  toSheet: boolean;
  fileHref: string;
  zone: string;
}) {
  const { reading, blind, toSheet, fileHref, zone } = props;
  const { t } = useI18n();
  const { pieces } = reading;
  return (
    <section aria-label={t('marking.reading')} className="min-w-0">
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-t border-base-300 pt-4 pb-2">
        <h2 className="text-lg font-semibold">
          {pieces.length === 0
            ? t('marking.nothingToRead')
            : reading.work
              ? t('marking.reading')
              : t('marking.readingArticles', { count: pieces.length })}
        </h2>
        {toSheet && (
          <a href="#sheet" className="link inline-flex min-h-6 items-center text-sm xl:hidden">
            {t('marking.toSheet')}
          </a>
        )}
      </div>
      {reading.gone > 0 && (
        <p className="mb-2 text-sm text-muted">{t('marking.articlesGone', { count: reading.gone })}</p>
      )}
      {reading.hasFile && (
        <LinkButton href={fileHref} icon={FileText} target="_blank" className="mb-3">
          {t('marking.openFile')}
        </LinkButton>
      )}
      {pieces.map((piece, index) => (
        <PieceText key={piece.key} piece={piece} open={index === 0} blind={blind} zone={zone} />
      ))}
      {pieces.some(piece => piece.withheld) && (
        <p className="mt-3 text-sm text-muted">{t('marking.withheld')}</p>
      )}
    </section>
  );
}

function PieceText(props: { piece: Piece; open: boolean; blind: boolean; zone: string }) {
  const { piece, open, blind, zone } = props;
  const { t, format } = useI18n();
  const facts = [
    piece.by,
    piece.publishedAt &&
      (isDay(piece.publishedAt) ? format.date(piece.publishedAt) : format.published(piece.publishedAt, zone)),
    piece.channel && t(`partners.channels.${piece.channel}`),
    piece.seconds !== null && t('marking.duration', { seconds: format.number(piece.seconds) }),
  ].filter(Boolean);
  return (
    <details open={open} className="group border-t border-base-300 first-of-type:border-t-0">
      <summary className="flex cursor-pointer list-none items-start gap-2 py-3">
        <span className="mt-0.5 shrink-0 text-muted transition-transform group-open:rotate-90">
          <Icon of={ChevronRight} />
        </span>
        <span className="min-w-0">
          <span className="block font-semibold wrap-anywhere">{piece.title}</span>
          <span className="block text-sm text-muted">{facts.join(' · ')}</span>
        </span>
      </summary>
      <div className="ps-6 pb-6">
        {piece.dateline && <p className="mb-2 text-sm text-muted">{piece.dateline}</p>}
        {piece.body ? (
          <div className="reading max-w-[68ch] whitespace-pre-line wrap-anywhere">{piece.body}</div>
        ) : (
          <p className="text-muted">{t(blind ? 'marking.noTextBlind' : 'marking.noText')}</p>
        )}
        {piece.caption && <p className="mt-3 max-w-[68ch] text-sm text-muted">{piece.caption}</p>}
        {piece.url && (
          <LinkButton
            href={piece.url}
            icon={ExternalLink}
            size="small"
            rel="noreferrer noopener"
            target="_blank"
            className="mt-4"
          >
            {t('marking.openOriginal')}
          </LinkButton>
        )}
      </div>
    </details>
  );
}

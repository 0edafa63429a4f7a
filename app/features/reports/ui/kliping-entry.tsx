import '#app/i18n/sections/reports.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { Grouping } from '../kliping.ts';

export type ShownArticle = {
  title: string;
  outlet: string;
  rubric: string;
  url: string | null;
  publishedAt: string;
  headlineTone: string | null;
  bodyTone: string | null;
  topics: string[];
  excerpt: string;
};

export type KlipingEntryProps = {
  article: ShownArticle;
  /** What a heading above says already. */
  without?: Grouping;
  zone: string;
  /** Where the title leads; nowhere unless given. */
  href?: string;
  /** The address of a small picture. */
  picture?: string;
  /** Says the tone that the office gave it. */
  toned?: boolean;
};

/** One story: title, where and when, tone and topics, the beginning of its text, the way to it at its outlet. */
export function KlipingEntry({ article, without, zone, href, picture, toned = true }: KlipingEntryProps) {
  const { t, format } = useI18n();
  const tone = (value: string | null) =>
    value ? t(`coverage.tones.${value as 'neutral'}`) : t('coverage.toneNone');
  const facts = [
    article.outlet,
    article.rubric,
    format.published(article.publishedAt, zone),
    toned && without !== 'tone' && tone(article.headlineTone),
    toned &&
      article.bodyTone &&
      article.bodyTone !== article.headlineTone &&
      t('reports.bodyTone', { tone: tone(article.bodyTone).toLowerCase() }),
    without !== 'topic' && article.topics.slice(0, 3).join(', '),
  ].filter(Boolean);
  return (
    <div className="flow-root">
      {picture && (
        <img
          src={picture}
          alt=""
          loading="lazy"
          className="float-end ms-4 mb-1 max-h-24 w-28 rounded-sm object-cover sm:w-36"
        />
      )}
      <h3 className="max-w-prose font-semibold wrap-anywhere">
        {href ? (
          <Link href={href} className="hover:text-primary">
            {article.title}
          </Link>
        ) : (
          article.title
        )}
      </h3>
      <p className="mt-0.5 text-sm text-muted">{facts.join(' · ')}</p>
      {article.excerpt && <p className="mt-1 max-w-prose wrap-anywhere">{article.excerpt}</p>}
      {article.url && (
        <a
          href={article.url}
          rel="noreferrer noopener"
          target="_blank"
          className="link inline-flex min-h-6 items-center text-sm"
        >
          {t('reports.atOutlet', { outlet: article.outlet })}
        </a>
      )}
    </div>
  );
}

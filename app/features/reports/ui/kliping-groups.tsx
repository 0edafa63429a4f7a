import '#app/i18n/sections/reports.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { groupName } from '../group-name.ts';
import { type Grouping, groupKliping } from '../kliping.ts';

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

export type KlipingGroupsProps<T> = {
  articles: readonly T[];
  by: Grouping;
  zone: string;
  /** Where a title leads; the story at its outlet unless given. */
  hrefOf?: (article: T) => string;
};

/** The stories of a kliping in groups, readable on a phone. */
export function KlipingGroups<T extends ShownArticle>({ articles, by, zone, hrefOf }: KlipingGroupsProps<T>) {
  const { t } = useI18n();
  return groupKliping(articles, by).map(group => (
    <section key={group.key} className="border-t border-base-300 pt-4 pb-6">
      <h2 className="mb-1 flex items-baseline gap-2 text-lg font-semibold">
        {groupName(t, by, group.key)}
        <span className="tabular text-base font-normal text-muted">{group.articles.length}</span>
      </h2>
      <ol>
        {group.articles.map((article, index) => (
          <li key={index} className="border-b border-base-200 py-3 last:border-0">
            <Entry article={article} by={by} zone={zone} href={hrefOf?.(article)} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

function Entry(props: { article: ShownArticle; by: Grouping; zone: string; href?: string }) {
  const { article, by, zone, href } = props;
  const { t, format } = useI18n();
  const tone = (value: string | null) =>
    value ? t(`coverage.tones.${value as 'neutral'}`) : t('coverage.toneNone');
  const facts = [
    article.outlet,
    article.rubric,
    format.instant(article.publishedAt, zone),
    by === 'topic' && tone(article.headlineTone),
    article.bodyTone &&
      article.bodyTone !== article.headlineTone &&
      t('reports.bodyTone', { tone: tone(article.bodyTone).toLowerCase() }),
    by === 'tone' && article.topics.slice(0, 3).join(', '),
  ].filter(Boolean);
  return (
    <>
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
    </>
  );
}

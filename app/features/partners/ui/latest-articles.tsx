import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';

export type LatestArticle = {
  id: number;
  title: string;
  href: string;
  /** Instant for machines and for people. */
  at: string;
  when: string;
  /** Outlet or channel, beside the day. */
  note?: string;
};

/** The newest articles of an outlet or journalist; titles as printed. */
export function LatestArticles({ articles }: { articles: readonly LatestArticle[] }) {
  const t = useT();
  if (articles.length === 0) return <p className="text-muted">{t('partners.noArticles')}</p>;
  return (
    <ul>
      {articles.map(article => (
        <li key={article.id} className="border-b border-base-300 py-2 last:border-0">
          <Link href={article.href} className="font-medium hover:underline hover:underline-offset-2">
            {article.title}
          </Link>
          <p className="tabular text-sm text-muted">
            <time dateTime={article.at}>{article.when}</time>
            {article.note && ` · ${article.note}`}
          </p>
        </li>
      ))}
    </ul>
  );
}

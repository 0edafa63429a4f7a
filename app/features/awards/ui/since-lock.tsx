import '#app/i18n/sections/results.ts';
import { useT } from '#app/i18n/react.tsx';
import type { ArticlesDiff } from '../results/run-diff.ts';
import { ArticleChanges } from './article-changes.tsx';

/** What happened to articles and decisions after the lock, or that nothing did. */
export function SinceLock(props: {
  since: { articles: ArticlesDiff; titles: Readonly<Record<number, string>>; decisions: number };
  zone: string;
}) {
  const { since, zone } = props;
  const t = useT();
  const { articles, decisions } = since;
  const touched = articles.added.length + articles.removed.length + articles.changed.length;
  if (touched + decisions === 0) return <p className="text-muted">{t('results.sinceNone')}</p>;
  return (
    <>
      <p className="mb-3 text-muted">{t('results.sinceText')}</p>
      {decisions > 0 && <p className="mb-3 font-medium">{t('results.sinceRounds', { count: decisions })}</p>}
      <ArticleChanges diff={articles} titles={since.titles} zone={zone} />
    </>
  );
}

import '#app/i18n/sections/results.ts';
import { RotateCw } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { resultPaths } from '../result-paths.ts';
import type { ShownArticles } from '../results/run-summary.ts';
import { ArticleChanges } from './article-changes.tsx';

/** What happened to articles and decisions after the lock, or that nothing did; and a button to look again. */
export function SinceLock(props: {
  runId: number;
  since: { articles: ShownArticles; at: string } | null;
  /** Rounds that were decided anew. */
  decisions: number;
  comparing: boolean;
  zone: string;
}) {
  const { runId, since, decisions, comparing, zone } = props;
  const { t, format } = useI18n();
  const touched = since
    ? since.articles.added.count + since.articles.removed.count + since.articles.changed.count
    : 0;
  return (
    <>
      {touched + decisions > 0 && <p className="mb-3 text-muted">{t('results.sinceText')}</p>}
      {decisions > 0 && <p className="mb-3 font-medium">{t('results.sinceRounds', { count: decisions })}</p>}
      {since && touched > 0 ? (
        <ArticleChanges diff={since.articles} zone={zone} />
      ) : (
        <p className="text-muted">{t('results.sinceNone')}</p>
      )}
      <form
        method="post"
        action={resultPaths.comparison(runId)}
        className="mt-3 flex flex-wrap items-center gap-x-3 gap-y-2"
      >
        <Button size="small" icon={RotateCw} disabled={comparing}>
          {t('results.compareAgain')}
        </Button>
        <span className="text-sm text-muted" aria-live="polite">
          {comparing
            ? t('results.comparing')
            : since && t('results.comparedAt', { at: format.instant(since.at, zone) })}
        </span>
      </form>
    </>
  );
}

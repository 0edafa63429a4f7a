import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { coveragePaths } from '../paths.ts';
import type { NamedReuse } from '../reuse-view.server.ts';

/** The texts an article took something from, most first, each with the way to the two laid side by side. */
export function ReuseSources({ articleId, sources }: { articleId: number; sources: readonly NamedReuse[] }) {
  const { t, format } = useI18n();
  if (sources.length === 0) return null;
  return (
    <>
      <h3 className="mt-4 font-semibold">{t('reuse.sources')}</h3>
      <ul className="mt-1 border-t border-base-300">
        {sources.map(source => (
          <li key={`${source.kind} ${source.id}`} className="border-b border-base-300 py-2">
            <p className="flex flex-wrap items-baseline gap-x-2">
              <Link
                href={coveragePaths.comparison(articleId, source.kind, source.id)}
                className="link inline-flex min-h-6 items-center wrap-anywhere"
              >
                {source.title}
              </Link>
              <span className="text-sm text-muted">
                {source.outletName ?? t('reuse.release')}
                {source.sameStory && ` · ${t('reuse.sameStory')}`}
                {source.kin && ` · ${t('reuse.sameHouse')}`}
              </span>
            </p>
            <p className="tabular text-sm text-muted">
              {t('reuse.figures', {
                copied: format.percent(source.copied),
                used: format.percent(source.used),
                run: format.number(source.longestRun),
              })}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}

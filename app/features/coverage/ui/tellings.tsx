import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Button } from '#app/ui/button.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { coveragePaths } from '../paths.ts';
import type { Telling } from '../reuse.queries.server.ts';

type TellingsProps = {
  articleId: number;
  tellings: readonly Telling[];
  /** The release that all of them copied: then no outlet wrote the story. */
  release: { id: number; title: string } | null;
  mayWrite: boolean;
};

/** Where the same text stands, the first first; an officer may name another one the original. */
export function Tellings({ articleId, tellings, release, mayWrite }: TellingsProps) {
  const { t, format } = useI18n();
  if (tellings.length === 0) return null;
  const pinned = tellings.find(telling => telling.pinned);
  const original = pinned ?? tellings[0];
  const byRelease = release !== null && !pinned;
  return (
    <Section title={t('reuse.tellings', { count: tellings.length })}>
      <p className="mb-2 max-w-prose text-sm text-muted">
        {t(byRelease ? 'reuse.tellingsOfRelease' : 'reuse.tellingsNote')}
      </p>
      <ol className="border-t border-base-300">
        {byRelease && (
          <li className="flex flex-wrap items-baseline gap-x-2 border-b border-base-300 py-2">
            <Link
              href={coveragePaths.comparison(articleId, 'release', release.id)}
              className="link inline-flex min-h-6 items-center wrap-anywhere"
            >
              {release.title}
            </Link>
            <span className="text-sm text-muted">{t('reuse.release')}</span>
            <Badge tone="accent">{t('reuse.original')}</Badge>
          </li>
        )}
        {tellings.map(telling => (
          <li
            key={telling.id}
            className="flex flex-wrap items-baseline gap-x-2 border-b border-base-300 py-2"
          >
            {telling.id === articleId ? (
              <span className="font-semibold">{telling.outletName}</span>
            ) : (
              <Link href={coveragePaths.show(telling.id)} className="link inline-flex min-h-6 items-center">
                {telling.outletName}
              </Link>
            )}
            {telling.networkName && <span className="text-sm text-muted">{telling.networkName}</span>}
            <span className="tabular text-sm text-muted">{format.published(telling.publishedAt)}</span>
            {telling.id === articleId && <span className="text-sm text-muted">{t('reuse.thisArticle')}</span>}
            {telling === original && !byRelease && <Badge tone="accent">{t('reuse.original')}</Badge>}
          </li>
        ))}
      </ol>
      {mayWrite && (byRelease || original?.id !== articleId || pinned?.id === articleId) && (
        <form method="post" action={coveragePaths.original(articleId)} className="mt-3">
          <input type="hidden" name="pinned" value={pinned?.id === articleId ? '0' : '1'} />
          <Button size="small">
            {t(pinned?.id === articleId ? 'reuse.unpinOriginal' : 'reuse.makeOriginal')}
          </Button>
        </form>
      )}
    </Section>
  );
}

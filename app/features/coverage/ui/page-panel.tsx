import { useI18n } from '#app/i18n/react.tsx';
import '#app/i18n/sections/snapshots.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { coveragePaths } from '../paths.ts';
import type { Watch } from '../snapshots/queries.server.ts';
import { pageProblem } from './page-problem.ts';

/** Whether the page of an article is gone or changed after publication, at the head of its page. */
export function PageBadges({ watch, href }: { watch: Watch; href: string }) {
  const { t } = useI18n();
  return (
    <>
      {watch.state === 'dead' && (
        <Link href={href} className="inline-flex min-h-6 items-center">
          <Badge tone="error">{t('coverage.pageDead')}</Badge>
        </Link>
      )}
      {watch.changedAt && (
        <Link href={href} className="inline-flex min-h-6 items-center">
          <Badge tone="warning">{t('snapshots.changed')}</Badge>
        </Link>
      )}
    </>
  );
}

/** What is kept of the article's page, and the way to it. */
export function PagePanel({ articleId, watch }: { articleId: number; watch: Watch | null }) {
  const { t, format } = useI18n();
  return (
    <Section
      title={t('snapshots.title')}
      aside={
        <Link href={coveragePaths.snapshots(articleId)} className="link inline-flex min-h-6 items-center">
          {t('snapshots.open')}
        </Link>
      }
    >
      {watch ? (
        <p>
          {t(`snapshots.states.${watch.state}`)} {pageProblem(t, watch)}
        </p>
      ) : (
        <p className="text-muted">{t('snapshots.none')}</p>
      )}
      {watch?.lookedAt && (
        <p className="text-sm text-muted">
          {t('snapshots.lookedAt')}: {format.instant(watch.lookedAt)}
        </p>
      )}
    </Section>
  );
}

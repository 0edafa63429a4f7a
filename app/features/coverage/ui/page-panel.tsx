import { useI18n } from '#app/i18n/react.tsx';
import '#app/i18n/sections/snapshots.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { coveragePaths } from '../paths.ts';
import type { Watch } from '../snapshots/queries.server.ts';
import { Hash } from './hash.tsx';
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
export function PagePanel(props: {
  articleId: number;
  watch: Watch | null;
  /** The page that a person handed over, where it was one. */
  handed: { handedAt: string; sha256: string | null } | null;
}) {
  const { articleId, watch, handed } = props;
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
      {handed && (
        <>
          <p>{t('snapshots.handedAt', { when: format.instant(handed.handedAt) })}</p>
          {handed.sha256 && <Hash value={handed.sha256} />}
        </>
      )}
      {watch ? (
        <p className={handed ? 'mt-2' : undefined}>
          {handed && `${t('snapshots.atItsAddress')} `}
          {t(`snapshots.states.${watch.state}`)} {pageProblem(t, watch)}
        </p>
      ) : (
        !handed && <p className="text-muted">{t('snapshots.none')}</p>
      )}
      {watch?.lookedAt && (
        <p className="text-sm text-muted">
          {t('snapshots.lookedAt')}: {format.instant(watch.lookedAt)}
        </p>
      )}
    </Section>
  );
}

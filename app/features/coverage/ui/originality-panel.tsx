import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { pickUp } from '../originality.ts';
import { coveragePaths } from '../paths.ts';
import type { ArticleView } from './article-facts.tsx';
import { ReuseSources } from './reuse-sources.tsx';

/** How much of the text is the outlet's own, with the texts it took something from. */
export function OriginalityPanel({ view, mayWrite }: { view: ArticleView; mayWrite: boolean }) {
  const { t, format } = useI18n();
  const { row, detail } = view;
  const value = row.originality_override ?? row.originality;
  const label = pickUp(value);
  const pending = row.originality_at === null && row.originality_override === null;
  return (
    <Section
      title={t('coverage.originality')}
      aside={
        mayWrite && (
          <LinkButton href={coveragePaths.originality(view.id)} size="small" variant="ghost">
            {t('coverage.originalityCorrect')}
          </LinkButton>
        )
      }
    >
      {pending ? (
        <p className="text-muted">{t('coverage.originalityPending')}</p>
      ) : (
        <>
          <p className="flex flex-wrap items-center gap-2">
            <Badge tone={label === 'own' ? 'accent' : label === 'unknown' ? 'quiet' : 'warning'}>
              {t(`coverage.pickUp.${label}`)}
            </Badge>
            {value !== null && (
              <span className="tabular">
                {t('coverage.shareCopied', { share: format.percent(1 - value) })}
              </span>
            )}
          </p>
          <p className="mt-2 max-w-prose text-sm text-muted">
            {row.originality === null
              ? t('coverage.originalityUnknown')
              : t('coverage.originalityNote', {
                  copied: format.number(detail.copied),
                  shingles: format.number(detail.shingles),
                })}
          </p>
          {row.originality_override !== null && (
            <p className="mt-1 text-sm text-muted">
              {t('coverage.originalityCorrected', { reason: row.originality_reason })}
            </p>
          )}
        </>
      )}
      <ReuseSources articleId={view.id} sources={view.sources} />
    </Section>
  );
}

import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { standing } from '../originality.ts';
import { coveragePaths } from '../paths.ts';
import type { ArticleView } from './article-facts.tsx';
import { PickUpLegend } from './pick-up-legend.tsx';
import { ReuseSources } from './reuse-sources.tsx';

/** How much of the text is the outlet's own, with the texts it took something from. */
export function OriginalityPanel({ view, mayWrite }: { view: ArticleView; mayWrite: boolean }) {
  const { t, format } = useI18n();
  const { row, detail } = view;
  const value = row.originality_override ?? row.originality;
  const corrected = row.originality_override !== null;
  const label = standing(value, view.kin, corrected);
  const ofHouse = label === 'syndicated' || label === 'repeated';
  const copied = value === null ? null : 1 - value;
  const more = view.sources.some(source => !source.kin && copied !== null && source.copied > copied);
  const pending = row.originality_at === null && !corrected;
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
              {ofHouse ? t(`reuse.house.${label}`) : t(`coverage.pickUp.${label}`)}
            </Badge>
            {copied !== null && !ofHouse && (
              <span className="tabular">{t('coverage.shareCopied', { share: format.percent(copied) })}</span>
            )}
          </p>
          {ofHouse && <p className="mt-2 max-w-prose text-sm text-muted">{t(`reuse.houseNote.${label}`)}</p>}
          {/* What the machine counted is no word on a figure that a person gave. */}
          <p className="mt-2 max-w-prose text-sm text-muted">
            {corrected
              ? t('coverage.originalityCorrected', { reason: row.originality_reason })
              : row.originality === null
                ? t('coverage.originalityUnknown')
                : t('coverage.originalityNote', {
                    copied: format.number(detail.copied),
                    shingles: format.number(detail.shingles),
                  })}
            {more && !corrected && ` ${t('reuse.perText')}`}
          </p>
        </>
      )}
      <PickUpLegend names={['verbatim', 'adapted', 'own', 'unknown']} />
      <ReuseSources articleId={view.id} sources={view.sources} />
    </Section>
  );
}

import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/results.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import type { DossierArticle, DossierPage, DossierRound } from '../results/dossier-page.ts';

function ArticleFacts({ article, zone }: { article: DossierArticle; zone: string }) {
  const { t, format } = useI18n();
  const { title, url, publishedAt, originality, overlaps } = article;
  return (
    <>
      <p className="font-medium break-words">
        {url ? (
          <a href={url} rel="noreferrer" className="hover:text-primary">
            {title}
          </a>
        ) : (
          title
        )}
      </p>
      <p className="text-sm text-muted">
        {format.published(publishedAt, zone)}
        {originality !== null && ` · ${t('results.copied', { share: format.percent(1 - originality) })}`}
      </p>
      {overlaps.map(({ kind, title: source, outlet, share }) => (
        <p key={kind + source + outlet} className="text-sm text-muted">
          {t(kind === 'release' ? 'awards.overlapRelease' : 'awards.overlapArticle', {
            share: format.percent(share),
            outlet,
          })}{' '}
          {source}
        </p>
      ))}
    </>
  );
}

/** The articles that count with their points, and those that do not with every reason. */
export function DossierArticles({ page, zone }: { page: DossierPage; zone: string }) {
  const { t, format } = useI18n();
  const { limits, stories, excluded } = page;
  const values = {
    words: format.number(limits.words),
    seconds: format.number(limits.seconds),
    floor: format.percent(limits.floor),
  };
  return (
    <>
      <Section title={t('results.dossierCounted')}>
        {stories.length === 0 && <p className="text-muted">{t('results.dossierNoneCounted')}</p>}
        <ol className="divide-y divide-base-300">
          {stories.map(({ points, others, ...article }) => (
            <li key={article.id} className="flex gap-4 py-3">
              <div className="min-w-0 flex-1">
                <ArticleFacts article={article} zone={zone} />
                {others.length > 0 && (
                  <p className="text-sm text-muted">
                    {t('results.dossierSameStory', { titles: others.join('; ') })}
                  </p>
                )}
              </div>
              <p className="tabular font-semibold">{format.points(points)}</p>
            </li>
          ))}
        </ol>
        {page.moreStories > 0 && (
          <p className="text-sm text-muted">{t('results.more', { count: page.moreStories })}</p>
        )}
      </Section>
      {excluded.length > 0 && (
        <Section title={t('results.dossierExcluded')}>
          <ul className="divide-y divide-base-300">
            {excluded.map(({ reasons, ...article }) => (
              <li key={article.id} className="py-3">
                <ArticleFacts article={article} zone={zone} />
                <ul className="text-sm">
                  {reasons.map(reason => (
                    <li key={reason}>{t(`awards.exclusions.${reason}`, values)}</li>
                  ))}
                </ul>
              </li>
            ))}
          </ul>
          {page.moreExcluded > 0 && (
            <p className="text-sm text-muted">{t('results.more', { count: page.moreExcluded })}</p>
          )}
        </Section>
      )}
    </>
  );
}

/** The dossiers of a journalist's works, each behind a link of its own. */
export function DossierWorks({ works }: { works: readonly { title: string; url: string }[] }) {
  const { t } = useI18n();
  return (
    <Section title={t('results.dossierWorks')}>
      <ul>
        {works.map(({ title, url }) => (
          <li key={url}>
            <a href={url} className="link inline-flex min-h-6 items-center">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What the jury gave: means, the place, comments; no juror is named. */
export function DossierJury({ rounds }: { rounds: readonly DossierRound[] }) {
  const { t, format } = useI18n();
  const outcome = ({ award, passed }: DossierRound) => {
    if (award) return t('results.dossierAward', award);
    if (passed !== null) return t(passed ? 'results.dossierPassed' : 'results.dossierNotPassed');
    return t('results.dossierNoAward');
  };
  return (
    <Section title={t('results.dossierJury')}>
      {rounds.map(round => (
        <div key={round.entryId} className="mb-5">
          <h3 className="font-semibold">{round.name}</h3>
          <p className="text-muted">{outcome(round)}</p>
          {round.rankings > 0 && round.rank !== null && (
            <p className="mt-1">{t('results.dossierRanked', { count: round.rankings, rank: round.rank })}</p>
          )}
          {round.sheets > 0 && (
            <>
              <p className="mt-1">
                {t('results.dossierMarks', { count: round.sheets })}
                {round.jury !== null && ` · ${t('results.dossierJ', { points: format.points(round.jury) })}`}
                {round.final !== null &&
                  ` · ${t('results.dossierF', { points: format.points(round.final) })}`}
              </p>
              <ul className="mt-1 max-w-md">
                {round.criteria.map(({ key, name, mean }) => (
                  <li key={key} className="flex justify-between gap-4 border-b border-base-300 py-1">
                    <span>{name}</span>
                    <span className="tabular">{mean === null ? '–' : format.points(mean)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
          {round.comments.length > 0 && (
            <ul className="mt-3 flex max-w-prose flex-col gap-2">
              {round.comments.map(comment => (
                <li key={comment} className="border-l-2 border-base-300 pl-3 whitespace-pre-line">
                  {comment}
                </li>
              ))}
            </ul>
          )}
        </div>
      ))}
    </Section>
  );
}

import '#app/i18n/sections/method.ts';
import '#app/i18n/sections/results.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { guard, idParam } from '#app/web/guard.server.ts';
import { awardPaths } from '../paths.ts';
import { listAwards, listRuns, listSignatures } from '../results/runs.queries.server.ts';
import { RunAwards } from '../ui/run-awards.tsx';

export const handle = { scripts: false };

/** The results of a season as anybody may read them; 404 until a run is published. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, t }) => {
  const published = (await listRuns(ctx.db, idParam(params.seasonId))).filter(
    ({ publishedAt }) => publishedAt !== null,
  );
  const [run, before] = published;
  if (!run) throw new NotFound();
  const signatures = await listSignatures(ctx.db, run.id);
  return {
    title: t('results.publicTitle', { season: run.season }),
    seasonId: run.seasonId,
    season: run.season,
    publishedAt: run.publishedAt!,
    replaces: before ? { at: before.publishedAt!, reason: run.reason } : null,
    objectionsUntil: run.objectionsUntil!,
    open: ctx.now <= run.objectionsUntil!,
    sha256: run.sha256,
    awards: await listAwards(ctx.db, run.id),
    signatures: signatures.map(({ name, position }) => ({ name, position })),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Gema' }];

export default function PublishedResults() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { zone } = page;
  return (
    <GuestFrame>
      <p className="text-sm font-medium text-primary">{t('results.publicEyebrow')}</p>
      <h1 className="mt-1 mb-2 text-xl font-semibold text-balance">{page.season}</h1>
      <p className="mb-6 text-muted">
        {t('results.publicAt', { at: format.instant(page.publishedAt, zone) })}
      </p>
      {page.replaces && (
        <p className="mb-6 max-w-prose rounded-md bg-amber-wash px-4 py-3">
          {t('results.publicReplaces', {
            at: format.instant(page.replaces.at, zone),
            reason: page.replaces.reason,
          })}
        </p>
      )}
      <RunAwards awards={page.awards} level={2} />
      <div className="mt-8">
        <Section title={t('results.publicTrust')}>
          <p className="max-w-prose">{t('results.publicTrustText')}</p>
          <ul className="mt-3">
            {page.signatures.map(({ name, position }) => (
              <li key={name}>
                {name} <span className="text-muted">· {position}</span>
              </li>
            ))}
          </ul>
          <p className="mt-3">
            <Link href={awardPaths.publicMethod(page.seasonId)} className="link">
              {t('method.link')}
            </Link>
          </p>
          <p className="mt-3 text-sm text-muted">{t('results.hash')}</p>
          <code className="text-sm break-all">{page.sha256}</code>
          <p className="mt-4 max-w-prose">
            {t(page.open ? 'results.publicObjections' : 'results.publicObjectionsOver', {
              at: format.instant(page.objectionsUntil, zone),
            })}
          </p>
        </Section>
      </div>
    </GuestFrame>
  );
}

import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/method.ts';
import '#app/i18n/sections/results.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { awardPaths } from '../paths.ts';
import { resultPaths } from '../result-paths.ts';
import { readDossierPage } from '../results/dossier-page.server.ts';
import { objectToResults } from '../results/objections.service.server.ts';
import { objectionSchema } from '../results/schema.ts';
import { DossierObjections } from '../ui/dossier-objections.tsx';
import { DossierArticles, DossierJury, DossierWorks } from '../ui/dossier-parts.tsx';
import { leagueLabel } from '../ui/league-label.ts';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, t }) => {
  const dossier = await readDossierPage(ctx, params.token ?? '');
  return {
    title: t('results.dossierTitle', { name: dossier.name }),
    dossier,
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ public: true, limit: 'answer' }, async ({ ctx, params, request }) => {
  const token = params.token ?? '';
  return handleForm(await request.formData(), objectionSchema, async value => {
    await objectToResults(ctx, token, value);
    return redirectWithFlash(resultPaths.dossier(token), 'results.flashObjected');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? 'Gema' },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function ShowDossier() {
  const { dossier, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const flash = (useRouteLoaderData('root') as { flash?: { key: MessageKey } } | undefined)?.flash;
  const { standing, run, season, league } = dossier;
  return (
    <GuestFrame flash={flash && <Flash>{t(flash.key)}</Flash>}>
      <p className="text-sm font-medium text-primary">{season}</p>
      <h1 className="mt-1 text-xl font-semibold break-words">{dossier.name}</h1>
      {dossier.author && <p className="mt-2 mb-6">{dossier.author}</p>}
      {standing && (
        <>
          <p className="mt-2">
            {t('results.dossierStanding', {
              points: format.points(standing.a),
              rank: standing.rank,
              league: leagueLabel(t, league),
            })}
          </p>
          <p className="mt-1 mb-6 max-w-prose text-sm text-muted">
            {t('results.dossierIntro', {
              counted: format.number(standing.counted),
              excluded: format.number(standing.excluded),
            })}{' '}
            <Link href={awardPaths.publicMethod(dossier.seasonId)} className="link">
              {t('method.link')}
            </Link>
          </p>
        </>
      )}
      {dossier.rounds.length > 0 && <DossierJury rounds={dossier.rounds} />}
      {dossier.works.length > 0 && <DossierWorks works={dossier.works} />}
      {standing && <DossierArticles page={dossier} zone={zone} />}
      <DossierObjections page={dossier} zone={zone} />
      <p className="text-sm text-muted">
        {t('results.dossierRun', { number: run.number, at: format.instant(run.publishedAt, zone) })}{' '}
        <code className="break-all">{run.sha256}</code>
      </p>
    </GuestFrame>
  );
}

export function ErrorBoundary() {
  const { t } = useI18n();
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{t('results.dossierUnknown')}</h1>
      <p className="mt-2 max-w-prose">{t('results.dossierUnknownText')}</p>
    </GuestFrame>
  );
}

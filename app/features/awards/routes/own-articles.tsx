import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/completeness.ts';
import '#app/i18n/sections/method.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { readCandidatePage } from '../completeness/candidate-page.server.ts';
import { sendSchema } from '../completeness/schema.ts';
import { sendClaims } from '../completeness/sending.service.server.ts';
import { completenessPaths } from '../completeness-paths.ts';
import { awardPaths } from '../paths.ts';
import { MissingForm } from '../ui/missing-form.tsx';
import { OwnArticles } from '../ui/own-articles.tsx';
import { OwnClaims } from '../ui/own-claims.tsx';
import { SenderFrame, SenderRefusal } from '../ui/sender-frame.tsx';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const page = await readCandidatePage(ctx, token, {
    excluded: url.searchParams.get('daftar') === 'keluar',
    from: url.searchParams.get('mulai'),
  });
  const here = completenessPaths.own(token);
  return { page, title: t('completeness.ownTitle'), here, address: here + url.search };
});

export const action = guard({ public: true, limit: 'answer' }, async ({ ctx, params, request }) => {
  const token = params.token ?? '';
  return handleForm(await request.formData(), sendSchema, async ({ addresses }) => {
    await sendClaims(ctx, token, addresses);
    return redirectWithFlash(completenessPaths.own(token), 'completeness.flashTaken');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? 'Gema' },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function ShowOwnArticles() {
  const { page, title, here, address } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { season, check, open, counts, shownAt, zone } = page;
  const until = format.instant(check.dueAt, zone);
  return (
    <SenderFrame>
      <p className="text-sm font-medium break-words text-primary">{page.name}</p>
      <h1 className="mt-1 text-xl font-semibold text-balance">{title}</h1>
      <p className="mt-2 max-w-prose">
        {t('completeness.ownIntro', {
          season: season.name,
          lockOn: format.date(check.lockOn),
          from: format.date(season.startsOn),
          to: format.date(season.endsOn),
        })}{' '}
        <Link href={awardPaths.publicMethod(season.id)} className="link">
          {t('method.link')}
        </Link>
      </p>
      {shownAt && (
        <p className="mt-2 mb-8 max-w-prose text-muted">
          {t('completeness.ownCounts', {
            counted: format.number(counts.counted),
            excluded: format.number(counts.excluded),
          })}{' '}
          {t('completeness.ownShownAt', { at: format.instant(shownAt, zone) })}
        </p>
      )}
      {open ? (
        <Section title={t('completeness.missingTitle')}>
          <p className="mb-4 max-w-prose">
            {t(page.mailed ? 'completeness.missingIntro' : 'completeness.missingIntroPage', { until })}
          </p>
          <div className="rounded-md border border-base-300 bg-raised p-4 sm:p-6">
            <MissingForm action={here} />
          </div>
        </Section>
      ) : (
        <Flash tone="warning">
          <p className="font-semibold">{t('completeness.closedTitle')}</p>
          <p>{t('completeness.closedText', { until })}</p>
        </Flash>
      )}
      <OwnClaims page={page} />
      <OwnArticles page={page} address={address} />
    </SenderFrame>
  );
}

export function ErrorBoundary() {
  return <SenderRefusal />;
}

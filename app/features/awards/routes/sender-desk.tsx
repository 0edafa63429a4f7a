import '#app/i18n/sections/method.ts';
import '#app/i18n/sections/works.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { awardPaths } from '../paths.ts';
import { SenderFrame, SenderRefusal } from '../ui/sender-frame.tsx';
import { SenderWorks } from '../ui/sender-works.tsx';
import { SenderEyebrow, WorkForm } from '../ui/work-form.tsx';
import { workPaths } from '../work-paths.ts';
import { readWorkForm } from '../works/reading-form.server.ts';
import { workSchema } from '../works/schema.ts';
import { readSenderPage } from '../works/sender-page.server.ts';
import { openSenderDesk, sendWork } from '../works/sending.service.server.ts';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const page = await readSenderPage(ctx, token);
  return {
    ...page,
    title: `${t('works.sendTitle')} – ${page.season.name}`,
    token,
    here: workPaths.desk(token) + url.search,
  };
});

export const action = guard(
  { public: true, limit: 'upload', uploads: true },
  async ({ ctx, params, request, url }) => {
    const token = params.token ?? '';
    // Before twenty megabytes of anybody are read.
    await openSenderDesk(ctx.db, token);
    const { typed, files } = await readWorkForm(await request.formData());
    return handleForm(typed, workSchema, async value => {
      await sendWork(ctx, token, value, files);
      return redirectWithFlash(workPaths.desk(token) + url.search, 'works.flashSent');
    });
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function SenderDesk() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { season, call, open, full, works, zone } = page;
  const until = format.instant(call.dueAt, zone);
  return (
    <SenderFrame>
      {!open && (
        <Flash tone="warning">
          <p className="font-semibold">{t('works.closedTitle')}</p>
          <p>{t('works.closedText', { until })}</p>
        </Flash>
      )}
      <SenderEyebrow name={page.name} />
      <h1 className="mt-1 text-xl font-semibold text-balance break-words">{page.title}</h1>
      <p className="mt-2 max-w-prose">
        {t('works.period', { from: format.date(season.startsOn), to: format.date(season.endsOn) })}.{' '}
        {open && `${t('works.takenUntil', { until })} ${t('works.sendIntro')}`}
      </p>
      <p className="mt-2">
        <Link href={awardPaths.publicMethod(season.id)} className="link">
          {t('method.link')}
        </Link>
      </p>
      {call.guidance && <p className="mt-3 max-w-prose break-words whitespace-pre-line">{call.guidance}</p>}
      <section className="mt-8">
        <h2 className="mb-3 text-lg font-semibold">{t('works.mine')}</h2>
        <SenderWorks works={works} token={page.token} zone={zone} />
      </section>
      {open && (
        <section className="mt-8">
          <h2 className="mb-3 text-lg font-semibold">{t('works.newWork')}</h2>
          {full ? (
            <p className="text-muted">{t('works.full')}</p>
          ) : (
            <div className="rounded-md border border-base-300 bg-raised p-4 sm:p-6">
              <WorkForm action={page.here} articles={page.articles} submitLabel={t('works.send')} />
            </div>
          )}
        </section>
      )}
    </SenderFrame>
  );
}

export function ErrorBoundary() {
  return <SenderRefusal />;
}

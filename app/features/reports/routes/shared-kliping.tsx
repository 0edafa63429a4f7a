import '#app/i18n/sections/reports.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { formats } from '#app/i18n/format.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { guard } from '#app/web/guard.server.ts';
import { readKliping } from '../kliping-day.server.ts';
import { openShare } from '../shares.service.server.ts';
import { KlipingGroups } from '../ui/kliping-groups.tsx';
import { SharedRefusal } from '../ui/shared-refusal.tsx';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, t, locale }) => {
  const share = await openShare(ctx, params.token ?? '');
  const { articles, cut, span, zone, outlets } = await readKliping(ctx, share.on);
  return {
    pageTitle: t('reports.klipingOf', { day: formats[locale].date(share.on) }),
    expiresAt: share.expiresAt,
    span,
    zone,
    outlets,
    cut,
    articles: articles.map(({ id, outletId, channel, ...shown }) => ({
      ...shown,
      headlineTone: null,
      bodyTone: null,
    })),
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.pageTitle ?? 'Gema' },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function SharedKliping() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { articles, zone } = page;
  return (
    <GuestFrame>
      <p className="text-sm font-medium text-primary">{t('reports.shared.eyebrow')}</p>
      <h1 className="mt-1 text-xl font-semibold">{page.pageTitle}</h1>
      <p className="mt-1 text-muted">
        {t('reports.counts', {
          articles: t('reports.articles', { count: articles.length }),
          outlets: t('reports.outlets', { count: page.outlets }),
        })}
      </p>
      <p className="mt-1 mb-6 text-sm text-muted">{format.period(page.span.from, page.span.to, zone)}</p>
      {articles.length === 0 && <p>{t('reports.empty')}</p>}
      <KlipingGroups articles={articles} by="topic" zone={zone} toned={false} />
      {page.cut && <p className="text-muted">{t('reports.cut', { count: articles.length })}</p>}
      <p className="mt-6 text-sm text-muted">
        {t('reports.shared.until', { at: format.instant(page.expiresAt, zone) })}
      </p>
    </GuestFrame>
  );
}

export function ErrorBoundary() {
  return <SharedRefusal of="reports" />;
}

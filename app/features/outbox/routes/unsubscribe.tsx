import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Invalid } from '#app/lib/errors.ts';
import { Button } from '#app/ui/button.tsx';
import { PublicPage } from '#app/ui/public-page.tsx';
import { guard } from '#app/web/guard.server.ts';
import { maskAddress } from '../mask.ts';
import { mailPaths } from '../paths.ts';
import { findSubscription, unsubscribeByToken } from '../suppression.service.server.ts';

export const handle = { scripts: false };

/** RFC 8058: the name and value of the one field that a mail program posts. */
const oneClick = { name: 'List-Unsubscribe', value: 'One-Click' };

export const headers = () => ({ 'Cache-Control': 'no-store', 'X-Robots-Tag': 'noindex' });

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const { address, unsubscribed } = await findSubscription(ctx.db, token);
  return {
    title: t(unsubscribed ? 'mail.unsubscribedTitle' : 'mail.unsubscribeTitle'),
    address: maskAddress(address),
    unsubscribed,
    here: mailPaths.unsubscribe(token) + url.search,
    again: mailPaths.subscribeAgain(token) + url.search,
  };
});

// Mail programs post here without cookies, referrer or origin; the answer is the page itself, not a redirect.
export const action = guard(
  { public: true, crossSite: 'one-click-unsubscribe', limit: 'unsubscribe' },
  async ({ ctx, params, request }) => {
    const form = await request.formData().catch(() => undefined);
    if (form?.get(oneClick.name) !== oneClick.value) throw new Invalid({ '': ['errors.choice'] });
    await unsubscribeByToken(ctx, params.token ?? '');
    return null;
  },
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function Unsubscribe() {
  const t = useT();
  const { title, address, unsubscribed, here, again } = useLoaderData<typeof loader>();
  const root = useRouteLoaderData('root') as { brand?: { name: string } } | undefined;
  return (
    <PublicPage
      brand={{ name: root?.brand?.name ?? t('common.product'), href: '/ruang-pers' }}
      labels={{ skip: t('common.skipToContent'), madeWith: t('common.product') }}
    >
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="mt-2 max-w-prose">
        {t(unsubscribed ? 'mail.unsubscribedText' : 'mail.unsubscribeText', { address })}
      </p>
      {unsubscribed ? (
        <form method="post" action={again} className="mt-8">
          <p className="mb-3 text-muted">{t('mail.subscribeAgainText')}</p>
          <Button>{t('mail.subscribeAgain')}</Button>
        </form>
      ) : (
        <form method="post" action={here} className="mt-6">
          <input type="hidden" name={oneClick.name} value={oneClick.value} />
          <Button variant="primary">{t('mail.unsubscribe')}</Button>
        </form>
      )}
    </PublicPage>
  );
}

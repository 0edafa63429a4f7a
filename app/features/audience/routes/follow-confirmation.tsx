import '#app/i18n/sections/newsroom.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { maskAddress } from '#app/features/outbox/mask.ts';
import { followPaths } from '#app/features/press-kits/paths.ts';
import { PressRoomPage } from '#app/features/press-kits/ui/press-room-page.tsx';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { guard } from '#app/web/guard.server.ts';
import { confirmFollowing, findAsk } from '../following/service.server.ts';
import { FollowRefusal } from '../ui/follow-refusal.tsx';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
});

// Opening the page changes nothing: scanners of mail open every link.
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, t }) => {
  const token = params.token ?? '';
  const { address, topics, unsubscribed } = await findAsk(ctx, token);
  const names = (await listTopics(ctx.db)).filter(({ id }) => topics.includes(id)).map(({ name }) => name);
  return {
    title: t('newsroom.confirmTitle'),
    address: maskAddress(address),
    topics: names.join(', '),
    unsubscribed,
    here: followPaths.confirm(token),
  };
});

export const action = guard({ public: true, limit: 'answer' }, async ({ ctx, params }) => {
  const managing = await confirmFollowing(ctx, params.token ?? '');
  return redirect(followPaths.manage(managing), { status: 303 });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Gema' }];

export default function ConfirmFollowing() {
  const t = useT();
  const { title, address, topics, unsubscribed, here } = useLoaderData<typeof loader>();
  return (
    <PressRoomPage width="reading">
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="mt-2 max-w-prose">{t('newsroom.confirmText', { address })}</p>
      <p className="mt-2 max-w-prose text-muted">
        {topics ? t('newsroom.confirmTopics', { topics }) : t('newsroom.confirmAll')}
      </p>
      {unsubscribed && <p className="mt-2 max-w-prose">{t('newsroom.confirmAgain')}</p>}
      <form method="post" action={here} className="mt-6">
        <Button variant="primary">{t('newsroom.confirmButton')}</Button>
      </form>
    </PressRoomPage>
  );
}

export const ErrorBoundary = FollowRefusal;

import '#app/i18n/sections/newsroom.ts';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { maskAddress } from '#app/features/outbox/mask.ts';
import { followPaths } from '#app/features/press-kits/paths.ts';
import { PressRoomPage } from '#app/features/press-kits/ui/press-room-page.tsx';
import { TopicBoxes } from '#app/features/press-kits/ui/topic-boxes.tsx';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { followTopicsSchema } from '../following/schema.ts';
import { changeFollowing, findFollowing } from '../following/service.server.ts';
import { FollowRefusal } from '../ui/follow-refusal.tsx';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex',
});

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, t }) => {
  const token = params.token ?? '';
  const { address, topics, active } = await findFollowing(ctx.db, token);
  const known = await listTopics(ctx.db);
  return {
    title: t(active ? 'newsroom.followingTitle' : 'newsroom.stoppedTitle'),
    address: maskAddress(address),
    chosen: topics.map(String),
    topics: known
      .filter(topic => topic.active || topics.includes(topic.id))
      .map(({ id, name }) => ({ id, name })),
    active,
    here: followPaths.manage(token),
    stop: followPaths.stop(token),
  };
});

export const action = guard({ public: true, limit: 'answer' }, async ({ ctx, params, request }) =>
  handleForm(await request.formData(), followTopicsSchema, async ({ topicIds }) => {
    await changeFollowing(ctx, params.token ?? '', topicIds);
    return { saved: true };
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Gema' }];

export default function Following() {
  const t = useT();
  const { title, address, active, topics, chosen, here, stop } = useLoaderData<typeof loader>();
  const { saved } = (useActionData() ?? {}) as { saved?: boolean };
  return (
    <PressRoomPage width="reading">
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="mt-2 max-w-prose">
        {t(active ? 'newsroom.followingText' : 'newsroom.stoppedText', { address })}
      </p>
      {saved && active && (
        <p role="status" className="mt-3 font-medium">
          {t('newsroom.topicsSaved')}
        </p>
      )}
      {active ? (
        <>
          {topics.length > 0 && (
            <form method="post" action={here} className="mt-6 flex flex-col items-start gap-4">
              <TopicBoxes
                name="topicIds"
                legend={t('newsroom.topics')}
                hint={t('newsroom.topicsHint')}
                topics={topics}
                chosen={chosen}
              />
              <Button>{t('newsroom.saveTopics')}</Button>
            </form>
          )}
          <form method="post" action={stop} className="mt-10 border-t border-base-300 pt-5">
            <Button>{t('newsroom.stop')}</Button>
          </form>
        </>
      ) : (
        <LinkButton href={followPaths.ask} className="mt-6">
          {t('newsroom.follow')}
        </LinkButton>
      )}
    </PressRoomPage>
  );
}

export const ErrorBoundary = FollowRefusal;

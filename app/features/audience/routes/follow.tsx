import '#app/i18n/sections/newsroom.ts';
import type { SubmissionResult } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { followPaths, pressRoomPaths } from '#app/features/press-kits/paths.ts';
import { PressRoomPage } from '#app/features/press-kits/ui/press-room-page.tsx';
import { TopicBoxes } from '#app/features/press-kits/ui/topic-boxes.tsx';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { followSchema } from '../following/schema.ts';
import { askToFollow } from '../following/service.server.ts';

export const handle = { scripts: false };

export const headers = () => ({ 'Cache-Control': 'private, no-cache' });

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, t }) => ({
  title: t('newsroom.followTitle'),
  topics: (await listTopics(ctx.db, { active: true })).map(({ id, name }) => ({ id, name })),
}));

// The answer is the page itself and the same for every address: whether one is known is nobody's business.
export const action = guard({ public: true, limit: 'follow' }, async ({ ctx, request, locale }) =>
  handleForm(await request.formData(), followSchema, async form => {
    await askToFollow(ctx, { ...form, locale });
    return { asked: form.email };
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

type Answer = { asked?: string; result?: SubmissionResult<string[]> };

export default function Follow() {
  const t = useT();
  const translate = useErrors();
  const { title, topics } = useLoaderData<typeof loader>();
  const { asked, result } = (useActionData() ?? {}) as Answer;
  const typed = (result?.initialValue ?? {}) as { email?: string; topicIds?: string | string[] };
  return (
    <PressRoomPage width="reading">
      <h1 className="text-xl font-semibold">{asked ? t('newsroom.askedTitle') : title}</h1>
      {asked ? (
        <div role="status" className="mt-2 flex flex-col items-start gap-6">
          <p className="max-w-prose wrap-anywhere">{t('newsroom.askedText', { address: asked })}</p>
          <LinkButton href={pressRoomPaths.list}>{t('newsroom.backToList')}</LinkButton>
        </div>
      ) : (
        <>
          <p className="mt-2 max-w-prose text-muted">{t('newsroom.followText')}</p>
          <form method="post" action={followPaths.ask} className="mt-6 flex flex-col gap-6">
            <Field
              label={t('newsroom.email')}
              type="email"
              name="email"
              id="follow-email"
              defaultValue={typed.email}
              error={translate(result?.error?.email ?? undefined)}
              autoComplete="email"
              required
              className="max-w-md"
            />
            {topics.length > 0 && (
              <TopicBoxes
                name="topicIds"
                legend={t('newsroom.topics')}
                hint={t('newsroom.topicsHint')}
                topics={topics}
                chosen={[typed.topicIds ?? []].flat()}
              />
            )}
            <div>
              <Button variant="primary">{t('newsroom.followButton')}</Button>
            </div>
          </form>
          <p className="mt-6 max-w-prose text-sm text-muted">{t('newsroom.followNote')}</p>
        </>
      )}
    </PressRoomPage>
  );
}

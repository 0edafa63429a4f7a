import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bulkPaths } from '#app/features/coverage/bulk-paths.ts';
import { previewTopic } from '#app/features/coverage/topic-preview.server.ts';
import { TopicPreview } from '#app/features/coverage/ui/topic-preview.tsx';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { programPaths } from '../paths.ts';
import { topicSchema, wordList } from '../schema.ts';
import { blankTopic, draftInAddress } from '../topic-draft.ts';
import { createTopic } from '../topics.service.server.ts';
import { TopicForm } from '../ui/topic-form.tsx';

export const loader = guard({ can: 'programs.write' }, async ({ ctx, url, t }) => {
  const draft = draftInAddress(url.searchParams) ?? blankTopic;
  const words = (text: string) => wordList.safeParse(text).data ?? [];
  return {
    title: t('programs.newTopic'),
    draft,
    preview: await previewTopic(ctx, { terms: words(draft.terms), exclusions: words(draft.exclusions) }),
  };
});

export const action = guard({ can: 'programs.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), topicSchema, async value => {
    const id = await createTopic(ctx, value);
    return redirectWithFlash(bulkPaths.reread(id), 'programs.topicCreated', { values: { name: value.name } });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewTopic() {
  const { title, draft, preview } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: programPaths.topics, label: t('programs.topics') }} />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,42rem)_minmax(20rem,1fr)]">
        <TopicForm draft={draft} submitLabel={t('programs.newTopic')} />
        <TopicPreview initial={preview} />
      </div>
    </>
  );
}

import '#app/i18n/sections/programs.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { bulkPaths } from '#app/features/coverage/bulk-paths.ts';
import { previewTopic } from '#app/features/coverage/topic-preview.server.ts';
import { TopicPreview } from '#app/features/coverage/ui/topic-preview.tsx';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { programPaths } from '../paths.ts';
import { findTopic } from '../queries.server.ts';
import { topicSchema, wordList } from '../schema.ts';
import { draftInAddress, draftOf } from '../topic-draft.ts';
import { updateTopic } from '../topics.service.server.ts';
import { TopicForm } from '../ui/topic-form.tsx';

export const loader = guard({ can: 'programs.write' }, async ({ ctx, params, url, t }) => {
  const topic = await findTopic(ctx.db, idParam(params.id));
  if (!topic) throw new NotFound();
  const draft = draftInAddress(url.searchParams) ?? draftOf(topic);
  const words = (text: string) => wordList.safeParse(text).data ?? [];
  const lists = { terms: words(draft.terms), exclusions: words(draft.exclusions) };
  return {
    title: t('programs.editTopic', { name: topic.name }),
    id: topic.id,
    draft,
    preview: await previewTopic(ctx, { ...lists, topicId: topic.id }),
  };
});

export const action = guard({ can: 'programs.write' }, async ({ ctx, request, params }) =>
  handleForm(await request.formData(), topicSchema, async value => {
    const id = idParam(params.id);
    const { wordsChanged } = await updateTopic(ctx, { ...value, id });
    const next = wordsChanged ? bulkPaths.reread(id) : programPaths.topics;
    return redirectWithFlash(next, 'programs.topicUpdated', { values: { name: value.name } });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function EditTopic() {
  const { title, id, draft, preview } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader
        title={title}
        parent={{ href: programPaths.topics, label: t('programs.topics') }}
        actions={<LinkButton href={bulkPaths.reread(id)}>{t('programs.readAgain')}</LinkButton>}
      />
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,42rem)_minmax(20rem,1fr)]">
        <TopicForm draft={draft} submitLabel={t('common.saveChanges')} />
        <TopicPreview initial={preview} topicId={id} />
      </div>
    </>
  );
}

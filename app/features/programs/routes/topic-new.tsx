import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { programPaths } from '../paths.ts';
import { topicSchema } from '../schema.ts';
import { createTopic } from '../topics.service.server.ts';
import { TopicForm } from '../ui/topic-form.tsx';

export const loader = guard({ can: 'programs.write' }, ({ t }) => ({ title: t('programs.newTopic') }));

export const action = guard({ can: 'programs.write' }, async ({ ctx, request }) =>
  handleForm(await request.formData(), topicSchema, async value => {
    await createTopic(ctx, value);
    return redirectWithFlash(programPaths.topics, 'programs.topicCreated', { values: { name: value.name } });
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function NewTopic() {
  const { title } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <>
      <PageHeader title={title} parent={{ href: programPaths.topics, label: t('programs.topics') }} />
      <TopicForm submitLabel={t('programs.newTopic')} />
    </>
  );
}

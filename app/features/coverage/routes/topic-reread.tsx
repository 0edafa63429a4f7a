import '#app/i18n/sections/programs.ts';
import '#app/i18n/sections/bulk.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { programPaths } from '#app/features/programs/paths.ts';
import { findTopic } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { countToReread, rereadTopic } from '../bulk/reread.server.ts';
import { rereadSchema, type RereadForm as Values } from '../bulk/schema.ts';
import { bulkPaths } from '../bulk-paths.ts';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, t }) => {
  const topic = await findTopic(ctx.db, idParam(params.id));
  if (!topic) throw new NotFound();
  return {
    title: t('bulk.rereadTitle', { name: topic.name }),
    id: topic.id,
    articles: await countToReread(ctx.db),
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), rereadSchema, async choice =>
    redirect(bulkPaths.show(await rereadTopic(ctx, id, choice)), 303),
  );
});

export default function RereadTopic() {
  const { title, articles } = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<Values>({ id: 'baca-ulang' });
  return (
    <div className="max-w-2xl">
      <PageHeader title={title} parent={{ href: programPaths.topics, label: t('programs.topics') }} />
      {articles === 0 ? (
        <p>{t('bulk.rereadEmpty')}</p>
      ) : (
        <form method="post" id={form.id} noValidate className="flex flex-col gap-4">
          <p>{t('bulk.rereadText', { count: articles })}</p>
          <FormField
            type="date"
            label={t('bulk.rereadFrom')}
            hint={t('bulk.rereadFromHint')}
            field={fields.fromOn}
            className="max-w-60"
          />
          <div className="flex flex-wrap gap-2">
            <Button variant="primary">{t('bulk.rereadNow')}</Button>
            <LinkButton href={programPaths.topics} variant="ghost">
              {t('bulk.rereadLater')}
            </LinkButton>
          </div>
        </form>
      )}
    </div>
  );
}

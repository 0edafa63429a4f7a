import '#app/i18n/sections/bulk.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { useOfficeForm } from '#app/web/office-form.tsx';
import { countBatchRows } from '../bulk/batches.queries.server.ts';
import { draftOf } from '../bulk/changes-draft.ts';
import { changesSchema, type ChangesForm as Values } from '../bulk/schema.ts';
import { chooseChanges, ownBatch } from '../bulk/service.server.ts';
import { countTopicsOf } from '../bulk/states.queries.server.ts';
import { bulkPaths } from '../bulk-paths.ts';
import { coveragePaths } from '../paths.ts';
import { BulkForm } from '../ui/bulk-form.tsx';

/** A browser's suggestion list gets slow beyond this; any other name can still be typed. */
const offeredOutlets = 500;

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export const loader = guard({ can: 'coverage.write' }, async ({ ctx, params, t }) => {
  const batch = await ownBatch(ctx, idParam(params.id));
  if (batch.kind !== 'edit' || (batch.status !== 'draft' && batch.status !== 'ready'))
    throw redirect(bulkPaths.show(batch.id));
  const counts = await countTopicsOf(ctx.db, batch.id);
  const topics = await listTopics(ctx.db);
  const choice = ({ id, name, kind, active }: (typeof topics)[number]) => ({ id, name, kind, active });
  return {
    title: t('bulk.title'),
    id: batch.id,
    picked: (await countBatchRows(ctx.db, batch.id)).waiting ?? 0,
    beyond: batch.beyond,
    back: batch.origin || coveragePaths.list,
    draft: draftOf(batch.changes),
    topics: topics.filter(topic => topic.active).map(choice),
    carried: topics
      .filter(topic => counts.has(topic.id))
      .map(topic => ({ ...choice(topic), found: counts.get(topic.id) })),
    outlets: (await listOutletNames(ctx.db, offeredOutlets)).map(outlet => outlet.name),
  };
});

export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  return handleForm(await request.formData(), changesSchema, async form => {
    await chooseChanges(ctx, id, form);
    return redirect(bulkPaths.preview(id), 303);
  });
});

export default function ChooseChanges() {
  const page = useLoaderData<typeof loader>();
  const t = useT();
  const [form, fields] = useOfficeForm<Values>({ id: 'ubah-banyak', defaultValue: page.draft });
  return (
    <div className="max-w-3xl">
      <PageHeader
        title={page.title}
        parent={{ href: page.back, label: t('coverage.title') }}
        meta={<span>{t('bulk.picked', { count: page.picked })}</span>}
      />
      {page.beyond && <Flash tone="warning">{t('bulk.beyond', { count: page.picked })}</Flash>}
      <BulkForm form={form} fields={fields} {...page} />
    </div>
  );
}

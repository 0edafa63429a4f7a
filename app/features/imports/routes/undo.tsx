import '#app/i18n/sections/imports.ts';
import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { UndoForm } from '#app/ui/undo-form.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { mayUndo, undoImport } from '../commit.service.server.ts';
import { importPaths } from '../paths.ts';
import { countRowsBy, listTouchedRows } from '../rows.queries.server.ts';
import { undoSchema } from '../schema.ts';
import { frameOf, stepBatch } from '../step.server.ts';
import { pathOf } from '../ui/row-table.tsx';
import { subjects } from '../undo-job.server.ts';

export const loader = guard({ can: 'imports.write' }, async ({ ctx, params, t }) => {
  const batch = await stepBatch(ctx, idParam(params.id));
  if (!(await mayUndo(ctx, batch))) throw redirect(importPaths.show(batch.id));
  return {
    title: t('imports.undoTitle', { name: batch.file_name }),
    batch: frameOf(batch),
    states: await countRowsBy(ctx.db, batch.id, 'state'),
    changed: await listTouchedRows(ctx.db, batch.id, subjects[batch.kind]),
  };
});

export const action = guard({ can: 'imports.write' }, async ({ ctx, params, request }) =>
  handleForm(await request.formData(), undoSchema, async choice => {
    const id = idParam(params.id);
    await undoImport(ctx, id, choice);
    return redirectWithFlash(importPaths.show(id), 'imports.undoStarted');
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title }];

export default function UndoImport() {
  const { title, batch, states, changed } = useLoaderData<typeof loader>();
  const t = useT();
  const back = importPaths.show(batch.id);
  return (
    <>
      <PageHeader title={title} parent={{ href: back, label: batch.fileName }} />
      <UndoForm
        changed={changed.map(row => ({ href: pathOf[batch.kind](row.targetId), label: row.label }))}
        unchanged={t('imports.noChanged')}
        aboutChanged={
          <>
            <h2 className="text-lg font-semibold">{t('imports.changedTitle')}</h2>
            <p className="mt-1 mb-2 text-muted">{t('imports.changedText')}</p>
            <Field
              type="checkbox"
              name="alsoChanged"
              label={t('imports.alsoChanged', { count: changed.length })}
            />
          </>
        }
        undo={t('imports.undoNow')}
        cancel={t('common.cancel')}
        back={back}
      >
        {states.done && <p>{t('imports.undoText', { count: states.done })}</p>}
        {states.updated && <p>{t('imports.undoUpdated', { count: states.updated })}</p>}
      </UndoForm>
    </>
  );
}

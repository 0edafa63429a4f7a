import '#app/i18n/sections/imports.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findMapping, sampleRowsOf } from '../batches.queries.server.ts';
import { fieldsOf } from '../fields.ts';
import { guessMapping, soundMapping } from '../mapping.ts';
import { importPaths } from '../paths.ts';
import { columnsSchema } from '../schema.ts';
import { chooseColumns, chosenColumns } from '../service.server.ts';
import { frameOf, stepBatch } from '../step.server.ts';
import { ColumnChoices } from '../ui/column-choices.tsx';
import { ImportFrame } from '../ui/import-frame.tsx';

const shownSamples = 3;

export const loader = guard({ can: 'imports.write' }, async ({ ctx, params }) => {
  const batch = await stepBatch(ctx, idParam(params.id));
  const { labels, signature } = chosenColumns(batch);
  const rows = sampleRowsOf(batch).filter(({ row }) => row > (batch.header_row ?? 0));
  const remembered = await findMapping(ctx.db, signature);
  const mapping = remembered
    ? soundMapping(batch.kind, remembered, labels.length)
    : guessMapping(batch.kind, labels, rows);
  return {
    batch: frameOf(batch),
    remembered: remembered !== undefined,
    fields: fieldsOf(batch.kind).map(({ key, required = false }) => ({ key, required })),
    columns: labels
      .map((label, index) => ({
        index,
        label,
        chosen: mapping[index] ?? '',
        samples: [...new Set(rows.map(({ cells }) => (cells[index] ?? '').trim()).filter(Boolean))].slice(
          0,
          shownSamples,
        ),
      }))
      .filter(column => column.label !== '' || column.samples.length > 0),
  };
});

export const action = guard({ can: 'imports.write' }, async ({ ctx, params, request }) =>
  handleForm(await request.formData(), columnsSchema, async ({ column }) => {
    const id = idParam(params.id);
    await chooseColumns(ctx, id, column);
    return redirect(importPaths.show(id), 303);
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.batch.fileName }];

export default function ImportColumns() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>() as
    | {
        result?: {
          error?: Record<string, string[] | null> | null;
          initialValue?: { column?: string[] } | null;
        };
      }
    | undefined;
  const t = useT();
  const translate = useErrors();
  const errors = Object.values(refused?.result?.error ?? {}).flatMap(keys => keys ?? []);
  const typed = refused?.result?.initialValue?.column;
  return (
    <ImportFrame batch={page.batch} current="columns">
      <Form method="post" className="flex max-w-4xl flex-col gap-4">
        {errors.length > 0 && (
          <FormErrors title={t('imports.formErrors')} errors={[]} general={translate(errors)} />
        )}
        <div>
          <h2 className="text-lg font-semibold">{t('imports.chooseColumns')}</h2>
          <p className="mt-1 text-muted">
            {page.remembered ? t('imports.rememberedColumns') : t('imports.chooseColumnsText')}
          </p>
        </div>
        <ColumnChoices columns={page.columns} fields={page.fields} typed={typed} />
        <div>
          <Button variant="primary">{t('imports.checkFile')}</Button>
        </div>
      </Form>
    </ImportFrame>
  );
}

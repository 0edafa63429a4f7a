import '#app/i18n/sections/imports.ts';
import { type MetaFunction, redirect } from '@remix-run/node';
import { Form, useActionData, useLoaderData } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormErrors } from '#app/ui/form-errors.tsx';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { guessHeaderRow } from '../mapping.ts';
import { importPaths } from '../paths.ts';
import { sheetSchema } from '../schema.ts';
import { chooseSheet } from '../service.server.ts';
import { frameOf, stepBatch } from '../step.server.ts';
import { ImportFrame } from '../ui/import-frame.tsx';
import { SheetChoice } from '../ui/sheet-choice.tsx';

const shownRows = 25;

export const loader = guard({ can: 'imports.write' }, async ({ ctx, params }) => {
  const batch = await stepBatch(ctx, idParam(params.id));
  const { sheets, encoding, delimiter, macros } = batch.sample;
  return {
    batch: frameOf(batch),
    chosen: batch.sheet === null ? '' : `${batch.sheet}:${batch.header_row ?? ''}`,
    problem: batch.problem,
    sheets: sheets.map(({ name, rows }) => ({
      name,
      guess: guessHeaderRow(rows, batch.kind) ?? 0,
      rows: rows.slice(0, shownRows),
    })),
    encoding,
    delimiter,
    macros,
  };
});

export const action = guard({ can: 'imports.write' }, async ({ ctx, params, request }) =>
  handleForm(await request.formData(), sheetSchema, async ({ choice }) => {
    const id = idParam(params.id);
    const [sheet = 0, headerRow = 0] = choice.split(':').map(Number);
    await chooseSheet(ctx, id, { sheet, headerRow });
    return redirect(importPaths.columns(id), 303);
  }),
);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.batch.fileName }];

export default function ImportSheet() {
  const page = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const { t } = useI18n();
  const delimiter = page.delimiter === '\t' ? t('imports.delimiterTab') : page.delimiter;
  return (
    <ImportFrame batch={page.batch} current="sheet">
      <Form method="post" className="flex flex-col gap-4">
        {page.problem && (
          <FormErrors
            title={t('imports.formErrors')}
            errors={[]}
            general={[t(`imports.problems.${page.problem as 'failed'}`)]}
          />
        )}
        {refused && (
          <FormErrors title={t('imports.formErrors')} errors={[]} general={[t('imports.chooseHeader')]} />
        )}
        <div>
          <h2 className="text-lg font-semibold">{t('imports.chooseSheet')}</h2>
          <p className="mt-1 text-muted">
            {t('imports.chooseSheetText')}
            {page.encoding && ` ${t('imports.readAs', { encoding: page.encoding, delimiter })}`}
          </p>
          {page.macros && <p className="mt-1 text-muted">{t('imports.hasMacros')}</p>}
        </div>
        {page.sheets.map((sheet, index) => (
          <SheetChoice
            key={index}
            index={index}
            name={page.sheets.length > 1 ? sheet.name : ''}
            rows={sheet.rows}
            chosen={page.chosen}
          />
        ))}
        <div>
          <Button variant="primary">{t('imports.continue')}</Button>
        </div>
      </Form>
    </ImportFrame>
  );
}

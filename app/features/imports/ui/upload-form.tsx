import '#app/i18n/sections/imports.ts';
import { Form, useNavigation } from '@remix-run/react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { importPaths } from '../paths.ts';
import { type ImportKind, importKinds } from '../terms.ts';

/** What the file holds, the file, and examples of how it may look. */
export function UploadForm({ kind, errors }: { kind: ImportKind; errors?: string[] }) {
  const t = useT();
  const busy = useNavigation().state === 'submitting';
  const translate = useErrors();
  return (
    <Form method="post" encType="multipart/form-data" className="mb-8 flex max-w-2xl flex-col gap-5">
      <Field
        label={t('imports.kind')}
        name="kind"
        defaultValue={kind}
        type="radio-group"
        options={importKinds.map(value => ({
          value,
          label: t(`imports.kinds.${value}`),
          hint: t(`imports.kindHints.${value}`),
        }))}
      />
      <Field
        label={t('imports.file')}
        name="file"
        error={translate(errors)}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        hint={t('imports.fileHint')}
        required
      />
      <div>
        <Button variant="primary" pending={busy} pendingLabel={t('imports.reading')}>
          {busy ? t('imports.reading') : t('imports.upload')}
        </Button>
      </div>
      <p className="text-sm text-muted">
        {t('imports.templates')}:{' '}
        {importKinds.map((value, index) => (
          <span key={value}>
            {index > 0 && ' · '}
            <a className="link" href={importPaths.template(value)} download>
              {t(`imports.kinds.${value}`)}
            </a>
          </span>
        ))}
        . {t('imports.templatesText')}
      </p>
    </Form>
  );
}

import { getFormProps } from '@conform-to/react';
import { Form, useNavigation } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { importPaths } from '../paths.ts';
import { type ImportKind, importKinds } from '../terms.ts';

type Fields = { kind: string; file: string };

/** What the file holds, the file, and examples of how it may look. */
export function UploadForm({ kind }: { kind: ImportKind }) {
  const t = useT();
  const busy = useNavigation().state === 'submitting';
  const [form, fields] = useOfficeForm<Fields>({ id: 'upload', defaultValue: { kind } });
  const labels = { kind: t('imports.kind'), file: t('imports.file') };
  return (
    <Form
      method="post"
      encType="multipart/form-data"
      {...getFormProps(form)}
      className="mb-8 flex max-w-2xl flex-col gap-5"
    >
      <FormRefusal form={form} title={t('imports.formErrors')} labels={labels} />
      <FormField
        label={labels.kind}
        field={fields.kind}
        type="radio-group"
        options={importKinds.map(value => ({
          value,
          label: t(`imports.kinds.${value}`),
          hint: t(`imports.kindHints.${value}`),
        }))}
      />
      <FormField
        label={labels.file}
        field={{ ...fields.file, initialValue: undefined, defaultValue: undefined }}
        type="file"
        accept=".xlsx,.xlsm,.csv,.tsv,.txt"
        hint={t('imports.fileHint')}
        required
      />
      <div>
        <Button variant="primary" pending={busy} pendingLabel={t('imports.waiting')}>
          {t('imports.upload')}
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

import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/writing.ts';
import { useErrors, useI18n } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';
import type { ViewedFile } from '../kit-view.ts';

/** What was typed beside a file when the form came back. */
export type TypedFile = {
  id?: string;
  alt?: string;
  caption?: string;
  credit?: string;
  licence?: string;
  removed?: string;
};

type RowsProps = {
  files: readonly ViewedFile[];
  typed: readonly TypedFile[];
  errors: Readonly<Record<string, string[]>>;
  /** Position of the first row in the form's list of files. */
  offset: number;
};

function Remove({ name, file, typed }: { name: string; file: ViewedFile; typed: TypedFile | undefined }) {
  const { t } = useI18n();
  return (
    <Field
      type="checkbox"
      id={`kit-${name}.removed`}
      name={`${name}.removed`}
      label={t('kits.removeFile', { name: file.name })}
      defaultChecked={typed?.removed !== undefined}
      className="wrap-anywhere"
    />
  );
}

/** The kit's pictures with the words beside each. */
export function ImageRows({ files, typed, errors, offset }: RowsProps) {
  const { t } = useI18n();
  const translate = useErrors();
  if (files.length === 0) return <p className="text-muted">{t('kits.noImages')}</p>;
  return (
    <ul className="flex flex-col gap-5">
      {files.map((file, i) => {
        const name = `files[${offset + i}]`;
        const own = typed.find(row => row.id === String(file.id));
        const words = (['alt', 'credit', 'caption', 'licence'] as const).map(key => (
          <Field
            key={key}
            id={`kit-${name}.${key}`}
            name={`${name}.${key}`}
            label={key === 'licence' ? t('writing.licence') : t(`kits.${key}`)}
            hint={
              key === 'alt' ? t('kits.altHint') : key === 'licence' ? t('writing.licenceHint') : undefined
            }
            defaultValue={own ? (own[key] ?? '') : file[key]}
            error={translate(errors[`${name}.${key}`])}
            className={key === 'caption' || key === 'licence' ? 'sm:col-span-2' : undefined}
            autoComplete="off"
          />
        ));
        return (
          <li
            key={file.id}
            className="grid gap-4 border-t border-base-300 pt-4 sm:grid-cols-[10rem_minmax(0,1fr)]"
          >
            <input type="hidden" name={`${name}.id`} value={file.id} />
            <div>
              <img
                src={file.previewUrl}
                alt={file.alt || file.name}
                width={file.width ?? undefined}
                height={file.height ?? undefined}
                loading="lazy"
                className="aspect-video w-full rounded-md bg-base-200 object-contain"
              />
              <p className="mt-1 text-sm text-muted wrap-anywhere">{file.name}</p>
              <code className="text-sm text-muted select-all">
                {t('kits.imageNumber', { number: file.id })}
              </code>
            </div>
            <div className="grid content-start gap-3 sm:grid-cols-2">
              {words}
              <div className="sm:col-span-2">
                <Remove name={name} file={file} typed={own} />
              </div>
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The kit's attachments. */
export function AttachmentRows({ files, typed, offset }: Omit<RowsProps, 'errors'>) {
  const { t, format } = useI18n();
  if (files.length === 0) return <p className="text-muted">{t('kits.noAttachments')}</p>;
  return (
    <ul className="flex flex-col">
      {files.map((file, i) => {
        const name = `files[${offset + i}]`;
        return (
          <li
            key={file.id}
            className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 border-t border-base-300 py-2"
          >
            <input type="hidden" name={`${name}.id`} value={file.id} />
            <span className="min-w-0 wrap-anywhere">
              <a href={file.url} className="link">
                {file.name}
              </a>{' '}
              <span className="tabular text-sm text-muted">
                {file.kind}, {format.number(file.size.value)} {file.size.unit}
              </span>
            </span>
            <Remove name={name} file={file} typed={typed.find(row => row.id === String(file.id))} />
          </li>
        );
      })}
    </ul>
  );
}

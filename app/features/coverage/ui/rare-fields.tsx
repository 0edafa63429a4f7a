import type { FormMetadata } from '@conform-to/react';
import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Field, type FieldProps } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { languages } from '../reading/language.ts';
import type { ArticleForm as Values } from '../schema.ts';
import { articleFormats } from '../terms.ts';
import type { FieldHints } from './field-hints.ts';

type Fields = ReturnType<FormMetadata<Values, string[]>['getFieldset']>;

const rare = [
  'dateline',
  'format',
  'fieldReporting',
  'modifiedLocal',
  'language',
  'seconds',
  'leadImageUrl',
  'leadImageCaption',
] as const;
/** What the machine reads from nearly every page is counted, but is no reason to unfold the rest. */
const usual: readonly string[] = ['dateline', 'language', 'leadImageUrl', 'leadImageCaption'];

/** Shows the seconds of a time that has some; browsers show them for every step below a minute. */
export function secondsStep(value: unknown): number | undefined {
  return String(value ?? '').length > 'YYYY-MM-DDTHH:MM'.length ? 1 : undefined;
}

/** What few articles need, folded away unless it holds something of note or was refused. */
export function RareFields(props: { fields: Fields; hints: FieldHints; children: ReactNode }) {
  const { fields, hints, children } = props;
  const t = useT();
  const translate = useErrors();
  const field = (name: keyof Fields): Pick<FieldProps, 'field' | 'error'> => ({
    field: fields[name],
    error: translate(fields[name].errors),
  });
  const none = (label: string) => ({ value: '', label });
  const filled = rare.filter(name => {
    const value = String(fields[name].initialValue ?? '');
    return value !== '' && !(name === 'format' && value === 'hard_news');
  });
  const open = filled.some(name => !usual.includes(name)) || rare.some(name => fields[name].errors?.length);
  return (
    <details open={open} className="group">
      <summary className="flex min-h-6 cursor-pointer items-center gap-1 font-medium">
        <Icon of={ChevronRight} size={14} className="text-muted group-open:rotate-90" />
        {t('coverage.more')}
        {filled.length > 0 && (
          <span className="tabular text-sm font-normal text-muted">
            {t('coverage.moreFilled', { count: filled.length })}
          </span>
        )}
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2">
        <Field label={t('coverage.dateline')} hint={hints.dateline} {...field('dateline')} />
        <Field
          label={t('coverage.format')}
          type="select"
          options={articleFormats.map(value => ({ value, label: t(`coverage.formats.${value}`) }))}
          {...field('format')}
        />
        <Field
          label={t('coverage.fieldReporting')}
          type="select"
          options={[
            none(t('common.unknown')),
            { value: 'yes', label: t('common.yes') },
            { value: 'no', label: t('common.no') },
          ]}
          {...field('fieldReporting')}
        />
        <Field
          label={t('reading.modifiedAt')}
          type="datetime-local"
          hint={hints.modifiedLocal ?? t('reading.modifiedHint')}
          {...field('modifiedLocal')}
          step={secondsStep(fields.modifiedLocal.initialValue)}
        />
        <Field
          label={t('reading.language')}
          type="select"
          options={[
            none(t('common.unknown')),
            ...languages.map(value => ({ value, label: t(`reading.languages.${value}`) })),
          ]}
          {...field('language')}
        />
        <Field
          label={t('reading.leadImage')}
          type="url"
          hint={hints.leadImageUrl ?? t('reading.leadImageHint')}
          {...field('leadImageUrl')}
        />
        <Field label={t('reading.leadImageCaption')} {...field('leadImageCaption')} />
        {children}
      </div>
    </details>
  );
}

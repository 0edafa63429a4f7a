import '#app/i18n/sections/programs.ts';
import { useT } from '#app/i18n/react.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { programPaths } from '../paths.ts';
import type { Target } from '../queries.server.ts';
import { FormFrame } from './form-frame.tsx';

type Fields = {
  year: number;
  label: string;
  unit: string;
  baseline: number;
  current: number;
  goal: number;
  source: string;
  measuredOn: string;
};

/** A target of a year. */
export function TargetForm(props: {
  defaultValue: Partial<Target>;
  /** Last day that may be given (YYYY-MM-DD). */
  today: string;
  submitLabel: string;
}) {
  const t = useT();
  const [form, fields] = useOfficeForm<Fields>({ id: 'target', defaultValue: props.defaultValue });
  const labels = {
    label: t('programs.label'),
    year: t('programs.year'),
    unit: t('programs.unit'),
    baseline: t('programs.baseline'),
    current: t('programs.current'),
    goal: t('programs.goal'),
    source: t('programs.source'),
    measuredOn: t('programs.measuredOn'),
  };
  const number = { type: 'number', step: 'any', inputMode: 'decimal', required: true } as const;
  return (
    <FormFrame form={form} labels={labels} submitLabel={props.submitLabel} cancelHref={programPaths.targets}>
      <FormField className="sm:col-span-2" label={labels.label} field={fields.label} required />
      <FormField label={labels.year} field={fields.year} type="number" inputMode="numeric" required />
      <FormField label={labels.unit} hint={t('programs.unitHint')} field={fields.unit} required />
      <FormField label={labels.baseline} field={fields.baseline} {...number} />
      <FormField label={labels.goal} field={fields.goal} {...number} />
      <FormField label={labels.current} field={fields.current} {...number} />
      <FormField label={labels.measuredOn} field={fields.measuredOn} type="date" max={props.today} required />
      <FormField
        className="sm:col-span-2"
        label={labels.source}
        note={t('common.optional')}
        field={fields.source}
      />
    </FormFrame>
  );
}

import '#app/i18n/sections/programs.ts';
import { useT } from '#app/i18n/react.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { programPaths } from '../paths.ts';
import type { OfficialFigure } from '../queries.server.ts';
import { FormFrame } from './form-frame.tsx';

type Fields = {
  code: string;
  label: string;
  value: number;
  unit: string;
  segment: string;
  source: string;
  legalBasis: string;
  effectiveFromOn: string;
  effectiveToOn: string;
};

/** An official figure with its source and dates of effect. */
export function FigureForm({ figure, submitLabel }: { figure?: OfficialFigure; submitLabel: string }) {
  const t = useT();
  const [form, fields] = useOfficeForm<Fields>({ id: 'figure', defaultValue: figure ?? {} });
  const labels = {
    label: t('programs.label'),
    code: t('programs.code'),
    value: t('programs.value'),
    unit: t('programs.unit'),
    segment: t('programs.segment'),
    source: t('programs.source'),
    legalBasis: t('programs.legalBasis'),
    effectiveFromOn: t('programs.effectiveFromOn'),
    effectiveToOn: t('programs.effectiveToOn'),
  };
  const optional = t('common.optional');
  return (
    <FormFrame form={form} labels={labels} submitLabel={submitLabel} cancelHref={programPaths.figures}>
      <FormField className="sm:col-span-2" label={labels.label} field={fields.label} required />
      <FormField
        label={labels.value}
        field={fields.value}
        type="number"
        step="any"
        inputMode="decimal"
        required
      />
      <FormField label={labels.unit} hint={t('programs.unitHint')} field={fields.unit} required />
      <FormField
        label={labels.code}
        hint={t('programs.figureCodeHint')}
        field={fields.code}
        required
        autoComplete="off"
        spellCheck={false}
      />
      <FormField label={labels.segment} note={optional} field={fields.segment} />
      <FormField label={labels.source} field={fields.source} required />
      <FormField label={labels.legalBasis} note={optional} field={fields.legalBasis} />
      <FormField label={labels.effectiveFromOn} field={fields.effectiveFromOn} type="date" required />
      <FormField
        label={labels.effectiveToOn}
        hint={t('programs.effectiveToOnHint')}
        field={fields.effectiveToOn}
        type="date"
      />
    </FormFrame>
  );
}

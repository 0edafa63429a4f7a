import { useT } from '#app/i18n/react.tsx';
import type { FieldMeta } from '#app/ui/field-state.ts';
import { FormField } from '#app/web/office-form.tsx';
import { partnerOptions } from './options.ts';

/** A look at the Press Council's list as a form holds it. */
export type CheckFields = {
  pressCouncil: string;
  pressCouncilCheckedOn: string;
  pressCouncilEvidence: string;
};

/** What was found, when, and by what it can be shown. */
export function CheckFieldSet({
  fields,
  today,
}: {
  fields: Record<keyof CheckFields, FieldMeta>;
  today: string;
}) {
  const t = useT();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField
        label={t('partners.pressCouncil')}
        hint={t('partners.pressCouncilHint')}
        field={fields.pressCouncil}
        type="select"
        options={partnerOptions(t).pressCouncils}
      />
      <FormField
        label={t('partners.pressCouncilCheckedOn')}
        field={fields.pressCouncilCheckedOn}
        type="date"
        max={today}
      />
      <FormField
        className="sm:col-span-2"
        label={t('partners.pressCouncilEvidence')}
        note={t('common.optional')}
        hint={t('partners.pressCouncilEvidenceHint')}
        field={fields.pressCouncilEvidence}
      />
    </div>
  );
}

import '#app/i18n/sections/care.ts';
import { useT } from '#app/i18n/react.tsx';
import type { FieldMeta } from '#app/ui/field-state.ts';
import { FormField } from '#app/web/office-form.tsx';
import { LabelPicker } from './label-picker.tsx';

/** Who looks after a partner, its memberships and tags, as a form holds them. */
export type CareFields = {
  ownerId: number | null;
  associations: string[];
  newAssociations: string;
  tags: string[];
  newTags: string;
};

type Choices = {
  associations: readonly string[];
  tags: readonly string[];
  officers: readonly { id: number; name: string }[];
};

/** The fields that outlets and journalists share: memberships, tags, the officer in charge. */
export function CareFieldSet(props: {
  fields: Record<keyof CareFields, FieldMeta>;
  choices: Choices;
  /** Who is in charge now, even when they left. */
  present?: { id: number; name: string } | null;
}) {
  const { fields, choices, present } = props;
  const t = useT();
  const officers = [...choices.officers];
  if (present && !officers.some(({ id }) => id === present.id)) officers.push(present);
  return (
    <div className="flex flex-col gap-5">
      <LabelPicker
        legend={t('care.associations')}
        ticked={fields.associations}
        typed={fields.newAssociations}
        typedLabel={t('care.newAssociations')}
        hint={t('care.associationsHint')}
        known={choices.associations}
      />
      <LabelPicker
        legend={t('care.tags')}
        ticked={fields.tags}
        typed={fields.newTags}
        typedLabel={t('care.newTags')}
        hint={t('care.tagsHint')}
        known={choices.tags}
      />
      <FormField
        className="sm:max-w-sm"
        label={t('care.owner')}
        hint={t('care.ownerHint')}
        field={fields.ownerId}
        type="select"
        placeholder={t('care.noOwner')}
        options={officers.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
    </div>
  );
}

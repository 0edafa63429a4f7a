import '#app/i18n/sections/judging.ts';
import type { FieldMetadata } from '@conform-to/react';
import { useT } from '#app/i18n/react.tsx';
import { FormField } from '#app/web/office-form.tsx';

export type JurorFields = {
  position: string;
  employer: string;
  outlet: string;
  networkId: number;
  agencyStaff: boolean;
};

/** What is known of a juror beside name and address; it decides on conflicts. */
export function JurorFactFields<Form extends JurorFields>(props: {
  fields: { [K in keyof JurorFields]: FieldMetadata<JurorFields[K], Form, string[]> };
  outlets: readonly string[];
  networks: readonly { id: number; name: string }[];
}) {
  const { fields, outlets, networks } = props;
  const t = useT();
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <FormField
        label={t('judging.position')}
        hint={t('judging.positionHint')}
        field={fields.position}
        maxLength={120}
        required
      />
      <FormField
        label={t('judging.employer')}
        note={t('common.optional')}
        field={fields.employer}
        maxLength={120}
      />
      <FormField
        label={t('judging.employerOutlet')}
        note={t('common.optional')}
        hint={t('judging.employerOutletHint')}
        field={fields.outlet}
        type="datalist"
        options={outlets.map(value => ({ value }))}
      />
      <FormField
        label={t('judging.employerNetwork')}
        field={fields.networkId}
        type="select"
        placeholder={t('judging.noNetwork')}
        options={networks.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <FormField
        className="sm:col-span-2"
        label={t('judging.agencyStaff')}
        hint={t('judging.agencyStaffHint')}
        field={fields.agencyStaff}
        type="checkbox"
      />
    </div>
  );
}

import { useT } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { adminPaths } from '../paths.ts';

export type AuditFiltersProps = {
  address: string;
  users: { id: number; name: string }[];
  subjects: { value: string; label: string }[];
};

/** The label before the control, as the bar has one line. */
const inline = 'flex items-center gap-2 [&>label]:mb-0 [&>label]:text-sm [&>label]:text-muted';

/** Narrows the log to a sort of thing, a person, a stretch of days. */
export function AuditFilters({ address, users, subjects }: AuditFiltersProps) {
  const t = useT();
  const params = new URLSearchParams(address.split('?')[1]);
  const kind = params.get('jenis');
  const user = users.find(one => String(one.id) === params.get('oleh'));
  const known = subjects.find(subject => subject.value === kind);
  const chips = [
    known && { name: 'jenis', label: known.label },
    user && { name: 'oleh', label: user.name },
    params.get('dari') && { name: 'dari', label: `${t('admin.from')} ${params.get('dari')}` },
    params.get('sampai') && { name: 'sampai', label: `${t('admin.until')} ${params.get('sampai')}` },
  ].filter(chip => chip !== undefined && chip !== null && chip !== '');
  return (
    <Filters
      action={adminPaths.audit}
      moreLabel={t('common.filter')}
      submitLabel={t('common.columnsApply')}
      chips={chips.map(chip => ({
        label: chip.label,
        removeHref: withParams(address, { [chip.name]: null }),
      }))}
      removeLabel={chip => t('admin.removeFilter', { label: chip.label })}
      clear={{ href: adminPaths.audit, label: t('common.clearFilters') }}
    >
      <Field
        label={t('admin.what')}
        hideLabel
        type="select"
        name="jenis"
        placeholder={t('admin.anySubject')}
        defaultValue={known?.value}
        options={subjects}
      />
      <Field
        label={t('admin.who')}
        hideLabel
        type="select"
        name="oleh"
        placeholder={t('admin.anybody')}
        defaultValue={user ? String(user.id) : undefined}
        options={users.map(({ id, name }) => ({ value: String(id), label: name }))}
      />
      <Field
        label={t('admin.from')}
        type="date"
        name="dari"
        defaultValue={params.get('dari')}
        className={inline}
      />
      <Field
        label={t('admin.until')}
        type="date"
        name="sampai"
        defaultValue={params.get('sampai')}
        className={inline}
      />
    </Filters>
  );
}

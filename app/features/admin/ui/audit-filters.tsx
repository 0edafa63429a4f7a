import '#app/i18n/sections/admin.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { isDay } from '#app/lib/days.ts';
import { Field } from '#app/ui/field.tsx';
import { Filters } from '#app/ui/filters.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { adminPaths } from '../paths.ts';

export type AuditFiltersProps = {
  address: string;
  users: { id: number; name: string }[];
  subjects: { value: string; label: string }[];
};

/** Narrows the log to a sort of thing, a person, a stretch of days. */
export function AuditFilters({ address, users, subjects }: AuditFiltersProps) {
  const { t, format } = useI18n();
  const params = new URLSearchParams(address.split('?')[1]);
  const on = (name: string) => [params.get(name) ?? ''].find(isDay);
  const day = (name: string) => {
    const known = on(name);
    return known && format.date(known);
  };
  const kind = params.get('jenis');
  const user = users.find(one => String(one.id) === params.get('oleh'));
  const known = subjects.find(subject => subject.value === kind);
  const chips = [
    known && { name: 'jenis', label: `${t('admin.what')}: ${known.label}` },
    user && { name: 'oleh', label: `${t('admin.who')}: ${user.name}` },
    day('dari') && { name: 'dari', label: `${t('admin.from')}: ${day('dari')}` },
    day('sampai') && { name: 'sampai', label: `${t('admin.until')}: ${day('sampai')}` },
  ].filter(chip => chip !== undefined && chip !== null && chip !== '');
  return (
    <Filters
      action={adminPaths.audit}
      moreLabel={t('common.filters')}
      submitLabel={t('common.filter')}
      chips={chips.map(chip => ({
        label: chip.label,
        removeHref: withParams(address, { [chip.name]: null }),
      }))}
      removeLabel={chip => t('admin.removeFilter', { label: chip.label })}
      clear={chips.length > 0 ? { href: adminPaths.audit, label: t('common.clearFilters') } : undefined}
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
        defaultValue={on('dari')}
        className="filter-day"
      />
      <Field
        label={t('admin.until')}
        type="date"
        name="sampai"
        defaultValue={on('sampai')}
        className="filter-day"
      />
    </Filters>
  );
}

import '#app/i18n/sections/flow.ts';
import { Form } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { kitPaths } from '../paths.ts';
import type { ShownVersion } from './version-list.tsx';

/** Chooses which two versions are compared; the choice stands in the address. */
export function VersionPicker(props: {
  kitId: number;
  versions: readonly ShownVersion[];
  comparison: { from: number; to: number } | null;
  zone: string;
}) {
  const { kitId, versions, comparison, zone } = props;
  const { t, format } = useI18n();
  if (versions.length < 2) return null;
  const options = versions.map(version => ({
    value: String(version.version),
    label: `${version.version} · ${format.instant(version.savedAt, zone)} · ${version.savedBy ?? t('flow.someone')}`,
  }));
  return (
    <Form
      method="get"
      action={kitPaths.versions(kitId)}
      className="mb-6 flex flex-wrap items-end gap-3"
      key={`${comparison?.from} ${comparison?.to}`}
    >
      <Field
        type="select"
        name="dari"
        label={t('flow.from')}
        options={options}
        defaultValue={String(comparison?.from ?? versions[1]!.version)}
        className="min-w-0 flex-1 basis-56"
      />
      <Field
        type="select"
        name="ke"
        label={t('flow.to')}
        options={options}
        defaultValue={String(comparison?.to ?? versions[0]!.version)}
        className="min-w-0 flex-1 basis-56"
      />
      <Button>{t('flow.compare')}</Button>
    </Form>
  );
}

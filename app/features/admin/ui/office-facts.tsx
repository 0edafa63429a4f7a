import '#app/i18n/sections/admin.ts';
import type { Office } from '#app/features/settings/schema.ts';
import { useT } from '#app/i18n/react.tsx';
import { formatPhone } from '#app/lib/phone.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { zoneOptions } from './zone-options.ts';

/** The office's settings for those who only read. */
export function OfficeFacts({ office }: { office: Office }) {
  const t = useT();
  return (
    <div className="max-w-2xl">
      <p className="mb-4 text-muted">{t('admin.readOnly')}</p>
      <DefinitionList
        items={[
          { term: t('admin.organisation'), children: office.organisation },
          { term: t('admin.city'), children: office.city },
          { term: t('admin.zone'), children: zoneOptions(t).find(zone => zone.value === office.zone)?.label },
          { term: t('admin.address'), children: office.address },
          { term: t('admin.contactEmail'), children: office.contactEmail },
          { term: t('admin.contactPhone'), children: formatPhone(office.contactPhone) },
          { term: t('admin.boilerplate'), children: office.boilerplate },
        ]}
      />
    </div>
  );
}

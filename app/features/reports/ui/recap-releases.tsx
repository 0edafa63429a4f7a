import '#app/i18n/sections/recap.ts';
import { kitPaths } from '#app/features/press-kits/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import { DataTable } from '#app/ui/table.tsx';
import type { ReleasePickUp } from '../recap/queries.server.ts';

const labels = ['verbatim', 'adapted', 'own'] as const;

/** Which releases the month's articles took something from, and how much of it. */
export function RecapReleases({ releases }: { releases: readonly ReleasePickUp[] }) {
  const { t, format } = useI18n();
  return (
    <Section title={t('recap.releases')}>
      <DataTable
        caption={t('recap.releases')}
        rows={releases}
        rowKey={row => row.id}
        rowHref={row => kitPaths.show(row.id)}
        columns={[
          { key: 'headline', header: t('reuse.release'), primary: true, cell: row => row.headline },
          ...labels.map(label => ({
            key: label,
            header: t(`reuse.labels.${label}`),
            numeric: true,
            labelOnPhone: true,
            cell: (row: ReleasePickUp) => format.number(row[label]),
          })),
        ]}
        empty={<p className="text-muted">{t('recap.releasesNone')}</p>}
      />
    </Section>
  );
}

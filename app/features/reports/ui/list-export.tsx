import '#app/i18n/sections/exports.ts';
import { useT } from '#app/i18n/react.tsx';
import { ExportMenu } from '#app/ui/export-menu.tsx';
import type { ExportName } from '../exports/lists.ts';
import { exportPaths } from '../paths.ts';

/** "Ekspor" beside a list: all rows of it as filtered and ordered on screen. `address` is the list's own. */
export function ListExport({ name, address }: { name: ExportName; address: string }) {
  const t = useT();
  const links = exportPaths.formats.map(format => ({
    href: exportPaths.list(name, format, address),
    label: t(`exports.formats.${format}`),
  }));
  return <ExportMenu label={t('exports.export')} links={links} />;
}

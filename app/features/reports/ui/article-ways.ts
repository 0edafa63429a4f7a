import '#app/i18n/sections/exports.ts';
import type { Way } from '#app/features/coverage/ui/article-list.tsx';
import { importPaths } from '#app/features/imports/paths.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { bookPaths, exportPaths } from '../paths.ts';

/** The ways out of the list of articles and into it; `address` is the list's own. */
export function articleWays(t: Translate, address: string, may: { bind: boolean; import: boolean }): Way[] {
  return [
    ...(may.bind ? [{ href: bookPaths.newOf(address), label: t('coverage.intoBook') }] : []),
    ...exportPaths.formats.map(format => ({
      href: exportPaths.list('articles', format, address),
      label: `${t('exports.export')}: ${t(`exports.formats.${format}`)}`,
      download: true,
    })),
    ...(may.import ? [{ href: importPaths.listOf('articles'), label: t('exports.import') }] : []),
  ];
}

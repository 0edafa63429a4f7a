import type { Translate } from '#app/i18n/translate.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { coveragePaths } from './paths.ts';

/** The list that a page was opened from and leads back to (`?kembali=`), or undefined. */
export function wayBack(url: URL): string | undefined {
  return sitePath(url.searchParams.get('kembali'));
}

/** The way back over a page: to where it was opened from, else to where it belongs. */
export function parentOf(
  t: Translate,
  back: string | undefined,
  own: { href: string; label: string },
): { href: string; label: string } {
  if (!back) return own;
  const list = back.startsWith(coveragePaths.openFindings) ? 'coverage.findings' : 'coverage.title';
  return { href: back, label: t(list) };
}

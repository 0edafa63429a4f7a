import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import { coveragePaths } from '../paths.ts';

/** How many logged pages are gone or changed, each figure leading to its articles; nothing when none are. */
export function PageFates({ dead, changed }: { dead: number; changed: number }) {
  const t = useT();
  if (dead === 0 && changed === 0) return null;
  return (
    <p className="mb-3 flex flex-wrap gap-2">
      {changed > 0 && (
        <Link href={coveragePaths.byPage('berubah')} className="inline-flex min-h-6 items-center">
          <Badge tone="warning">{t('coverage.countChanged', { count: changed })}</Badge>
        </Link>
      )}
      {dead > 0 && (
        <Link href={coveragePaths.byPage('mati')} className="inline-flex min-h-6 items-center">
          <Badge tone="error">{t('coverage.countDead', { count: dead })}</Badge>
        </Link>
      )}
    </p>
  );
}

import '#app/i18n/sections/awards.ts';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { completenessPaths } from '../completeness-paths.ts';

/** Candidates wait for an answer about missing articles: to be seen before a season is closed or locked. */
export function OpenClaimsNote({ seasonId, open }: { seasonId: number; open: number }) {
  const t = useT();
  if (open === 0) return null;
  return (
    <p className="mb-5 max-w-3xl rounded-md bg-amber-wash px-3 py-2.5">
      <Link href={completenessPaths.openClaims(seasonId)} className="link">
        {t('awards.openClaims', { count: open })}
      </Link>
    </p>
  );
}

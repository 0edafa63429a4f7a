import '#app/i18n/sections/awards.ts';
import { useT } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { completenessPaths } from '../completeness-paths.ts';

/** Candidates wait for an answer about missing articles: to be seen before a season is closed or locked. */
export function OpenClaimsNote({ seasonId, open }: { seasonId: number; open: number }) {
  const t = useT();
  if (open === 0) return null;
  return (
    <div className="max-w-3xl">
      <Flash tone="warning">
        <Link href={`${completenessPaths.claims(seasonId)}?keadaan=open`} className="link">
          {t('awards.openClaims', { count: open })}
        </Link>
      </Flash>
    </div>
  );
}

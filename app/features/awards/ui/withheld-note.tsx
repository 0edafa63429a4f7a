import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { juryPaths } from '../jury-paths.ts';

/** Why somebody who judges sees no index now, with the way to their desk. */
export function WithheldNote() {
  const t = useT();
  return (
    <p className="mb-5 max-w-3xl rounded-md bg-amber-wash p-3">
      {t('errors.standingWithheld')}{' '}
      <Link href={juryPaths.own} className="link">
        {t('errors.toJuryDesk')}
      </Link>
    </p>
  );
}

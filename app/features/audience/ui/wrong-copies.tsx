import '#app/i18n/sections/sending.ts';
import { useT } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { mailingPaths } from '../paths.ts';

/** Says that people hold another text than the release has now, with the way to correct it. */
export function WrongCopiesNotice({ kitId, count, may }: { kitId: number; count: number; may: boolean }) {
  const t = useT();
  if (count === 0) return null;
  return (
    <Flash
      tone="warning"
      action={
        may && (
          <Link href={mailingPaths.correction(kitId)} className="link">
            {t('sending.correct')}
          </Link>
        )
      }
    >
      {t('sending.wrongCopies', { count })}
    </Flash>
  );
}

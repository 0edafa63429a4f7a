import '#app/i18n/sections/audience.ts';
import { useT } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { mailingPaths } from '../paths.ts';

/** Warns of mail that leaves with a text from before the last change, with the way to call it off. */
export function OutdatedMail({
  mailings,
}: {
  mailings: readonly { id: number; kitId: number; waiting: number }[];
}) {
  const t = useT();
  return mailings.map(({ id, kitId, waiting }) => (
    <Flash
      key={id}
      tone="warning"
      action={
        <Link href={mailingPaths.show(kitId, id)} className="link">
          {t('audience.outdatedLook')}
        </Link>
      }
    >
      {t('audience.outdated', { count: waiting })}
    </Flash>
  ));
}

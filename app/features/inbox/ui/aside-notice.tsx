import '#app/i18n/sections/logging.ts';
import { useT } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { Link } from '#app/ui/link.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { inboxMailPaths } from '../paths.ts';

/** That mails to the logging address wait for a person; nothing where none does. */
export function AsideNotice({ count }: { count: number }) {
  const t = useT();
  if (count === 0) return null;
  return (
    <div className="mt-8">
      <Flash tone="warning">
        <Link
          href={withParams(inboxMailPaths.list, { hasil: 'aside' })}
          className="link inline-flex min-h-6 items-center"
        >
          {t('logging.asideNotice', { count })}
        </Link>
      </Flash>
    </div>
  );
}

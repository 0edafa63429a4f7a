import '#app/i18n/sections/inbox.ts';
import { Inbox } from 'lucide-react';
import { inboxPaths } from '#app/features/coverage/inbox-paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';

/** How many clips wait for review, and how many of them the reader was given, with the ways there. */
export function ReviewNotice({ count, mine }: { count: number; mine: number }) {
  const { t } = useI18n();
  const many = count > 999;
  return (
    <p className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-1">
      <Icon of={Inbox} size={18} className="text-primary" />
      <span className="font-medium">
        {t(many ? 'inbox.todayMany' : 'inbox.today', { count: many ? 999 : count })}
      </span>
      <Link href={inboxPaths.list} className="link inline-flex min-h-6 items-center">
        {t('inbox.todayOpen')}
      </Link>
      {mine > 0 && (
        <Link href={inboxPaths.mine} className="link inline-flex min-h-6 items-center">
          {t('inbox.todayMine', { count: mine })}
        </Link>
      )}
    </p>
  );
}

import '#app/i18n/sections/inbox.ts';
import { TrendingUp } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { inboxPaths } from '../inbox-paths.ts';
import { coveragePaths } from '../paths.ts';
import type { Surge } from '../suggestions/surge.ts';

/** Topics that are written of unusually much today, each with the way to its clips. */
export function SurgeNotice({ surges }: { surges: readonly Surge[] }) {
  const { t, format } = useI18n();
  if (surges.length === 0) return null;
  return (
    <ul className="mb-5 flex flex-col gap-1 rounded-md bg-amber-wash px-3 py-2.5">
      {surges.map(({ topicId, topicName, on, today, waiting, mean }) => (
        <li key={topicId} className="flex items-start gap-2.5">
          <Icon of={TrendingUp} size={18} className="mt-px text-warning" />
          <span className="min-w-0">
            {mean === 0
              ? t('inbox.surgeFirst', { topic: topicName, today })
              : t('inbox.surge', { topic: topicName, today, mean: format.number(mean) })}{' '}
            {waiting > 0 && (
              <Link href={inboxPaths.onDay(topicId, on)} className="link">
                {t('inbox.surgeWaiting', { count: waiting })}
              </Link>
            )}{' '}
            {today > waiting && (
              <Link href={`${coveragePaths.list}?topik=${topicId}&dari=${on}&sampai=${on}`} className="link">
                {t('inbox.surgeLogged', { count: today - waiting })}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

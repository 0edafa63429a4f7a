import '#app/i18n/sections/admin.ts';
import type { MailCounts } from '#app/features/outbox/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { CountPills } from '#app/ui/count-pills.tsx';
import { withParams } from '#app/ui/list-address.ts';
import { adminPaths } from '../paths.ts';
import { mailStatuses, type ShownMailStatus } from './mail-status.tsx';

/** The outbox in figures; each leads to its messages. */
export function MailCountTabs({ counts, status }: { counts: MailCounts; status: ShownMailStatus | null }) {
  const { t, format } = useI18n();
  const entries = [
    { key: null, label: t('common.all'), count: counts.total },
    ...mailStatuses.map(key => ({ key, label: t(`admin.mailStatus.${key}`), count: counts[key] })),
  ];
  return (
    <CountPills
      label={t('admin.status')}
      number={format.number}
      pills={entries.map(({ key, ...entry }) => ({
        ...entry,
        href: withParams(adminPaths.mails, { status: key }),
        current: key === status,
      }))}
    />
  );
}

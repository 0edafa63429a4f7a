import '#app/i18n/sections/works.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { workPaths } from '../work-paths.ts';
import type { WorkStatus as Status } from '../works/completeness.ts';
import { WorkStatus } from './work-status.tsx';

export type SenderWork = {
  id: number;
  title: string;
  outlet: string;
  publishedOn: string | null;
  status: Status;
  remark: string;
  /** Until when it may be changed; null when it may not. */
  until: string | null;
  mayWithdraw: boolean;
};

/** The sender's works with what became of each. */
export function SenderWorks({
  works,
  token,
  zone,
}: {
  works: readonly SenderWork[];
  token: string;
  zone: string;
}) {
  const { t, format } = useI18n();
  if (works.length === 0) return <p className="text-muted">{t('works.mineNone')}</p>;
  return (
    <ul className="border-t border-base-300">
      {works.map(work => (
        <li key={work.id} className="border-b border-base-300 py-4">
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <p className="min-w-0 font-semibold break-words">{work.title}</p>
            <WorkStatus status={work.status} forSender />
          </div>
          <p className="mt-0.5 text-sm text-muted">
            {[work.outlet, work.publishedOn && format.date(work.publishedOn)].filter(Boolean).join(' · ')}
          </p>
          {work.remark && <p className="mt-2 max-w-prose break-words whitespace-pre-line">{work.remark}</p>}
          {work.status === 'incomplete' && work.until && (
            <p className="mt-1 text-sm text-muted">
              {t('works.completeUntil', { until: format.instant(work.until, zone) })}
            </p>
          )}
          {(work.until || work.mayWithdraw) && (
            <div className="mt-3 flex flex-wrap gap-2">
              {work.until && (
                <LinkButton
                  href={workPaths.own(token, work.id)}
                  size="small"
                  variant={work.status === 'incomplete' ? 'primary' : 'plain'}
                >
                  {t(work.status === 'incomplete' ? 'works.complete' : 'works.change')}
                </LinkButton>
              )}
              {work.mayWithdraw && (
                <Confirm
                  label={t('works.withdraw')}
                  size="small"
                  variant="ghost"
                  question={t('works.withdrawQuestion', { title: work.title })}
                  confirmLabel={t('works.withdrawConfirm')}
                  action={workPaths.withdrawal(token, work.id)}
                >
                  {t('works.withdrawText')}
                </Confirm>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

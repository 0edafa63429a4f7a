import '#app/i18n/sections/care.ts';
import { Trash2 } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { outletPaths } from '../paths.ts';
import type { PressCouncilCheck } from '../press-council.queries.server.ts';
import { PressCouncilBadge } from './badges.tsx';
import { CheckedWhen, Evidence } from './press-council-fact.tsx';

/** Every look at the Press Council's list for one outlet, the newest first; the newest is in force. */
export function CheckHistory(props: {
  outletId: number;
  checks: readonly PressCouncilCheck[];
  mayWrite: boolean;
}) {
  const { outletId, checks, mayWrite } = props;
  const { t, format } = useI18n();
  if (checks.length === 0) return <p className="text-muted">{t('care.checkNone')}</p>;
  return (
    <ol className="divide-y divide-base-300">
      {checks.map((check, index) => {
        const date = format.date(check.checkedOn);
        return (
          <li
            key={check.id}
            className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 py-3 first:pt-0"
          >
            <div className="flex min-w-0 flex-1 basis-64 flex-col gap-1">
              <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
                <PressCouncilBadge status={check.status} />
                {index === 0 && <Badge>{t('care.checkCurrent')}</Badge>}
                <span className="text-muted">
                  <CheckedWhen {...check} />
                </span>
              </p>
              {check.evidence && (
                <p className="text-muted">
                  <Evidence evidence={check.evidence} />
                </p>
              )}
            </div>
            {mayWrite && (
              <Confirm
                label={t('care.checkRemove')}
                icon={Trash2}
                size="small"
                variant="ghost"
                question={t('care.checkRemoveQuestion', { date })}
                confirmLabel={t('care.checkRemoveConfirm')}
                action={outletPaths.checkRemoval(outletId, check.id)}
              >
                {t('care.checkRemoveText')}
              </Confirm>
            )}
          </li>
        );
      })}
    </ol>
  );
}

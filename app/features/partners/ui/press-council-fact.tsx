import '#app/i18n/sections/care.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { outletPaths } from '../paths.ts';
import { isDueAgain } from '../press-council.ts';
import type { PressCouncil } from '../terms.ts';
import { PressCouncilBadge } from './badges.tsx';

type Check = { status: PressCouncil; checkedOn: string; evidence: string; checkedBy: string | null };

/** A link where the evidence is an address, else its text. */
export function Evidence({ evidence }: { evidence: string }) {
  const { t } = useI18n();
  if (!/^https?:\/\//i.test(evidence)) return <span className="break-words">{evidence}</span>;
  return (
    <a href={evidence} target="_blank" rel="noreferrer noopener" className="link break-all">
      {t('care.evidenceLink')}
    </a>
  );
}

/** "diperiksa 3 Maret 2025 oleh Sari" */
export function CheckedWhen({ checkedOn, checkedBy }: { checkedOn: string; checkedBy: string | null }) {
  const { t, format } = useI18n();
  const date = format.date(checkedOn);
  return (
    <>{checkedBy ? t('care.checkedByOn', { date, name: checkedBy }) : t('care.checkedOnly', { date })}</>
  );
}

/** The Press Council status of an outlet: what was found last, by whom, and whether it is time to look again. */
export function PressCouncilFact(props: {
  outletId: number;
  newest: Check | undefined;
  /** YYYY-MM-DD */
  today: string;
  mayWrite: boolean;
}) {
  const { outletId, newest, today, mayWrite } = props;
  const { t } = useI18n();
  const due = isDueAgain(newest?.checkedOn ?? null, today);
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <PressCouncilBadge status={newest?.status ?? 'not_recorded'} />
        <span className="text-muted">{newest ? <CheckedWhen {...newest} /> : t('care.checkNone')}</span>
      </p>
      {newest?.evidence && (
        <p className="text-muted">
          <Evidence evidence={newest.evidence} />
        </p>
      )}
      {due && <p className="text-warning">{t('care.checkDue')}</p>}
      <p>
        <Link href={outletPaths.checks(outletId)} className="link inline-flex min-h-6 items-center">
          {mayWrite ? t(newest ? 'care.checkAgain' : 'care.checkNew') : t('care.checkHistory')}
        </Link>
      </p>
    </div>
  );
}

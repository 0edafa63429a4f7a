import '#app/i18n/sections/flow.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import { Timeline } from '#app/ui/timeline.tsx';
import { kitPaths } from '../paths.ts';
import type { Review } from '../review-view.server.ts';

const tones = { draft: 'quiet', submitted: 'warning', approved: 'accent' } as const;

/** Where the approval of a kit stands, who wrote since the last one, and what was decided. */
export function ApprovalPanel({ kitId, review, zone }: { kitId: number; review: Review; zone: string }) {
  const { t, format } = useI18n();
  const { approval, decisions, writers } = review;
  const own = approval.state === 'submitted' && approval.refusal === 'flow.refused.own';
  return (
    <div className="flex flex-col gap-2">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={tones[approval.state]}>
          {t(approval.pending ? `flow.changes.${approval.state}` : `flow.states.${approval.state}`)}
        </Badge>
        {approval.state !== 'approved' && approval.alone && (
          <span className="text-sm text-muted">{t('flow.alone')}</span>
        )}
      </p>
      {approval.editors.length > 0 && (
        <p className="text-sm text-muted">{t('flow.editors', { names: approval.editors.join(', ') })}</p>
      )}
      {own && <p className="text-sm">{t('flow.refused.own')}</p>}
      {writers.length > 0 && (
        <p className="text-sm font-medium">{t('flow.writingNow', { names: writers.join(', ') })}</p>
      )}
      {decisions.length > 0 && (
        <Timeline
          labels={{ before: '', after: '' }}
          entries={decisions.slice(0, 6).map(decision => ({
            key: decision.id,
            at: decision.at,
            when: format.instant(decision.at, zone),
            what: (
              <>
                {t(`flow.acts.${decision.act}`, { name: decision.by ?? t('flow.someone') })}
                {decision.reason && <q className="block text-sm wrap-anywhere">{decision.reason}</q>}
              </>
            ),
          }))}
        />
      )}
      <p>
        <Link href={kitPaths.versions(kitId)} className="link inline-flex min-h-6 items-center">
          {t('flow.allVersions')}
        </Link>
      </p>
    </div>
  );
}

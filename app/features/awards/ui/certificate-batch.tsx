import '#app/i18n/sections/certificates.ts';
import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { Section } from '#app/ui/section.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { certificatePaths } from '../certificate-paths.ts';
import type { BatchState } from '../certificates/batches.service.server.ts';

const pollMs = 1000;

type BatchKind = 'document' | 'archive' | 'mail';

const orders = {
  document: certificatePaths.document,
  archive: certificatePaths.archive,
  mail: certificatePaths.mailing,
} satisfies Record<BatchKind, unknown>;

/** Work on all certificates of a season: how far it is, how it ended, and the button that orders it. */
export function CertificateBatch(props: {
  seasonId: number;
  kind: BatchKind;
  batch: BatchState;
  title: string;
  /** What it would be about; nothing is offered without. */
  about: string | null;
  label: string;
  working: string;
  /** What came of the newest that ended. */
  outcome: ReactNode;
  mayWrite: boolean;
}) {
  const { seasonId, kind, batch, title, about, label, working, outcome, mayWrite } = props;
  const { t } = useI18n();
  useLive(batch?.open ?? false, pollMs);
  const order = orders[kind](seasonId);
  return (
    <Section title={title}>
      {outcome}
      {batch?.open && (
        <Working seasonId={seasonId} kind={kind} batch={batch} label={working} {...{ mayWrite }} />
      )}
      {batch && !batch.open && !batch.ended && (
        <p role="alert" className="mb-3 font-medium">
          {t(batch.cancelled ? 'certificates.stopped' : 'certificates.failed')}
        </p>
      )}
      {about && !batch?.open && <p className="mb-3 text-muted">{about}</p>}
      {about && mayWrite && !batch?.open && (
        <form method="post" action={order}>
          <Button>{label}</Button>
        </form>
      )}
    </Section>
  );
}

function Working(props: {
  seasonId: number;
  kind: BatchKind;
  batch: NonNullable<BatchState>;
  label: string;
  mayWrite: boolean;
}) {
  const { seasonId, kind, batch, label, mayWrite } = props;
  const { t, format } = useI18n();
  const { done, total, stopping } = batch;
  return (
    <div className="mb-4">
      <Progress
        label={label}
        done={total === null ? 0 : done}
        total={total ?? 1}
        text={
          total === null
            ? t('certificates.waiting')
            : t('certificates.progress', { done: format.number(done), total: format.number(total) })
        }
        actions={
          mayWrite && (
            <form method="post" action={certificatePaths.stop(seasonId)}>
              <input type="hidden" name="kind" value={kind} />
              <Button size="small" disabled={stopping}>
                {t(stopping ? 'certificates.stopping' : 'certificates.stop')}
              </Button>
            </form>
          )
        }
      />
      <noscript>
        <a className="link" href={certificatePaths.list(seasonId)}>
          {t('certificates.reload')}
        </a>
      </noscript>
    </div>
  );
}

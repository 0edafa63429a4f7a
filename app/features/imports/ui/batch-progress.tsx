import '#app/i18n/sections/imports.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { importPaths } from '../paths.ts';
import type { BatchStatus } from '../terms.ts';
import { useLive } from './use-live.ts';

const pollMs = 1500;

export type BatchProgressProps = {
  batch: { id: number; status: BatchStatus };
  job: { done: number; total: number | null; waiting: boolean; stopping: boolean } | undefined;
  interrupted: boolean;
};

/** A batch at work, moving by itself; or one that was interrupted, with the ways on. */
export function BatchProgress({ batch, job, interrupted }: BatchProgressProps) {
  const { t, format } = useI18n();
  useLive(!interrupted, pollMs);
  const status = batch.status as 'checking' | 'committing' | 'undoing';
  if (interrupted) return <Interrupted id={batch.id} status={status} />;
  const { done = 0, total = null, waiting = true, stopping = false } = job ?? {};
  const text = waiting
    ? t('imports.waiting')
    : total === null
      ? t('imports.progressRead', { done: format.number(done) })
      : t('imports.progress', { done: format.number(done), total: format.number(total) });
  return (
    <div className="max-w-2xl">
      <Progress
        label={t(`imports.statuses.${status}`)}
        done={total === null ? 0 : done}
        total={total ?? 1}
        text={text}
        actions={
          status !== 'undoing' && (
            <form method="post" action={importPaths.cancellation(batch.id)}>
              <Button size="small" disabled={stopping}>
                {stopping ? t('imports.stopping') : t('imports.stop')}
              </Button>
            </form>
          )
        }
      />
      <noscript>
        <p className="mt-4">
          <a className="link" href={importPaths.show(batch.id)}>
            {t('imports.reload')}
          </a>
        </p>
      </noscript>
    </div>
  );
}

function Interrupted({ id, status }: { id: number; status: 'checking' | 'committing' | 'undoing' }) {
  const { t } = useI18n();
  const texts = {
    checking: 'imports.interruptedCheck',
    committing: 'imports.interruptedText',
    undoing: 'imports.interruptedUndo',
  } as const;
  return (
    <div role="alert" className="max-w-2xl rounded-md bg-amber-wash px-4 py-3">
      <h2 className="font-semibold">{t('imports.interruptedTitle')}</h2>
      <p className="mt-1">{t(texts[status])}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {status !== 'undoing' && (
          <form method="post" action={importPaths.resumption(id)}>
            <Button variant="primary">{t('imports.resume')}</Button>
          </form>
        )}
        {status !== 'checking' && <LinkButton href={importPaths.undo(id)}>{t('imports.undo')}</LinkButton>}
      </div>
    </div>
  );
}

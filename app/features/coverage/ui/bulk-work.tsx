import '#app/i18n/sections/bulk.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, LinkButton } from '#app/ui/button.tsx';
import { Progress } from '#app/ui/progress.tsx';
import { useLive } from '#app/ui/use-live.ts';
import { bulkPaths } from '../bulk-paths.ts';

const pollMs = 1500;

export type BulkWorkProps = {
  id: number;
  topicId: number | null;
  status: 'checking' | 'running' | 'undoing';
  job: { done: number; total: number | null; waiting: boolean; stopping: boolean } | undefined;
  interrupted: boolean;
};

/** A batch at work, moving by itself; or one that was interrupted, with the ways on. */
export function BulkWork({ id, topicId, status, job, interrupted }: BulkWorkProps) {
  const { t, format } = useI18n();
  useLive(!interrupted, pollMs);
  if (interrupted) return <Interrupted id={id} topicId={topicId} status={status} />;
  const { done = 0, total = null, waiting = true, stopping = false } = job ?? {};
  return (
    <div className="max-w-2xl">
      <Progress
        label={t(`bulk.${status}`)}
        done={total === null ? 0 : done}
        total={total ?? 1}
        text={
          waiting || total === null
            ? t('bulk.waiting')
            : t('bulk.progress', { done: format.number(done), total: format.number(total) })
        }
        actions={
          status !== 'undoing' && (
            <form method="post" action={bulkPaths.stop(id)}>
              <Button size="small" disabled={stopping}>
                {stopping ? t('bulk.stopping') : t('bulk.stop')}
              </Button>
            </form>
          )
        }
      />
      <noscript>
        <p className="mt-4">
          <a className="link" href={bulkPaths.show(id)}>
            {t('bulk.reload')}
          </a>
        </p>
      </noscript>
    </div>
  );
}

function Interrupted({ id, topicId, status }: Pick<BulkWorkProps, 'id' | 'topicId' | 'status'>) {
  const { t } = useI18n();
  const texts = {
    checking: 'bulk.interruptedCheck',
    running: 'bulk.interruptedText',
    undoing: 'bulk.interruptedUndo',
  } as const;
  return (
    <div role="alert" className="max-w-2xl rounded-md bg-amber-wash px-4 py-3">
      <h2 className="font-semibold">{t('bulk.interruptedTitle')}</h2>
      <p className="mt-1">{t(texts[status])}</p>
      <div className="mt-3 flex flex-wrap gap-2">
        {status === 'running' && (
          <form method="post" action={bulkPaths.commitment(id)}>
            <Button variant="primary">{t('bulk.resume')}</Button>
          </form>
        )}
        {status === 'checking' && topicId !== null && (
          <LinkButton href={bulkPaths.reread(topicId)}>{t('bulk.resume')}</LinkButton>
        )}
        {status !== 'checking' && (
          <LinkButton href={bulkPaths.undo(id)}>
            {status === 'undoing' ? t('bulk.resume') : t('bulk.undo')}
          </LinkButton>
        )}
      </div>
    </div>
  );
}

import '#app/i18n/sections/results.ts';
import { Download, RotateCw } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { resultPaths } from '../result-paths.ts';
import type { RunCounts } from '../results/run-summary.ts';
import type { AwardRun } from '../results/runs.queries.server.ts';

/** What was locked: its hash, what is in it, whether it computes again, and the file. */
export function RunSnapshot(props: {
  run: AwardRun;
  counts: RunCounts | null;
  checking: boolean;
  mayDownload: boolean;
  zone: string;
}) {
  const { run, counts, checking, mayDownload, zone } = props;
  const { t, format } = useI18n();
  return (
    <>
      <DefinitionList
        items={[
          {
            term: t('results.hash'),
            children: <code className="text-sm break-all">{run.sha256}</code>,
          },
          {
            term: t('results.lockedAt'),
            children: t('results.lockedBy', {
              at: format.instant(run.madeAt, zone),
              name: run.madeBy ?? t('results.system'),
            }),
          },
          { term: t('results.why'), children: run.reason },
          {
            term: t('results.contents'),
            children:
              counts &&
              t('results.contentsText', {
                articles: format.number(counts.articles),
                entrants: format.number(counts.entrants),
                rounds: format.number(counts.rounds),
                marks: format.number(counts.marks),
              }),
          },
          { term: t('results.code'), children: <code className="text-sm">{run.codeVersion}</code> },
        ]}
      />
      <p role="status" className={run.checkPassed === false ? 'mt-3 font-medium text-error' : 'mt-3'}>
        {checking
          ? t('results.checking')
          : run.checkedAt === null
            ? t('results.neverChecked')
            : t(run.checkPassed ? 'results.checkPassed' : 'results.checkFailed', {
                at: format.instant(run.checkedAt, zone),
                code: run.codeVersion,
              })}
      </p>
      <div className="mt-3 flex flex-wrap gap-2">
        <form method="post" action={resultPaths.check(run.id)}>
          <Button icon={RotateCw} disabled={checking}>
            {t('results.check')}
          </Button>
        </form>
        {mayDownload && (
          <a href={resultPaths.snapshot(run.id)} className={buttonClass()}>
            <Icon of={Download} />
            {t('results.download')}
          </a>
        )}
      </div>
      <p className="mt-2 text-sm text-muted">{t('results.downloadHint')}</p>
    </>
  );
}

import '#app/i18n/sections/imports.ts';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { importPaths } from '../paths.ts';
import type { BatchStatus, ImportKind } from '../terms.ts';

const steps = ['sheet', 'columns', 'names', 'preview', 'result'] as const;
type Step = (typeof steps)[number];

const addresses: Record<Step, (id: number) => string> = {
  sheet: importPaths.sheet,
  columns: importPaths.columns,
  names: importPaths.names,
  preview: importPaths.preview,
  result: importPaths.show,
};

/** How far a batch is: steps up to this one can be opened. */
function reached(status: BatchStatus): Step[] {
  if (status === 'draft') return ['sheet', 'columns'];
  if (status === 'checked') return ['sheet', 'columns', 'names', 'preview'];
  return ['result'];
}

export type FrameBatch = { id: number; kind: ImportKind; fileName: string; status: BatchStatus };

/** Head of every step: the file, and the steps as links where they can be opened. */
export function ImportFrame(props: { batch: FrameBatch; current: Step; children: ReactNode }) {
  const { batch, current, children } = props;
  const t = useT();
  const open = reached(batch.status);
  return (
    <>
      <PageHeader
        title={batch.fileName}
        parent={{ href: importPaths.listOf(batch.kind), label: t('imports.title') }}
        meta={t(`imports.kinds.${batch.kind}`)}
      />
      <nav aria-label={t('imports.steps.label')} className="mb-6 overflow-x-auto border-b border-base-300">
        <ol className="flex gap-5">
          {steps.map((step, index) => {
            const label = `${index + 1}. ${t(`imports.steps.${step}`)}`;
            const isCurrent = step === current;
            return (
              <li key={step}>
                {open.includes(step) || isCurrent ? (
                  <Link
                    href={addresses[step](batch.id)}
                    aria-current={isCurrent ? 'page' : undefined}
                    className="tab-link"
                  >
                    {label}
                  </Link>
                ) : (
                  <span className="tab-link cursor-default font-normal text-muted hover:text-muted">
                    {label}
                  </span>
                )}
              </li>
            );
          })}
        </ol>
      </nav>
      {children}
    </>
  );
}

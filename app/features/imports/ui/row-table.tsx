import '#app/i18n/sections/imports.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { journalistPaths, outletPaths } from '#app/features/partners/paths.ts';
import { useT } from '#app/i18n/react.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { Link } from '#app/ui/link.tsx';
import type { FieldKey } from '../fields.ts';
import type { CellDifference } from '../known-changes.ts';
import type { CellProblem, ProblemCode } from '../row-values.ts';
import type { ShownRow } from '../rows.queries.server.ts';
import type { SpelledName } from '../shown-names.server.ts';
import type { ImportKind } from '../terms.ts';

/** Where the thing of a row stands, recorded or known before. */
export const pathOf: Record<ImportKind, (id: number) => string> = {
  articles: coveragePaths.show,
  outlets: outletPaths.show,
  journalists: journalistPaths.show,
};

function Problem({ problem }: { problem: CellProblem }) {
  const t = useT();
  return (
    <span
      className={classNames(
        'block text-sm font-medium',
        problem.weight === 'refused' ? 'text-error' : 'text-warning',
      )}
    >
      {t(`imports.codes.${problem.code}`)}
    </span>
  );
}

function Reason({ row, kind }: { row: ShownRow; kind: ImportKind }) {
  const t = useT();
  if (row.outcome === 'ignored') return t(`imports.ignoredReasons.${row.reason as 'total'}`);
  const text = row.reason && t(`imports.codes.${row.reason as ProblemCode}`);
  return (
    <>
      {text}
      {row.targetId !== null && row.state !== 'undone' && (
        <Link href={pathOf[kind](row.targetId)} className="link block">
          {t('imports.openExisting')}
        </Link>
      )}
    </>
  );
}

function Difference({ now, joins }: CellDifference) {
  const t = useT();
  return (
    <span className="mt-0.5 block text-sm font-medium">
      {now === null
        ? t('imports.nowEmpty')
        : t(joins ? 'imports.nowWithout' : 'imports.nowOther', { value: now })}
    </span>
  );
}

/** Which outlet or person a spelling went to, where that is not the one of that very name. */
function Spelled({ name, made }: SpelledName) {
  const t = useT();
  return (
    <span className={classNames('mt-0.5 block text-sm', name === '' ? 'text-warning' : 'text-muted')}>
      {name === '' ? t('imports.spelledOut') : t(made ? 'imports.spelledNew' : 'imports.spelledAs', { name })}
    </span>
  );
}

/** Rows as they stand in the file, with what is wrong said in the cell it is wrong in. Scrolls sideways. */
export function RowTable(props: {
  kind: ImportKind;
  columns: readonly { label: string; field: FieldKey | null }[];
  rows: readonly ShownRow[];
  /** What known rows say other than the record, by row. */
  differences?: Readonly<Record<number, readonly CellDifference[]>>;
  /** What spellings of names went to, by row. */
  spelled?: Readonly<Record<number, readonly SpelledName[]>>;
  empty: string;
}) {
  const { kind, columns, rows, differences = {}, spelled = {}, empty } = props;
  const t = useT();
  if (rows.length === 0) return <p className="text-muted">{empty}</p>;
  const shown = columns.flatMap((column, index) =>
    column.field ? [{ ...column, field: column.field, index }] : [],
  );
  const reasons = rows.some(row => row.reason !== '' || row.targetId !== null);
  return (
    <div className="overflow-x-auto rounded-md border border-base-300">
      <table className="w-full text-sm">
        <thead>
          <tr className="border-b border-base-300 text-muted">
            <th scope="col" className="px-2 py-1.5 text-end font-medium">
              {t('imports.row')}
            </th>
            {reasons && (
              <th scope="col" className="px-2 py-1.5 text-start font-medium">
                {t('imports.reason')}
              </th>
            )}
            {shown.map(column => (
              <th
                key={column.index}
                scope="col"
                className="px-2 py-1.5 text-start font-medium whitespace-nowrap"
              >
                {t(`imports.fields.${column.field}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <tr key={row.id} className="border-b border-base-300 align-top last:border-0">
              <th scope="row" className="tabular px-2 py-1.5 text-end font-normal text-muted">
                {row.rowNo}
              </th>
              {reasons && (
                <td className="min-w-36 px-2 py-1.5">
                  <Reason row={row} kind={kind} />
                </td>
              )}
              {shown.map(column => {
                const problems = row.problems.filter(problem => problem.field === column.field);
                const wrong = problems.some(problem => problem.weight === 'refused');
                const names = spelled[row.id]?.filter(({ field }) => field === column.field) ?? [];
                const difference = differences[row.id]?.find(({ field }) => field === column.field);
                return (
                  <td
                    key={column.index}
                    className={classNames(
                      'max-w-64 min-w-24 px-2 py-1.5 break-words',
                      problems.length > 0 && (wrong ? 'bg-red-wash' : 'bg-amber-wash'),
                      difference && 'bg-amber-wash',
                    )}
                  >
                    <span className="line-clamp-3">
                      {(column.field === 'url' && row.link) || row.cells[column.index]}
                    </span>
                    {names.map(name => (
                      <Spelled key={name.name} {...name} />
                    ))}
                    {problems.map(problem => (
                      <Problem key={problem.code} problem={problem} />
                    ))}
                    {difference && <Difference {...difference} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

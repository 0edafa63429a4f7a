import { Fragment, type ReactElement, type ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Link } from './link.tsx';
import { type AddressChanges, type Sort, sortParam } from './list-address.ts';
import { Pager, type PagerProps } from './pager.tsx';
import { TickForm, type TickLabels } from './tick-form.tsx';

export type Column<Row> = {
  key: string;
  header: string;
  /** Read out, not shown: a column of buttons explains itself to the eye. */
  hideHeader?: boolean;
  cell: (row: Row) => ReactNode;
  /** The cell that names the row: carries the row's link and leads the phone entry. The first column by default. */
  primary?: boolean;
  sortable?: boolean;
  /** Direction of the first click; "desc" suits dates and figures. */
  sortFirst?: Sort['direction'];
  numeric?: boolean;
  hideOnPhone?: boolean;
  /** Shown from 1024 px on; for the least of many columns. */
  deskOnly?: boolean;
  /** Puts the header before the value on a phone, where a bare figure would say nothing. */
  labelOnPhone?: boolean;
  className?: string;
};

export type Selection<Row> = {
  /** Name of the checkboxes; the value is the row's key. */
  name: string;
  label: (row: Row) => string;
  /** Head of the column, for screen readers. */
  header: string;
  /** Words of ticking. */
  ticks: TickLabels;
  /** Buttons of the bulk bar, each with its own `formAction` or name and value. */
  actions: ReactNode;
  /** Address that the bulk form posts to. */
  action: string;
  /** Hidden inputs, such as the return address. */
  children?: ReactNode;
};

export type DataTableProps<Row> = {
  /** Says what the table holds; read out, not shown. */
  caption: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string | number;
  rowHref?: (row: Row) => string;
  /** A line under the row, as wide as the table. */
  note?: (row: Row) => ReactNode;
  sort?: Sort;
  /** Address of this list with parameters changed: `changes => withParams(address, changes)`. */
  hrefFor?: (changes: AddressChanges) => string;
  /** Keys of the columns to show; all by default. The primary column always stays. */
  visible?: readonly string[];
  selection?: Selection<Row>;
  pager?: PagerProps;
  /** Shown instead of the table when there are no rows. */
  empty: ReactNode;
};

function SortHeader<Row>({
  column,
  sort,
  hrefFor,
}: { column: Column<Row> } & Pick<DataTableProps<Row>, 'sort' | 'hrefFor'>) {
  const current = sort?.key === column.key ? sort.direction : undefined;
  const first = column.sortFirst ?? 'asc';
  const next: Sort['direction'] = current ? (current === 'asc' ? 'desc' : 'asc') : first;
  return (
    <th
      scope="col"
      className={classNames(column.numeric && 'numeric', column.deskOnly && 'desk-only', column.className)}
      aria-sort={current && (current === 'asc' ? 'ascending' : 'descending')}
    >
      {column.sortable && hrefFor ? (
        <Link
          href={hrefFor({ sort: sortParam({ key: column.key, direction: next }) })}
          className="-my-1 inline-flex min-h-6 items-center gap-1 hover:text-base-content"
        >
          {column.header}
          <span aria-hidden="true" className={current ? 'text-base-content' : 'invisible'}>
            {(current ?? first) === 'asc' ? '↑' : '↓'}
          </span>
        </Link>
      ) : (
        <span className={column.hideHeader ? 'sr-only' : undefined}>{column.header}</span>
      )}
    </th>
  );
}

/**
 * The one table: order, page and columns live in the URL, rows link as a whole, under 640 px every row is a stacked
 * entry. With `selection` the rows carry checkboxes and a bar of bulk actions appears once one is ticked; all of it
 * works without JavaScript.
 *
 *   <DataTable caption="Artikel" columns={columns} rows={rows} rowKey={a => a.id} rowHref={a => paths.show(a.id)}
 *     sort={sort} hrefFor={changes => withParams(address, changes)} pager={…} empty={<EmptyState … />} />
 */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, rows, rowKey, rowHref, note, sort, hrefFor, visible, selection, pager, empty } = props;
  if (rows.length === 0) return <>{empty}</>;
  const primaryKey = (props.columns.find(column => column.primary) ?? props.columns[0])?.key;
  const columns = props.columns.filter(
    column => column.key === primaryKey || !visible || visible.includes(column.key),
  );
  const cells = columns.map(column => cellOf(column, column.key === primaryKey, rowHref));
  const table = (head?: ReactNode) => (
    <div className="table-scroll">
      <table className="data-table">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="w-8">
                {head}
              </th>
            )}
            {columns.map(column => (
              <SortHeader key={column.key} column={column} sort={sort} hrefFor={hrefFor} />
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <Fragment key={rowKey(row)}>
              <tr data-row>
                {selection && (
                  <td className="pick w-8">
                    <label className="above inline-flex size-6 items-center">
                      <input
                        type="checkbox"
                        name={selection.name}
                        value={rowKey(row)}
                        aria-label={selection.label(row)}
                        className="checkbox tick"
                      />
                    </label>
                  </td>
                )}
                {cells.map(cell => cell(row))}
              </tr>
              {note && <Note of={note(row)} indent={Boolean(selection)} span={columns.length} />}
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
  return (
    <>
      {selection ? (
        <TickForm {...selection} fields={selection.children}>
          {table}
        </TickForm>
      ) : (
        table()
      )}
      {pager && <Pager {...pager} />}
    </>
  );
}

function Note({ of, indent, span }: { of: ReactNode; indent: boolean; span: number }) {
  if (!of) return null;
  return (
    <tr className="row-note">
      {indent && <td />}
      <td colSpan={span}>{of}</td>
    </tr>
  );
}

/**
 * Draws the cells of a column. Class and kind are told once a column, and there is no component around a cell: a page
 * of fifty rows has five hundred of them.
 */
function cellOf<Row>(
  column: Column<Row>,
  primary: boolean,
  rowHref: DataTableProps<Row>['rowHref'],
): (row: Row) => ReactElement {
  const { key, cell } = column;
  const className =
    classNames(
      primary && 'primary',
      column.numeric && 'numeric',
      column.hideOnPhone && 'wide-only',
      column.deskOnly && 'desk-only',
      column.className,
    ) || undefined;
  const label = column.labelOnPhone ? column.header : undefined;
  return row => (
    <td key={key} className={className} data-label={label}>
      {primary && rowHref ? (
        <Link href={rowHref(row)} className="stretched font-medium" data-row-link>
          {cell(row)}
        </Link>
      ) : (
        cell(row)
      )}
    </td>
  );
}

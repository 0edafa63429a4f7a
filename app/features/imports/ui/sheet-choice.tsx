import '#app/i18n/sections/imports.ts';
import { useT } from '#app/i18n/react.tsx';
import type { SheetRow } from '../reading/sheet-terms.ts';

const shownColumns = 12;

/** The head of one sheet; a radio before each row chooses the one that names the columns. */
export function SheetChoice(props: {
  index: number;
  name: string;
  rows: readonly SheetRow[];
  /** `sheet:row` of the choice so far. */
  chosen: string;
}) {
  const { index, name, rows, chosen } = props;
  const t = useT();
  const width = Math.min(shownColumns, Math.max(1, ...rows.map(({ cells }) => cells.length)));
  const table =
    rows.length === 0 ? (
      <p className="text-muted">{t('imports.emptySheet')}</p>
    ) : (
      <div className="overflow-x-auto rounded-md border border-base-300">
        <table className="w-full text-sm">
          <tbody>
            {rows.map(({ row, cells }) => {
              const value = `${index}:${row}`;
              return (
                <tr
                  key={row}
                  className="border-b border-base-300 last:border-0 has-checked:bg-primary/10 has-checked:font-semibold"
                >
                  <th scope="row" className="px-2 py-1 text-start font-normal">
                    <label className="flex min-h-6 items-center gap-2">
                      <input
                        type="radio"
                        name="choice"
                        value={value}
                        defaultChecked={value === chosen}
                        aria-label={t('imports.useRow', { row })}
                        className="radio tick"
                      />
                      <span className="tabular text-muted">{row}</span>
                    </label>
                  </th>
                  {Array.from({ length: width }, (_, column) => (
                    <td key={column} className="max-w-48 truncate px-2 py-1">
                      {cells[column]}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    );
  if (name === '') return table;
  return (
    <details open={chosen.startsWith(`${index}:`)}>
      <summary className="mb-2 min-h-6 cursor-pointer font-medium">
        {t('imports.sheetName', { name })}
      </summary>
      {table}
    </details>
  );
}

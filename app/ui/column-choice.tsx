import { Columns3 } from 'lucide-react';
import { Button, buttonClass } from './button.tsx';
import { Icon } from './icon.tsx';
import { Menu } from './menu.tsx';

export type ColumnChoiceProps = {
  label: string;
  submitLabel: string;
  /** Path of the list; the choice goes into the URL as repeated `columns` parameters. */
  action: string;
  columns: readonly { key: string; header: string }[];
  visible: readonly string[];
  /** Other parameters of the list, carried along. */
  keep?: readonly (readonly [string, string])[];
};

/** Which columns a table shows; stands in the `trailing` slot of Filters. */
export function ColumnChoice({ label, submitLabel, action, columns, visible, keep = [] }: ColumnChoiceProps) {
  return (
    <Menu
      summary={
        <>
          <Icon of={Columns3} />
          {label}
        </>
      }
      summaryClassName={buttonClass({ variant: 'ghost' })}
    >
      <form method="get" action={action} className="flex flex-col gap-1 p-2">
        {keep.map(([name, value]) => (
          <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
        ))}
        {columns.map(column => (
          <label key={column.key} className="flex min-h-7 items-center gap-2">
            <input
              type="checkbox"
              name="columns"
              value={column.key}
              defaultChecked={visible.includes(column.key)}
              className="checkbox tick"
            />
            {column.header}
          </label>
        ))}
        <div className="mt-2">
          <Button size="small">{submitLabel}</Button>
        </div>
      </form>
    </Menu>
  );
}

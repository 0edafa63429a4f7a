import '#app/i18n/sections/imports.ts';
import { useT } from '#app/i18n/react.tsx';
import { Field } from '#app/ui/field.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import type { FieldKey } from '../fields.ts';

type Choice = { index: number; label: string; chosen: string; samples: string[] };

/** Every column of the file with some of what stands in it, and what it is taken for. */
export function ColumnChoices(props: {
  columns: readonly Choice[];
  fields: readonly { key: FieldKey; required: boolean }[];
  /** What was chosen before a refusal, by the column's position. */
  typed?: readonly (string | undefined)[];
}) {
  const t = useT();
  const options = props.fields.map(({ key, required }) => ({
    value: key,
    label: required ? `${t(`imports.fields.${key}`)} *` : t(`imports.fields.${key}`),
  }));
  const nameOf = (column: Choice) => column.label || t('imports.columnUnnamed', { n: column.index + 1 });
  const columns: Column<Choice>[] = [
    { key: 'label', header: t('imports.steps.columns'), cell: nameOf },
    {
      key: 'samples',
      header: t('imports.samples'),
      cell: column => (
        <ul className="text-sm text-muted">
          {column.samples.map(sample => (
            <li key={sample} className="max-w-72 truncate">
              {sample}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'means',
      header: t('imports.means'),
      cell: column => (
        <Field
          type="select"
          hideLabel
          label={`${t('imports.means')}: ${nameOf(column)}`}
          name={`column[${column.index}]`}
          defaultValue={props.typed ? (props.typed[column.index] ?? '') : column.chosen}
          placeholder={t('imports.leaveOut')}
          options={options}
          className="min-w-48"
        />
      ),
    },
  ];
  return (
    <DataTable
      caption={t('imports.chooseColumns')}
      columns={columns}
      rows={props.columns}
      rowKey={column => column.index}
      empty={null}
    />
  );
}

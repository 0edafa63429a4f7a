import '#app/i18n/sections/imports.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import type { ImportName } from '../rows.queries.server.ts';

const tones = {
  existing: 'quiet',
  similar: 'accent',
  several: 'warning',
  new: 'accent',
  skipped: 'warning',
} as const;

function stateOf(name: ImportName): keyof typeof tones {
  if (name.chosen === '') return 'skipped';
  if (name.targetId !== null) return name.found === 'similar' ? 'similar' : 'existing';
  if (name.found === 'several') return 'several';
  return name.found === 'similar' ? 'similar' : 'new';
}

/** Every spelling with the name it stands for; the same name in two fields makes them one. */
export function NameDecisions({
  names,
  outlets,
}: {
  names: readonly ImportName[];
  outlets: readonly string[];
}) {
  const { t, format } = useI18n();
  const rows = names.map((name, index) => ({ ...name, index }));
  type Row = (typeof rows)[number];
  const columns: Column<Row>[] = [
    {
      key: 'spelling',
      header: t('imports.spelling'),
      cell: row => (
        <>
          {row.value}
          <span className="block text-sm font-normal text-muted">
            {t(`imports.nameKinds.${row.names}`)} · {t('imports.nameRows', { count: row.rows })}
          </span>
        </>
      ),
    },
    {
      key: 'name',
      header: t('imports.useName'),
      cell: row => (
        <>
          <input type="hidden" name={`name[${row.index}].id`} value={row.id} />
          <input
            name={`name[${row.index}].chosen`}
            defaultValue={row.chosen}
            maxLength={200}
            list={row.names === 'outlet' ? 'known-outlets' : undefined}
            aria-label={t('imports.useNameFor', { value: row.value })}
            autoComplete="off"
            className="input control min-w-56"
          />
        </>
      ),
    },
    {
      key: 'state',
      header: t('imports.nameState'),
      cell: row => {
        const state = stateOf(row);
        return <Badge tone={tones[state]}>{t(`imports.nameStates.${state}`)}</Badge>;
      },
    },
  ];
  return (
    <>
      <datalist id="known-outlets">
        {outlets.map(name => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <DataTable
        caption={`${t('imports.namesTitle')} ${format.number(rows.length)}`}
        columns={columns}
        rows={rows}
        rowKey={row => row.id}
        empty={<p className="text-muted">{t('imports.noNames')}</p>}
      />
    </>
  );
}

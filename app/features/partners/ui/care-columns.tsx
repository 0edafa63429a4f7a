import '#app/i18n/sections/care.ts';
import type { Translate } from '#app/i18n/translate.ts';
import { Badge } from '#app/ui/badge.tsx';
import type { Column } from '#app/ui/table.tsx';

type Cared = { owner: string | null; associations: readonly string[]; tags: readonly string[] };

/** Columns that both lists offer: the officer in charge, memberships, tags. */
export function careColumns<Row extends Cared>(t: Translate): Column<Row>[] {
  return [
    { key: 'owner', header: t('care.owner'), labelOnPhone: true, cell: row => row.owner ?? '' },
    {
      key: 'associations',
      header: t('care.associations'),
      hideOnPhone: true,
      cell: row => row.associations.join(', '),
    },
    {
      key: 'tags',
      header: t('care.tags'),
      cell: row => (
        <span className="flex flex-wrap gap-1">
          {row.tags.map(tag => (
            <Badge key={tag}>{tag}</Badge>
          ))}
        </span>
      ),
    },
  ];
}

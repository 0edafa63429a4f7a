import type { ReactNode } from 'react';
import { useI18n } from '#app/i18n/react.tsx';
import { tickLabels } from '#app/i18n/tick-labels.ts';
import { Badge } from '#app/ui/badge.tsx';
import { type Sort, withParams } from '#app/ui/list-address.ts';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { bulkPaths } from '../bulk-paths.ts';
import type { ArticleListRow } from '../list.queries.server.ts';
import { standing } from '../originality.ts';
import { coveragePaths } from '../paths.ts';
import type { Snippet } from '../snippet.ts';
import { PickActions } from './pick-actions.tsx';

export type ArticleTableProps = {
  address: string;
  rows: readonly (ArticleListRow & { snippet?: Snippet | null })[];
  sort: Sort;
  visible?: readonly string[];
  next: string | null;
  previous: string | null;
  summary: string;
  empty: ReactNode;
  /** For a person who may change articles: how many match, and whether more than a change takes. */
  picking?: { count: number; many: boolean; bookAction?: string };
};

export const columnKeys = ['outlet', 'publishedAt', 'topics', 'words', 'tone', 'originality'] as const;

/** The list of articles: what, where, when, on what, in which tone, how much of it copied. */
export function ArticleTable(props: ArticleTableProps) {
  const { address, rows, sort, visible, next, previous, summary, empty, picking } = props;
  const { t, format } = useI18n();
  const hrefFor = (changes: Parameters<typeof withParams>[1]) => withParams(address, changes);
  const columns: Column<ArticleTableProps['rows'][number]>[] = [
    { key: 'title', header: t('coverage.articleTitle'), primary: true, cell: row => row.title },
    { key: 'outlet', header: t('coverage.outlet'), cell: row => row.outletName },
    {
      key: 'publishedAt',
      header: t('coverage.publishedAt'),
      sortable: true,
      sortFirst: 'desc',
      className: 'whitespace-nowrap',
      cell: row => format.published(row.publishedAt),
    },
    {
      key: 'topics',
      header: t('coverage.topics'),
      deskOnly: true,
      cell: row => <span className="text-muted">{row.topics.slice(0, 3).join(', ')}</span>,
    },
    {
      key: 'words',
      header: t('coverage.words'),
      numeric: true,
      sortable: true,
      sortFirst: 'desc',
      hideOnPhone: true,
      cell: row => format.number(row.words),
    },
    {
      key: 'tone',
      header: t('coverage.columnTone'),
      hideOnPhone: true,
      cell: row => (row.headlineTone ? t(`coverage.tones.${row.headlineTone as 'neutral'}`) : ''),
    },
    {
      key: 'originality',
      header: t('coverage.columnOriginality'),
      numeric: true,
      labelOnPhone: true,
      cell: row => <Copied {...row} />,
    },
  ];
  return (
    <DataTable
      caption={t('coverage.title')}
      columns={columns}
      rows={rows}
      rowKey={row => row.id}
      rowHref={row => coveragePaths.show(row.id)}
      note={row => row.snippet && <Passage snippet={row.snippet} />}
      sort={sort}
      hrefFor={hrefFor}
      visible={visible?.length ? visible : undefined}
      empty={empty}
      selection={
        picking && {
          name: 'artikel',
          header: t('coverage.pick'),
          ticks: tickLabels(t),
          label: row => t('coverage.pickArticle', { title: row.title }),
          action: bulkPaths.pick,
          children: <input type="hidden" name="alamat" value={address} />,
          actions: <PickActions all={picking} bookAction={picking.bookAction} />,
        }
      }
      pager={{
        previousHref: previous && hrefFor({ before: previous }),
        nextHref: next && hrefFor({ after: next }),
        labels: { navigation: t('coverage.pages'), previous: t('common.previous'), next: t('common.next') },
        summary,
      }}
    />
  );
}

/** The passage in which a search found its words. */
function Passage({ snippet }: { snippet: Snippet }) {
  return (
    <p className="max-w-prose text-sm text-muted wrap-anywhere">
      {snippet.pieces.map((piece, index) =>
        piece.found ? (
          <mark key={index} className="mark mark-topic">
            {piece.text}
          </mark>
        ) : (
          piece.text
        ),
      )}
    </p>
  );
}

/** The share copied, marked only where it is worth a look; a copy out of the same house is called that. */
function Copied({ originality, kin, corrected }: Pick<ArticleListRow, 'originality' | 'kin' | 'corrected'>) {
  const { t, format } = useI18n();
  const label = standing(originality, kin, corrected);
  if (label === 'syndicated' || label === 'repeated') return <Badge>{t(`reuse.houseShort.${label}`)}</Badge>;
  if (originality === null) return null;
  const share = format.percent(1 - originality);
  return label === 'own' ? share : <Badge tone="warning">{share}</Badge>;
}

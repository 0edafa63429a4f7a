import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { PagerProps } from '#app/ui/pager.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import type { PointExclusion } from '../exclusion-codes.ts';
import type { ScoredArticle } from '../points.queries.server.ts';
import type { RuleSet } from '../rule-set.ts';
import { ExclusionReasons } from './exclusion-reasons.tsx';
import { ScoredArticleCell } from './scored-article.tsx';

export type ExcludedRow = { article: ScoredArticle; reasons: PointExclusion[] };

/** The articles that do not count, each with every reason in words. */
export function ExcludedTable(props: {
  caption: string;
  rows: readonly ExcludedRow[];
  rules: RuleSet;
  withOutlet: boolean;
  zone: string;
  /** Where staff decide whether an article counts. */
  deskHref?: (articleId: number) => string;
  pager: PagerProps;
}) {
  const t = useT();
  const { rules, withOutlet, zone, deskHref } = props;
  const columns: Column<ExcludedRow>[] = [
    {
      key: 'article',
      header: t('awards.article'),
      cell: ({ article }) => (
        <ScoredArticleCell article={article} withOutlet={withOutlet} shared={false} zone={zone} />
      ),
      primary: true,
    },
    {
      key: 'reason',
      header: t('awards.reason'),
      cell: ({ article, reasons }) => (
        <>
          <ExclusionReasons reasons={reasons} rules={rules} />
          {deskHref && (
            <Link href={deskHref(article.id)} className="text-sm text-primary hover:underline">
              {t('season.desk.decide')}
            </Link>
          )}
        </>
      ),
      className: 'sm:w-2/5',
    },
  ];
  return (
    <DataTable
      caption={props.caption}
      columns={columns}
      rows={props.rows}
      rowKey={row => row.article.id}
      pager={props.pager}
      empty={null}
    />
  );
}

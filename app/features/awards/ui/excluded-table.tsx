import '#app/i18n/sections/awards.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { PagerProps } from '#app/ui/pager.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import type { PointExclusion } from '../exclusion-codes.ts';
import type { ScoredArticle } from '../points.queries.server.ts';
import type { RuleSet } from '../rule-set.ts';
import { ScoredArticleCell } from './scored-article.tsx';

export type ExcludedRow = { article: ScoredArticle; reasons: PointExclusion[] };

/** The articles that do not count, each with every reason in words. */
export function ExcludedTable(props: {
  caption: string;
  rows: readonly ExcludedRow[];
  rules: RuleSet;
  withOutlet: boolean;
  zone: string;
  pager: PagerProps;
}) {
  const { t, format } = useI18n();
  const { rules, withOutlet, zone } = props;
  const values = {
    words: format.number(rules.eligibility.minimumWords),
    seconds: format.number(rules.eligibility.minimumSeconds),
    floor: format.percent(rules.originality.floor),
  };
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
      cell: ({ reasons }) => (
        <ul className="text-base-content">
          {reasons.map(reason => (
            <li key={reason}>{t(`awards.exclusions.${reason}`, values)}</li>
          ))}
        </ul>
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

import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import type { PagerProps } from '#app/ui/pager.tsx';
import { type Column, DataTable } from '#app/ui/table.tsx';
import { parts } from '../parts.ts';
import type { ScoredArticle } from '../points.queries.server.ts';
import type { StoryPoint } from '../stories.ts';
import { ScoredArticleCell } from './scored-article.tsx';

export type StoryRow = {
  best: StoryPoint & { article: ScoredArticle };
  /** Whose date and programmes count. */
  founderId: number;
  others: (StoryPoint & { article: ScoredArticle })[];
};

function CountedWith({ story, zone }: { story: StoryRow; zone: string }) {
  const { t, format } = useI18n();
  const { others, founderId } = story;
  if (others.length === 0) return null;
  return (
    <details className="mt-1 text-sm font-normal text-muted">
      <summary className="inline-flex min-h-6 cursor-pointer items-center">
        {t('awards.countedWith', { count: others.length })}
      </summary>
      <ul className="mt-1 border-s-2 border-base-300 ps-3">
        {others.map(({ article, u }) => (
          <li key={article.id} className="py-0.5">
            <Link href={coveragePaths.show(article.id)} className="hover:text-primary">
              {article.title}
            </Link>
            {' · '}
            {format.published(article.publishedAt, zone)}
            {' · '}
            <span className="tabular">
              {t('awards.u')} {format.points(u)}
            </span>
            {article.id === founderId && ` · ${t('awards.foundedBy')}`}
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The stories that earn points, each led by its best article; the columns add up to the index. */
export function StoryTable(props: {
  caption: string;
  rows: readonly StoryRow[];
  withOutlet: boolean;
  zone: string;
  /** Where staff decide whether an article counts. */
  deskHref?: (articleId: number) => string;
  pager: PagerProps;
}) {
  const { t, format } = useI18n();
  const { zone, withOutlet, deskHref } = props;
  const columns: Column<StoryRow>[] = [
    {
      key: 'story',
      header: t('awards.story'),
      cell: story => (
        <>
          <ScoredArticleCell
            article={story.best.article}
            withOutlet={withOutlet}
            shared={withOutlet}
            zone={zone}
          />
          <CountedWith story={story} zone={zone} />
          {deskHref && (
            <Link
              href={deskHref(story.best.article.id)}
              className="flex min-h-6 items-center text-sm font-normal text-muted hover:text-primary"
            >
              {t('season.desk.eligibility')}
            </Link>
          )}
        </>
      ),
      primary: true,
    },
    {
      key: 'u',
      header: t('awards.u'),
      cell: ({ best }) => format.points(best.u),
      numeric: true,
      labelOnPhone: true,
    },
    ...parts.map(
      (part): Column<StoryRow> => ({
        key: part,
        header: t(`awards.parts.${part}`),
        cell: ({ best }) => format.points(best[part]),
        numeric: true,
        labelOnPhone: true,
      }),
    ),
    {
      key: 'points',
      header: t('awards.points'),
      cell: ({ best }) => (
        <span className="font-semibold text-base-content">{format.points(best.points)}</span>
      ),
      numeric: true,
      labelOnPhone: true,
    },
  ];
  return (
    <DataTable
      caption={props.caption}
      columns={columns}
      rows={props.rows}
      rowKey={row => row.best.articleId}
      pager={props.pager}
      empty={null}
    />
  );
}

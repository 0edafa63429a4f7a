import { Newspaper, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { SavedViews } from '#app/features/settings/ui/saved-views.tsx';
import type { ShownView } from '#app/features/settings/views.ts';
import { useT } from '#app/i18n/react.tsx';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { bulkPaths } from '../bulk-paths.ts';
import type { Facets } from '../facets.queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { ArticleFilters, type ArticleFiltersProps } from './article-filters.tsx';
import { ArticleTable, type ArticleTableProps } from './article-table.tsx';
import { CoverageTabs } from './coverage-tabs.tsx';
import { FacetPanel } from './facet-panel.tsx';
import { PageFates } from './page-fates.tsx';
import { SearchOrder } from './search-order.tsx';

export type ArticleListProps = Omit<ArticleFiltersProps, 'address'> &
  Pick<ArticleTableProps, 'rows' | 'sort' | 'next' | 'previous'> & {
    views: readonly ShownView[];
    /** Null until somebody asks for them. */
    facets: Facets | null;
    /** Pages that died or changed after publication. */
    pages: { dead: number; changed: number };
    /** Whether the list is narrowed by anything. */
    filtered: boolean;
    /** Whether words are searched for, so that one article may fit better than another. */
    searching: boolean;
    count: number;
    /** There are more than `count`. */
    many: boolean;
    mayWrite: boolean;
    /** Where ticked articles are made into a clip book, for who may. */
    bookAction?: string;
  };

/** The list of articles with its filters, saved views and figures. */
export function ArticleList({
  address,
  exporting,
  importing,
  ...page
}: ArticleListProps & {
  address: string;
  /** The ways out of and into the list, which features above coverage know. */
  exporting: ReactNode;
  importing: ReactNode;
}) {
  const t = useT();
  const logButton = page.mayWrite && (
    <LinkButton href={coveragePaths.log} variant="primary" icon={Plus}>
      {t('coverage.log')}
    </LinkButton>
  );
  const unused = page.rows.length === 0 && !page.filtered;
  return (
    <>
      <PageHeader
        title={t('coverage.title')}
        actions={
          <>
            {page.mayWrite ? (
              <LinkButton href={bulkPaths.recent} variant="ghost">
                {t('coverage.bulkRecent')}
              </LinkButton>
            ) : (
              <LinkButton href={coveragePaths.openFindings} variant="ghost">
                {t('coverage.findings')}
              </LinkButton>
            )}
            {!unused && exporting}
            {page.mayWrite && importing}
            {logButton}
          </>
        }
      >
        {t('coverage.intro')}
      </PageHeader>
      <SavedViews list="articles" address={address} views={page.views} />
      {page.mayWrite && <CoverageTabs current="articles" />}
      <PageFates {...page.pages} />
      {!unused && <ArticleFilters address={address} {...page} />}
      {page.searching && page.rows.length > 0 && <SearchOrder address={address} {...page} />}
      <div className={unused ? undefined : 'list-with-facets'}>
        <div className="min-w-0">
          <ArticleTable
            address={address}
            rows={page.rows}
            sort={page.sort}
            visible={page.columns}
            next={page.next}
            previous={page.previous}
            picking={
              page.mayWrite ? { count: page.count, many: page.many, bookAction: page.bookAction } : undefined
            }
            summary={
              page.many
                ? t('coverage.countMany', { count: page.count })
                : t('coverage.count', { count: page.count })
            }
            empty={
              unused ? (
                <EmptyState title={t('coverage.empty')} icon={Newspaper} actions={logButton}>
                  {t('coverage.emptyText')}
                </EmptyState>
              ) : (
                <EmptyState title={t('coverage.nothing')}>{t('coverage.nothingText')}</EmptyState>
              )
            }
          />
        </div>
        {page.rows.length > 0 && <FacetPanel address={address} facets={page.facets} />}
      </div>
    </>
  );
}

import '#app/i18n/sections/understanding.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { FileUp, Newspaper, Plus } from 'lucide-react';
import { importPaths } from '#app/features/imports/paths.ts';
import { listOutletNames } from '#app/features/partners/outlets.queries.server.ts';
import { channels } from '#app/features/partners/terms.ts';
import { listTopics } from '#app/features/programs/queries.server.ts';
import { ListExport } from '#app/features/reports/ui/list-export.tsx';
import { SavedViews } from '#app/features/settings/ui/saved-views.tsx';
import { shownViews } from '#app/features/settings/views-shown.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { LinkButton } from '#app/ui/button.tsx';
import { EmptyState } from '#app/ui/empty-state.tsx';
import { parseSort } from '#app/ui/list-address.ts';
import { PageHeader } from '#app/ui/page-header.tsx';
import { guard } from '#app/web/guard.server.ts';
import { readFacets } from '../facets.queries.server.ts';
import { filterFrom, filterNames } from '../filter.ts';
import { countArticles } from '../list.queries.server.ts';
import { type ListSort, listSorts, newestFirst, orderedPage } from '../ordered-list.server.ts';
import { coveragePaths } from '../paths.ts';
import { countWatches } from '../snapshots/queries.server.ts';
import { snippetsOf } from '../snippets.server.ts';
import { ArticleFilters } from '../ui/article-filters.tsx';
import { ArticleTable } from '../ui/article-table.tsx';
import { CoverageTabs } from '../ui/coverage-tabs.tsx';
import { FacetPanel } from '../ui/facet-panel.tsx';
import { PageFates } from '../ui/page-fates.tsx';
import { SearchOrder } from '../ui/search-order.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

const pageSize = 50;
/** Counting stops here: beyond it people want "many", not a figure. */
const countedTo = 1000;

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, url, t }) => {
  const filter = filterFrom(url.searchParams);
  const { searchParams: asked } = url;
  const sort = parseSort(asked.get('sort'), listSorts, newestFirst) as ListSort;
  const page = await orderedPage(ctx.db, filter, sort, pageRequest(asked), pageSize);
  const whole = page.next === null && page.previous === null;
  const counted = whole ? page.rows.length : await countArticles(ctx.db, filter, countedTo);
  const snippets = await snippetsOf(
    ctx.db,
    page.rows.map(row => row.id),
    filter.search,
  );
  return {
    pageTitle: t('coverage.title'),
    ...page,
    rows: page.rows.map(row => ({ ...row, snippet: snippets.get(row.id) ?? null })),
    facets: asked.has('rincian') ? await readFacets(ctx.db, filter) : null,
    views: await shownViews(ctx, 'articles'),
    filter,
    filtered: filterNames.some(name => asked.get(name)),
    count: Math.min(counted, countedTo),
    many: counted > countedTo,
    columns: asked.getAll('columns'),
    topics: (await listTopics(ctx.db, { active: true })).map(({ id, name }) => ({ id, name })),
    outlets: await listOutletNames(ctx.db, 300),
    channels,
    pages: await countWatches(ctx.db, countedTo),
    mayWrite: can(ctx.actor, 'coverage.write'),
  };
});

export default function Articles() {
  const page = useLoaderData<typeof loader>();
  const { pathname, search } = useLocation();
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
            <LinkButton href={coveragePaths.corrections} variant="ghost">
              {t('understanding.corrections')}
            </LinkButton>
            {!unused && <ListExport name="articles" address={pathname + search} />}
            {page.mayWrite && (
              <LinkButton href={importPaths.listOf('articles')} icon={FileUp}>
                {t('exports.import')}
              </LinkButton>
            )}
            {logButton}
          </>
        }
      >
        {t('coverage.intro')}
      </PageHeader>
      <SavedViews list="articles" address={pathname + search} views={page.views} />
      {page.mayWrite && <CoverageTabs current="articles" />}
      <PageFates {...page.pages} />
      {!unused && <ArticleFilters address={pathname + search} {...page} />}
      {page.searching && page.rows.length > 0 && <SearchOrder address={pathname + search} {...page} />}
      <div className={unused ? undefined : 'list-with-facets'}>
        <div className="min-w-0">
          <ArticleTable
            address={pathname + search}
            rows={page.rows}
            sort={page.sort}
            visible={page.columns}
            next={page.next}
            previous={page.previous}
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
        {page.rows.length > 0 && <FacetPanel address={pathname + search} facets={page.facets} />}
      </div>
    </>
  );
}

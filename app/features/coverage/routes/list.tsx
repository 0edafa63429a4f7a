import type { MetaFunction } from '@remix-run/node';
import { useLoaderData, useLocation } from '@remix-run/react';
import { channels } from '#app/features/partners/terms.ts';
import { bookPaths } from '#app/features/reports/paths.ts';
import { articleWays } from '#app/features/reports/ui/article-ways.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { shownViews } from '#app/features/settings/views-shown.server.ts';
import { auditWords } from '#app/i18n/audit-words.server.ts';
import { useT } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { pageRequest } from '#app/lib/keyset.ts';
import { parseSort } from '#app/ui/list-address.ts';
import { guard } from '#app/web/guard.server.ts';
import { nameOfBatch } from '../bulk/batch-naming.server.ts';
import { filterFrom, filterNames } from '../filter.ts';
import { readFilterChoices } from '../filter-choices.server.ts';
import { countedTo, type ListSort, listSorts, newestFirst, orderedPage } from '../ordered-list.server.ts';
import { parseSearch } from '../search-terms.ts';
import { countWatches } from '../snapshots/queries.server.ts';
import { ArticleList } from '../ui/article-list.tsx';

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.pageTitle }];

const pageSize = 50;

export const loader = guard({ can: 'coverage.read' }, async ({ ctx, url, locale, t }) => {
  const filter = filterFrom(url.searchParams);
  const { searchParams: asked } = url;
  const { counted, ...page } = await orderedPage(ctx.db, filter, {
    sort: parseSort(asked.get('sort'), listSorts, newestFirst) as ListSort,
    request: pageRequest(asked),
    limit: pageSize,
    // One walk tells a search's page and its counts; a list without a search is shown before they are asked for.
    facets: asked.has('rincian') || filter.search !== undefined,
  });
  return {
    pageTitle: t('coverage.title'),
    ...page,
    views: await shownViews(ctx, 'articles'),
    filter,
    batchName: filter.batchId
      ? await nameOfBatch(ctx.db, filter.batchId, t, auditWords(locale, (await readOffice(ctx.db)).zone))
      : undefined,
    filtered: filterNames.some(name => asked.get(name)),
    lookedFor: page.rows.length === 0 && filter.search ? parseSearch(filter.search) : null,
    count: Math.min(counted, countedTo),
    many: counted > countedTo,
    columns: asked.getAll('columns'),
    ...(await readFilterChoices(ctx.db, filter)),
    channels,
    pages: await countWatches(ctx.db, countedTo),
    mayWrite: can(ctx.actor, 'coverage.write'),
    mayShare: can(ctx.actor, 'reports.share'),
  };
});

export default function Articles() {
  const { pathname, search } = useLocation();
  const address = pathname + search;
  const t = useT();
  const { mayShare, ...page } = useLoaderData<typeof loader>();
  return (
    <ArticleList
      {...page}
      address={address}
      bookAction={mayShare ? bookPaths.new : undefined}
      ways={articleWays(t, address, {
        bind: mayShare && page.filtered && page.rows.length > 0,
        import: page.mayWrite,
      })}
    />
  );
}

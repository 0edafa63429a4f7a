import { guard } from '#app/web/guard.server.ts';
import { readFacets } from '../facets.queries.server.ts';
import { filterFrom } from '../filter.ts';

/** The counts beside a list, asked for once its first page is there. */
export const loader = guard({ can: 'coverage.read' }, async ({ ctx, url }) =>
  readFacets(ctx.db, filterFrom(url.searchParams)),
);

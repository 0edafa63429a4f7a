import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';

/** Whom a change of coverage touches: the entrants before and after it, and when the article was published. */
export type CoverageChange = {
  articleId: number;
  outletIds: number[];
  journalistIds: number[];
  publishedAt: string[];
};

/** An article was logged, changed, re-derived or taken away. Awards recompute the standing of those concerned. */
export const coverageChanged = createPort<Context<Db>, CoverageChange>();

/** Whom an import touches, once for all its articles: outlets, journalists, and one instant of each day of publication. */
export type CoverageImport = Omit<CoverageChange, 'articleId'>;

/** Many articles were imported, or an import undone. Awards recompute the standing of those concerned. */
export const coverageImported = createPort<Context<Db>, CoverageImport>();

import type { ServerBuild } from '@remix-run/node';

/** The segments of an address, also of a data request (`/pemberitaan/7.data`); none for the front page. */
function segmentsOf(path: string): string[] {
  if (path === '/_root.data') return [];
  return path
    .replace(/\.data$/, '')
    .split('/')
    .filter(Boolean);
}

type Page = { id: string; segments: readonly string[] };

/** A layout has no path of its own and the catch-all no place among the others. */
function isPage(route: { path?: string; index?: boolean }): boolean {
  return Boolean(route.index || route.path) && route.path !== '*';
}

function pagesOf(build: ServerBuild): Page[] {
  return Object.values(build.routes).flatMap(route =>
    route && isPage(route) ? [{ id: route.id, segments: (route.path ?? '').split('/').filter(Boolean) }] : [],
  );
}

/** Finds the pages that may answer an address: as deep as it, and alike in every segment that is no parameter. */
export function pageFinder(build: ServerBuild): (path: string) => string[] {
  const keyOf = (segments: readonly string[]) => `${segments.length} ${segments[0] ?? ''}`;
  const pages = new Map<string, Page[]>();
  for (const page of pagesOf(build)) {
    const key = keyOf(page.segments);
    pages.set(key, [...(pages.get(key) ?? []), page]);
  }
  return path => {
    const asked = segmentsOf(path);
    const fits = ({ segments }: Page) =>
      segments.every((segment, i) => segment.startsWith(':') || segment === asked[i]);
    return (pages.get(keyOf(asked)) ?? []).filter(fits).map(({ id }) => id);
  };
}

/**
 * The build with these pages alone (layouts and the catch-all stay). The router tries every route it knows, and makes
 * their patterns anew, several times a request, once for each segment of the address: with the whole site that took a
 * seventh of a list page's time. What the browser does not find in a page's manifest it asks for, and that is answered
 * from the whole.
 */
export function buildOfPages(build: ServerBuild, ids: readonly string[]): ServerBuild {
  const only = <T extends { path?: string; index?: boolean }>(routes: Record<string, T | undefined>) =>
    Object.fromEntries(
      Object.entries(routes).filter(([id, route]) => route && (!isPage(route) || ids.includes(id))),
    ) as Record<string, T>;
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

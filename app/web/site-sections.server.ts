import type { ServerBuild } from '@remix-run/node';

/** First segment of a route's own path; '' for the index, undefined for layouts and the catch-all. */
function sectionOf(route: { path?: string; index?: boolean }): string | undefined {
  if (route.index && !route.path) return '';
  const first = route.path?.split('/')[0];
  return first && !/^[:*]/.test(first) ? first : undefined;
}

/** The sections of the site: the first segments of all its addresses, '' being the front page. */
export function siteSections(build: ServerBuild): Set<string> {
  const routes = Object.values(build.routes).flatMap(route => (route ? [sectionOf(route)] : []));
  return new Set(routes.filter(section => section !== undefined));
}

/** How many segments a path has: 0 for the front page. */
function depthOf(path: string): number {
  return path.split('/').filter(Boolean).length;
}

/**
 * The build with the routes of one section that are as deep as the address (layouts and the catch-all stay). The router
 * tries every route it knows, several times a request, in the order of their length: with the whole site that took a
 * seventh of a list page's time. What the browser does not find in a page's manifest it asks for, and that is answered
 * from the whole.
 */
export function sectionBuild(build: ServerBuild, section: string, depth: number): ServerBuild {
  type Route = { path?: string; index?: boolean };
  const fits = (route: Route) => {
    const own = sectionOf(route);
    return own === undefined || (own === section && depthOf(route.path ?? '') === depth);
  };
  const only = <T extends Route>(routes: Record<string, T | undefined>) =>
    Object.fromEntries(
      Object.entries(routes).filter(([, route]) => route !== undefined && fits(route)),
    ) as Record<string, T>;
  return {
    ...build,
    routes: only(build.routes),
    assets: { ...build.assets, routes: only(build.assets.routes) },
  };
}

/** The deepest address of the site, in segments. */
export function deepestRoute(build: ServerBuild): number {
  return Math.max(...Object.values(build.routes).map(route => depthOf(route?.path ?? '')));
}

/** The section that a path belongs to, also of a data request (`/pemberitaan.data`, `/_root.data`). */
export function sectionOfPath(path: string): string {
  const first = path.split('/')[1] ?? '';
  const plain = first.replace(/\.data$/, '');
  return plain === '_root' ? '' : plain;
}

/** How deep an address lies, also of a data request (`/pemberitaan/7.data`, `/_root.data`). */
export function depthOfPath(path: string): number {
  return path === '/_root.data' ? 0 : depthOf(path);
}

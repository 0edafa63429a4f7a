import type { Permission } from '#app/lib/permissions.ts';

/** The lists whose filters can be kept, where each stands and who may read it. */
export const viewLists = {
  articles: { path: '/pemberitaan', can: 'coverage.read' },
  outlets: { path: '/mitra', can: 'partners.read' },
  journalists: { path: '/mitra/jurnalis', can: 'partners.read' },
} as const satisfies Record<string, { path: string; can: Permission }>;

export type ViewList = keyof typeof viewLists;
export const viewListNames = Object.keys(viewLists) as ViewList[];

/** A view as a person sees it above a list; only `mine` can be changed. */
export type ShownView = {
  id: number;
  name: string;
  query: string;
  shared: boolean;
  mine: boolean;
  owner: string;
};

/** A place in a list is no part of what was looked for. */
const places = new Set(['after', 'before', 'rincian', 'lang']);

/** The part of a list's address that a view keeps: filters, sort and columns, in a steady order. */
export function keptQuery(search: string): string {
  const params = [...new URLSearchParams(search)].filter(
    ([name, value]) => value !== '' && !places.has(name),
  );
  return new URLSearchParams(params.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))).toString();
}

export const viewPaths = {
  list: (list: ViewList, query = '') => viewLists[list].path + (query && `?${query}`),
  new: (list: ViewList, query: string) =>
    `/tampilan/baru?${new URLSearchParams({ daftar: list, saringan: query })}`,
  edit: (id: number) => `/tampilan/${id}`,
  deletion: (id: number) => `/tampilan/${id}/hapus`,
};

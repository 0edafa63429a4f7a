import type { ServerBuild } from '@remix-run/node';
import { expect, it } from 'vitest';
import { buildOfPages, pageFinder } from '#app/web/site-pages.server.ts';

const routes = {
  root: { id: 'root', path: '' },
  office: { id: 'office', parentId: 'root' },
  home: { id: 'home', parentId: 'office', index: true },
  list: { id: 'list', parentId: 'office', path: 'pemberitaan' },
  new: { id: 'new', parentId: 'office', path: 'pemberitaan/catat' },
  show: { id: 'show', parentId: 'office', path: 'pemberitaan/:id' },
  edit: { id: 'edit', parentId: 'office', path: 'pemberitaan/:id/ubah' },
  other: { id: 'other', parentId: 'office', path: 'kegiatan/:id' },
  rest: { id: 'rest', parentId: 'root', path: '*' },
};
const build = { routes, assets: { routes, version: '1' } } as unknown as ServerBuild;

it.each([
  ['/', ['home']],
  ['/_root.data', ['home']],
  ['/pemberitaan', ['list']],
  ['/pemberitaan/', ['list']],
  ['/pemberitaan.data', ['list']],
  ['/pemberitaan/12', ['show']],
  ['/pemberitaan/12.data', ['show']],
  ['/pemberitaan/catat', ['new', 'show']],
  ['/pemberitaan/12/ubah', ['edit']],
  ['/pemberitaan/12/hapus', []],
  ['/tiada', []],
  ['/root', []],
])('finds for %s %j', (path, pages) => {
  expect(pageFinder(build)(path)).toEqual(pages);
});

it('keeps the pages asked for, the layouts and the catch-all, in routes and manifest', () => {
  const some = buildOfPages(build, ['new', 'show']);
  expect(Object.keys(some.routes)).toEqual(['root', 'office', 'new', 'show', 'rest']);
  expect(Object.keys(some.assets.routes)).toEqual(Object.keys(some.routes));
});

import type { ServerBuild } from '@remix-run/node';
import { expect, it } from 'vitest';
import {
  deepestRoute,
  depthOfPath,
  sectionBuild,
  sectionOfPath,
  siteSections,
} from '#app/web/site-sections.server.ts';

const routes = {
  root: { id: 'root', path: '' },
  office: { id: 'office', parentId: 'root' },
  home: { id: 'home', parentId: 'office', index: true },
  list: { id: 'list', parentId: 'office', path: 'pemberitaan' },
  show: { id: 'show', parentId: 'office', path: 'pemberitaan/:id' },
  other: { id: 'other', parentId: 'office', path: 'kegiatan/:id' },
  rest: { id: 'rest', parentId: 'root', path: '*' },
};
const build = { routes, assets: { routes, version: '1' } } as unknown as ServerBuild;

it('knows the sections of the site', () => {
  expect([...siteSections(build)].sort()).toEqual(['', 'kegiatan', 'pemberitaan']);
});

it('keeps the section’s routes of one depth, the layouts and the catch-all, in routes and manifest', () => {
  const list = sectionBuild(build, 'pemberitaan', 1);
  expect(Object.keys(list.routes)).toEqual(['root', 'office', 'list', 'rest']);
  expect(Object.keys(list.assets.routes)).toEqual(Object.keys(list.routes));
  expect(Object.keys(sectionBuild(build, 'pemberitaan', 2).routes)).toEqual([
    'root',
    'office',
    'show',
    'rest',
  ]);
  expect(Object.keys(sectionBuild(build, '', 0).routes)).toEqual(['root', 'office', 'home', 'rest']);
});

it('knows how deep the site is', () => {
  expect(deepestRoute(build)).toBe(2);
});

it.each([
  ['/', 0],
  ['/_root.data', 0],
  ['/pemberitaan', 1],
  ['/pemberitaan/', 1],
  ['/pemberitaan/12.data', 2],
])('finds %s %i deep', (path, depth) => {
  expect(depthOfPath(path)).toBe(depth);
});

it.each([
  ['/', ''],
  ['/_root.data', ''],
  ['/pemberitaan', 'pemberitaan'],
  ['/pemberitaan.data', 'pemberitaan'],
  ['/pemberitaan/12/ubah', 'pemberitaan'],
])('places %s in %j', (path, section) => {
  expect(sectionOfPath(path)).toBe(section);
});

import type { ServerBuild } from '@remix-run/node';
import { expect, it } from 'vitest';
import { sectionBuild, sectionOfPath, siteSections } from '#app/web/site-sections.server.ts';

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

it('keeps a section’s routes, the layouts and the catch-all, in routes and manifest', () => {
  const section = sectionBuild(build, 'pemberitaan');
  expect(Object.keys(section.routes)).toEqual(['root', 'office', 'list', 'show', 'rest']);
  expect(Object.keys(section.assets.routes)).toEqual(Object.keys(section.routes));
  expect(Object.keys(sectionBuild(build, '').routes)).toEqual(['root', 'office', 'home', 'rest']);
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

import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import routes from '#app/routes.ts';
import { mayImport, placeOf, ranks } from './support/architecture/places.ts';
import { readSources } from './support/architecture/source-files.ts';

const sources = readSources(['app', 'db', 'emails', 'tests']);
const product = sources.filter(file => !file.path.startsWith('tests/'));

/** May only shrink: `file -> import` pairs that break the table and are known. */
const exceptions: string[] = [];

type RouteEntry = { file: string; children?: RouteEntry[] };
const flatten = (entries: RouteEntry[]): string[] =>
  entries.flatMap(entry => [`app/${entry.file}`, ...flatten(entry.children ?? [])]);

describe('the house', () => {
  it('imports only downwards', () => {
    const broken = product.flatMap(file =>
      file.imports
        .filter(entry => entry.own)
        .filter(entry => !mayImport(placeOf(file.path), placeOf(entry.target), entry.typeOnly))
        .map(entry => `${file.path} -> ${entry.target}`),
    );
    expect(broken.filter(pair => !exceptions.includes(pair))).toEqual([]);
    expect(exceptions.filter(pair => !broken.includes(pair))).toEqual([]);
  });

  it('has no import cycle', () => {
    const graph = new Map(
      product.map(file => [
        file.path,
        file.imports.filter(entry => entry.own && !entry.typeOnly).map(entry => entry.target),
      ]),
    );
    const state = new Map<string, 'open' | 'done'>();
    const cycles: string[] = [];
    const visit = (path: string, trail: string[]): void => {
      if (state.get(path) === 'done') return;
      if (state.get(path) === 'open') {
        cycles.push([...trail.slice(trail.indexOf(path)), path].join(' -> '));
        return;
      }
      state.set(path, 'open');
      for (const target of graph.get(path) ?? []) visit(target, [...trail, path]);
      state.set(path, 'done');
    };
    for (const path of graph.keys()) visit(path, []);
    expect(cycles).toEqual([]);
  });

  it('reaches the database and the mails only from server files', () => {
    const leaks = product
      .filter(
        file =>
          file.path.startsWith('app/') && !/\.server\.tsx?$/.test(file.path) && file.path !== 'app/server.ts',
      )
      .flatMap(file =>
        file.imports
          .filter(entry => !entry.typeOnly && /^(db|emails)\//.test(entry.target))
          .map(entry => `${file.path} -> ${entry.target}`),
      );
    expect(leaks).toEqual([]);
  });

  it('sends mail through the outbox transport alone', () => {
    const users = product.filter(file => file.imports.some(entry => /^nodemailer/.test(entry.target)));
    expect(users.map(file => file.path).filter(path => !path.startsWith('app/features/outbox/'))).toEqual([]);
  });

  it('names files in kebab-case and keeps no dumping ground', () => {
    const odd = sources
      .map(file => file.path)
      .filter(path => !/^[a-z0-9]+([.-][a-z0-9]+)*\.tsx?$/.test(basename(path)));
    const dumps = sources
      .map(file => file.path)
      .filter(path => /(^|\/)(utils?|helpers?|misc|index)\.tsx?$/.test(path));
    expect([...odd, ...dumps]).toEqual([]);
  });

  it('keeps files small: 400 lines at most, nine of ten under 200, half under 120', () => {
    expect(sources.filter(file => file.lines > 400).map(file => `${file.path} ${file.lines}`)).toEqual([]);
    const sizes = product.map(file => file.lines).sort((a, b) => a - b);
    expect(sizes[Math.floor(sizes.length * 0.9)]).toBeLessThan(200);
    expect(sizes[Math.floor(sizes.length / 2)]).toBeLessThan(120);
  });

  it('lists every route in the site map, and nothing else', () => {
    const mapped = new Set(flatten(routes as RouteEntry[]));
    const present = product
      .map(file => file.path)
      .filter(path => /\/routes\//.test(path) && path.startsWith('app/'));
    expect(present.filter(path => !mapped.has(path))).toEqual([]);
    expect([...mapped].filter(path => !present.includes(path))).toEqual([]);
  });

  it('puts every loader and action behind the guard and exports nothing else', () => {
    const allowed = [
      'loader',
      'action',
      'meta',
      'handle',
      'headers',
      'links',
      'default',
      'ErrorBoundary',
      'shouldRevalidate',
    ];
    const faults = product
      .filter(file => placeOf(file.path).kind === 'route')
      .flatMap(file => {
        const names = [
          ...file.text.matchAll(/^export (?:async )?(?:const|function|class|type|default)\s*(\w+)?/gm),
        ];
        const unguarded = [
          ...file.text.matchAll(/^export (?:const|async function|function) (loader|action)\b(.*)$/gm),
        ]
          .filter(match => !/^\s*=\s*(guard|guardedFile)\(/.test(match[2]!))
          .map(match => `${file.path}: ${match[1]} without guard`);
        const extra = names
          .filter(match => !match[0].startsWith('export default'))
          .map(match => match[1] ?? '')
          .filter(name => !allowed.includes(name))
          .map(name => `${file.path}: exports ${name}`);
        return [...unguarded, ...extra];
      });
    expect(faults).toEqual([]);
  });

  it('reads the environment in one place', () => {
    const readers = product
      .filter(file => /process\.env|import\.meta\.env/.test(file.text))
      .map(file => file.path);
    expect(readers).toEqual(['app/config.server.ts']);
  });

  it('loads nothing into a thread but its own part: the entry imports no part before it knows which', () => {
    const entry = product.find(file => file.path === 'app/server.ts')!;
    expect(entry.text.match(/^import (?!type).*from '[.#].*$/gm) ?? []).toEqual([]);
  });

  it('knows every feature and its rank', () => {
    const features = new Set(product.map(file => placeOf(file.path).feature).filter(Boolean));
    expect([...features].filter(feature => !ranks.includes(feature!))).toEqual([]);
  });

  it('keeps the clock and chance out of pure modules', () => {
    const impure = product
      .filter(file => ['pure', 'paths'].includes(placeOf(file.path).kind))
      .filter(file => /\bDate\.now\(|new Date\(\)|Math\.random\(|randomUUID\(/.test(file.text))
      .map(file => file.path);
    expect(impure).toEqual([]);
  });
});

import { cpus } from 'node:os';
import { readConfig, setConfig } from '#app/config.server.ts';
import type { Figure } from './measure.ts';

/**
 * `npm run bench [-- pages search scoring standing awards-methods panel logging outbox reading import books certificates results bytes]`: prints each
 * figure as a ratio to a floor measured in the same run.
 * Exits 1 when a bound is missed.
 */
const benches: Record<string, () => Promise<Figure[]>> = {
  pages: async () => (await import('./pages.bench.ts')).benchPages(),
  search: async () => (await import('./search.bench.ts')).benchSearch(),
  scoring: async () => (await import('./scoring.bench.ts')).benchScoring(),
  standing: async () => (await import('./standing.bench.ts')).benchStanding(),
  'awards-methods': async () => (await import('./awards-methods.bench.ts')).benchAwardsMethods(),
  logging: async () => (await import('./logging.bench.ts')).benchLogging(),
  outbox: async () => (await import('./outbox.bench.ts')).benchOutbox(),
  reading: async () => (await import('./reading.bench.ts')).benchReading(),
  import: async () => (await import('./import.bench.ts')).benchImport(),
  certificates: async () => (await import('./certificates.bench.ts')).benchCertificates(),
  results: async () => (await import('./results.bench.ts')).benchResults(),
  books: async () => (await import('./books.bench.ts')).benchBooks(),
  bytes: async () => (await import('./bytes.bench.ts')).benchBytes(),
  panel: async () => (await import('./panel.bench.ts')).benchPanel(),
};

setConfig(
  readConfig(
    { NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: 'node_modules/.cache/gema-bench' },
    'benchmark',
  ),
);
const wanted = process.argv.slice(2).filter(name => name in benches);
const figures: Figure[] = [];
for (const name of wanted.length > 0 ? wanted : Object.keys(benches))
  figures.push(...(await benches[name]!()));

process.stdout.write(`\nNode ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim()})\n\n`);
process.stdout.write('| what | measured | bound | holds |\n|---|---|---|---|\n');
for (const { what, figure, bound, holds } of figures)
  process.stdout.write(`| ${what} | ${figure} | ${bound} | ${holds ? 'yes' : '**no**'} |\n`);
process.exitCode = figures.every(figure => figure.holds) ? 0 : 1;

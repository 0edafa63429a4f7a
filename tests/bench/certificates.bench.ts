import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProcess } from './in-process.ts';
import type { Figure } from './measure.ts';

export type CertificatesTaken = {
  seconds: number;
  megabytes: number;
  /** Of the whole process, at its height. */
  memoryMb: number;
  /** What printing added. */
  grownMb: number;
};

export const certificateCount = 200;

/**
 * 200 certificates with long names as their job prints them, the best of three runs. Floor: as many pages with a dozen
 * lines of the same fonts and nothing else.
 */
export async function benchCertificates(): Promise<Figure[]> {
  const dataDir = mkdtempSync(join(tmpdir(), 'gema-certificates-'));
  const runs: { house: CertificatesTaken[]; pictures: CertificatesTaken[] } = { house: [], pictures: [] };
  const plain: number[] = [];
  for (let run = 0; run < 3; run += 1) {
    for (const what of ['house', 'pictures'] as const) {
      rmSync(join(dataDir, `${what}.db`), { force: true });
      runs[what].push(await inProcess(new URL('./print-certificates.ts', import.meta.url), dataDir, what));
    }
    plain.push(await inProcess(new URL('./print-certificates.ts', import.meta.url), dataDir, 'plain'));
  }
  rmSync(dataDir, { recursive: true });
  const floor = Math.min(...plain);
  return (['house', 'pictures'] as const).flatMap(what => {
    const best = runs[what].reduce((a, b) => (b.seconds < a.seconds ? b : a));
    const memory = Math.max(...runs[what].map(run => run.memoryMb));
    const grown = Math.max(...runs[what].map(run => run.grownMb));
    const ratio = best.seconds / floor;
    const dress = what === 'house' ? 'in the design of the house' : 'with a background and a signature';
    return [
      {
        what: `${certificateCount} certificates ${dress}`,
        figure: `${best.seconds.toFixed(2)} s, ${Math.round(certificateCount / best.seconds)} pages/s (${best.megabytes.toFixed(1)} MB), ${ratio.toFixed(1)} × plain pages`,
        bound: '≤ 6 × plain',
        holds: ratio <= 6,
      },
      {
        what: 'Memory of the process at its height',
        figure: `${Math.round(memory)} MB, ${Math.round(grown)} MB of it for the printing`,
        bound: '< 400 MB',
        holds: memory < 400,
      },
    ];
  });
}

import { inProcess } from './in-process.ts';
import type { Figure } from './measure.ts';
import { seasonCopy } from './scored-season.ts';

/** In seconds, but for the counts. `whole…` opens the snapshot, as pages did; `kept…` reads what is kept beside it. */
export type LockTaken = {
  candidates: number;
  lock: number;
  pages: number;
  wholeRun: number;
  keptRun: number;
  wholeDossier: number;
  keptDossier: number;
  /** Of the whole process, at its height. */
  memoryMb: number;
};

/**
 * A season of 100,000 articles locked and announced as the jobs do it, and what its pages read in a request. Floor of a page:
 * opening the snapshot, which is what it would do without rows of its own.
 */
export async function benchResults(): Promise<Figure[]> {
  const { file } = await seasonCopy('results');
  const taken = await inProcess<LockTaken>(new URL('./lock-season.ts', import.meta.url), file);
  const page = (what: string, whole: number, kept: number): Figure => ({
    what,
    figure: `${(kept * 1000).toFixed(1)} ms; opening the snapshot ${whole.toFixed(2)} s`,
    bound: '≤ 1 % of opening it',
    holds: kept <= 0.01 * whole,
  });
  return [
    {
      what: `Season of 100,000 articles and ${taken.candidates} candidates locked (job)`,
      figure: `${taken.lock.toFixed(1)} s`,
      bound: '< 60 s',
      holds: taken.lock < 60,
    },
    {
      what: 'The page of every candidate made and kept (job)',
      figure: `${taken.pages.toFixed(1)} s`,
      bound: '< 60 s',
      holds: taken.pages < 60,
    },
    page('What the page of a run reads', taken.wholeRun, taken.keptRun),
    page('What a dossier reads', taken.wholeDossier, taken.keptDossier),
    {
      what: 'Memory of the process at its height',
      figure: `${Math.round(taken.memoryMb)} MB`,
      bound: 'told',
      holds: true,
    },
  ];
}

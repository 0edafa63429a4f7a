import { defaultFinalWeights } from '#app/features/awards/final-order.ts';
import { calibratedMarks } from '#app/features/awards/panel/calibration.ts';
import { fitJurorModel } from '#app/features/awards/panel/juror-model.ts';
import { defaultJuryRules } from '#app/features/awards/panel/jury-index.ts';
import { krippendorffAlpha } from '#app/features/awards/panel/krippendorff.ts';
import { marksByEntry, type Panel, panelOf } from '#app/features/awards/panel/panel.ts';
import { standingRobustness } from '#app/features/awards/robustness/standing-robustness.ts';
import { seededRandom } from '#app/lib/seeded-random.ts';
import { type Figure, spentMs } from './measure.ts';

const rounds = 3;

/** A panel of broken marks; with `subsets`, a third of the pairs is missing. */
function panelFor(entries: number, jurors: number, subsets: boolean): Panel {
  const random = seededRandom(1979);
  const ids = Array.from({ length: entries }, (_, entry) => entry);
  const marks = ids.flatMap(entryId =>
    Array.from({ length: jurors }, (_, jurorId) => ({ jurorId, entryId, mark: 1 + 9 * random() })).filter(
      ({ jurorId }) => !subsets || (entryId + jurorId) % 3 > 0,
    ),
  );
  return panelOf(marks, ids);
}

/** Processor milliseconds of the least of three runs: the machine is shared. */
function least(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const since = process.cpuUsage();
    work();
    best = Math.min(best, spentMs(since));
  }
  return best;
}

function robustness(entries: number, draws: number, subsets: boolean): number {
  const panel = panelFor(entries, 9, subsets);
  const random = seededRandom(2001);
  const activity = panel.entries.map(() => 100 * random());
  return least(() =>
    standingRobustness(panel, activity, defaultFinalWeights, defaultJuryRules, {
      draws,
      seed: 1,
      concentration: 50,
    }),
  );
}

type Doubling = { what: string; once: () => number; twice: () => number; seconds: number; factor: number };

function doubled({ what, once, twice, seconds, factor }: Doubling): Figure {
  const [one, two] = [once(), twice()];
  return {
    what,
    figure: `${(one / 1000).toFixed(2)} s; doubled ${(two / 1000).toFixed(2)} s, factor ${(two / one).toFixed(2)}`,
    bound: `≤ ${seconds} s, factor ≤ ${factor}`,
    holds: one <= 1000 * seconds && two <= factor * one,
  };
}

/** The pure rules of the jury: processor time, and how it grows when the input doubles. */
export async function benchPanel(): Promise<Figure[]> {
  robustness(10, 200, true);
  const figures: Doubling[] = [
    {
      what: 'Robustness (SMAA-2), 10,000 draws × 50 candidates × 9 jurors, all marked all; draws doubled',
      once: () => robustness(50, 10_000, false),
      twice: () => robustness(50, 20_000, false),
      seconds: 2,
      factor: 2.5,
    },
    {
      what: 'The same, candidates doubled',
      once: () => robustness(50, 10_000, false),
      twice: () => robustness(100, 10_000, false),
      seconds: 2,
      factor: 4,
    },
    {
      what: 'The same with subsets (the juror model in every draw), draws doubled',
      once: () => robustness(50, 10_000, true),
      twice: () => robustness(50, 20_000, true),
      seconds: 4,
      factor: 2.5,
    },
    {
      what: 'With subsets of 400 candidates, 1,000 draws; candidates doubled',
      once: () => robustness(400, 1000, true),
      twice: () => robustness(800, 1000, true),
      seconds: 4,
      factor: 4,
    },
    {
      what: 'Juror model with standard errors, 400 entries × 9 jurors; entries doubled (the errors take n³)',
      once: () => modelTime(400),
      twice: () => modelTime(800),
      seconds: 2,
      factor: 12,
    },
    {
      what: 'Calibrated marks alone, 400 entries × 9 jurors, 100 times; entries doubled',
      once: () => markTime(400),
      twice: () => markTime(800),
      seconds: 1,
      factor: 3,
    },
    {
      what: 'Krippendorff’s α (ordinal) of 400 entries × 9 jurors, every mark different; entries doubled',
      once: () => alphaTime(400),
      twice: () => alphaTime(800),
      seconds: 1,
      factor: 6,
    },
  ];
  return figures.map(doubled);
}

function modelTime(entries: number): number {
  const panel = panelFor(entries, 9, true);
  return least(() => fitJurorModel(panel, 0));
}

function markTime(entries: number): number {
  const panel = panelFor(entries, 9, true);
  return least(() => {
    for (let time = 0; time < 100; time += 1) calibratedMarks(panel, 0);
  });
}

function alphaTime(entries: number): number {
  const units = marksByEntry(panelFor(entries, 9, false));
  return least(() => krippendorffAlpha(units, 'ordinal'));
}

import { fQuantile, fTail } from '#app/lib/tail-probabilities.ts';

/** Sums of squares below this are rounding: marks lie between 1 and 10. */
const ROUNDING = 1e-20;

/** An F ratio with its degrees of freedom; `F` is null when nothing is left to divide by (then p is 0). */
export interface FTest {
  F: number | null;
  df1: number;
  df2: number;
  p: number;
}

/** The six intraclass correlations of n targets by k judges; null where nothing varies. */
export interface IntraclassCorrelations {
  targets: number;
  judges: number;
  /** Mean squares: between targets (BMS), within targets (WMS), between judges (JMS), residual (EMS). */
  BMS: number;
  WMS: number;
  JMS: number;
  EMS: number;
  /** Of one judge: each target by judges of its own, the same random judges, the same fixed judges. */
  icc11: number | null;
  icc21: number | null;
  icc31: number | null;
  /** Of the mean of k judges. `icc2k` is what says how far the panel's mean would hold with other jurors. */
  icc1k: number | null;
  icc2k: number | null;
  icc3k: number | null;
  /** Between targets against within, and against residual. */
  oneWay: FTest;
  twoWay: FTest;
  /** 95 % confidence limits of `icc2k`; null where it or they are not defined. */
  icc2kLimits: [lower: number, upper: number] | null;
}

/**
 * ICC(1,1), (2,1), (3,1), (1,k), (2,k) and (3,k) of complete rows (targets) of marks by the same judges: Shrout and Fleiss
 * 1979, "Intraclass correlations: uses in assessing rater reliability", Psychological Bulletin 86. Null
 * for fewer than two targets or judges. Throws RangeError for rows of unequal length.
 */
export function intraclassCorrelations(rows: readonly (readonly number[])[]): IntraclassCorrelations | null {
  const n = rows.length;
  const k = rows[0]?.length ?? 0;
  if (rows.some(row => row.length !== k)) throw new RangeError('rows of unequal length');
  if (n < 2 || k < 2) return null;
  const targets = rows.map(row => mean(row));
  const judges = Array.from({ length: k }, (_, j) => mean(rows.map(row => row[j]!)));
  const grand = mean(targets);
  const BMS = (k * squares(targets.map(target => target - grand))) / (n - 1);
  const JMS = (n * squares(judges.map(judge => judge - grand))) / (k - 1);
  const within = squares(rows.flatMap((row, i) => row.map(mark => mark - targets[i]!)));
  const WMS = within / (n * (k - 1));
  const residual = squares(
    rows.flatMap((row, i) => row.map((mark, j) => mark - targets[i]! - judges[j]! + grand)),
  );
  const EMS = residual / ((n - 1) * (k - 1));
  return {
    targets: n,
    judges: k,
    BMS,
    WMS,
    JMS,
    EMS,
    icc11: ratio(BMS - WMS, BMS + (k - 1) * WMS),
    icc21: ratio(BMS - EMS, BMS + (k - 1) * EMS + (k * (JMS - EMS)) / n),
    icc31: ratio(BMS - EMS, BMS + (k - 1) * EMS),
    icc1k: ratio(BMS - WMS, BMS),
    icc2k: ratio(BMS - EMS, BMS + (JMS - EMS) / n),
    icc3k: ratio(BMS - EMS, BMS),
    oneWay: fTest(BMS, WMS, n - 1, n * (k - 1)),
    twoWay: fTest(BMS, EMS, n - 1, (n - 1) * (k - 1)),
    icc2kLimits: limits({ n, k, BMS, JMS, EMS }),
  };
}

/** The limits of ICC(2,1) by Satterthwaite's degrees of freedom (Shrout and Fleiss 1979), stepped up to k. */
function limits({ n, k, BMS, JMS, EMS }: { n: number; k: number; BMS: number; JMS: number; EMS: number }) {
  if (EMS === 0) return null;
  const icc = ratio(BMS - EMS, BMS + (k - 1) * EMS + (k * (JMS - EMS)) / n);
  if (icc === null) return null;
  const judgeF = JMS / EMS;
  const others = n * (1 + (k - 1) * icc) - k * icc;
  const freedom =
    ((k - 1) * (n - 1) * (k * icc * judgeF + others) ** 2) /
    ((n - 1) * k ** 2 * icc ** 2 * judgeF ** 2 + others ** 2);
  if (!(freedom > 0)) return null;
  const above = fQuantile(0.025, n - 1, freedom);
  const below = fQuantile(0.025, freedom, n - 1);
  const noise = k * JMS + (k * n - k - n) * EMS;
  const lower = (n * (BMS - above * EMS)) / (above * noise + n * BMS);
  const upper = (n * (below * BMS - EMS)) / (noise + n * below * BMS);
  // Spearman and Brown; an ICC of one judge at or below -1 / (k - 1) has no counterpart for the mean of k.
  if (Math.min(lower, upper) * (k - 1) <= -1) return null;
  const stepUp = (single: number) => (k * single) / (1 + (k - 1) * single);
  return [stepUp(lower), stepUp(upper)] satisfies [number, number];
}

function fTest(above: number, below: number, df1: number, df2: number): FTest {
  if (below > 0) return { F: above / below, df1, df2, p: fTail(above / below, df1, df2) };
  return { F: null, df1, df2, p: above > 0 ? 0 : 1 };
}

/** Null when the denominator, a sum of estimates of variance, is not above 0 but for rounding. */
function ratio(above: number, below: number): number | null {
  return below > 1e-12 * Math.abs(above) ? above / below : null;
}

function squares(values: readonly number[]): number {
  const sum = values.reduce((total, value) => total + value * value, 0);
  return sum < ROUNDING ? 0 : sum;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

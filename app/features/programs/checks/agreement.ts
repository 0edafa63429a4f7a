import type { NumberInText } from './numbers.ts';

/**
 * How a printed result stands to the computed one, from exact to wrong:
 * - exact: the computed value, rounded as printed, is the printed one;
 * - roundedDown, roundedUp: it is when the rest is cut off, or raised;
 * - withinRounding: what the operands were rounded from can give it;
 * - withinHedge: so can "about", "over" or "almost" before an operand or the result;
 * - differs: none of these.
 */
export type Agreement = 'exact' | 'roundedDown' | 'roundedUp' | 'withinRounding' | 'withinHedge' | 'differs';

/** How far "about", "over" and "under" reach, as a share of the value: who says "about 580" does not mean 620. */
const hedgeReach = 0.02;
/** Slack for binary fractions. */
const epsilon = 1e-9;

type Operand = Pick<NumberInText, 'value' | 'upTo' | 'step' | 'hedge'>;
type Span = { low: number; high: number };

function rounded(operand: Operand): Span {
  const half = operand.step / 2;
  return { low: operand.value - half, high: (operand.upTo ?? operand.value) + half };
}

function hedged(operand: Operand): Span {
  const { low, high } = rounded(operand);
  const { hedge, value, upTo } = operand;
  return {
    low: hedge === 'about' || hedge === 'under' ? Math.min(low, value * (1 - hedgeReach)) : low,
    high: hedge === 'about' || hedge === 'over' ? Math.max(high, (upTo ?? value) * (1 + hedgeReach)) : high,
  };
}

/**
 * Compares a printed number with what follows from others. `compute` must rise or fall steadily in each operand (sums,
 * quotients of positive numbers), so that its extremes lie at the operands' extremes.
 */
export function agreementOf(
  printed: Operand,
  operands: readonly Operand[],
  compute: (values: number[]) => number,
): Agreement {
  const computed = compute(operands.map(operand => operand.value));
  const { value, step } = printed;
  const near = (a: number, b: number) => Math.abs(a - b) <= epsilon * Math.max(1, Math.abs(a), Math.abs(b));
  const top = printed.upTo ?? value;
  if (printed.upTo !== null && computed >= value && computed <= top) return 'exact';
  if (near(Math.round(computed / step + epsilon) * step, value)) return 'exact';
  if (near(Math.floor(computed / step + epsilon) * step, value)) return 'roundedDown';
  if (near(Math.ceil(computed / step - epsilon) * step, value)) return 'roundedUp';
  const reach = (spanOf: (operand: Operand) => Span) => {
    const spans = operands.map(spanOf);
    const corners = spans.reduce<number[][]>(
      (all, { low, high }) =>
        all.flatMap(values => [
          [...values, low],
          [...values, high],
        ]),
      [[]],
    );
    const results = corners.map(compute);
    const own = spanOf(printed);
    return Math.min(...results) <= own.high && Math.max(...results) >= own.low;
  };
  if (reach(rounded)) return 'withinRounding';
  return reach(hedged) ? 'withinHedge' : 'differs';
}

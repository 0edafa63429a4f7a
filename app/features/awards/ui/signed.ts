/** Below this a difference is none that people could see with two decimals. */
export const VISIBLE = 0.005;

/** A difference with its sign; what rounds to nothing has none. */
export function signed(value: number, text: (value: number) => string): string {
  if (Math.abs(value) < VISIBLE) return text(0);
  return value > 0 ? `+${text(value)}` : `−${text(-value)}`;
}

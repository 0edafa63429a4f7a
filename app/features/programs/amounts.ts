/** Whether a unit means per cent, so that the scale ends at 100. */
export function isPercent(unit: string): boolean {
  return /^(%|persen|per ?cent|percent)$/i.test(unit.trim());
}

/** Upper end of the scale on which a target is drawn: 100 for per cent, else a little above the largest value. */
export function scaleEnd(target: { unit: string; baseline: number; current: number; goal: number }): number {
  if (isPercent(target.unit)) return 100;
  return Math.max(target.baseline, target.current, target.goal, 0) * 1.1 || 1;
}

/** Where a figure stands on a day (YYYY-MM-DD): not yet in force, in force, or ended. */
export function effectOn(
  figure: { effectiveFromOn: string; effectiveToOn: string | null },
  day: string,
): 'notYet' | 'inForce' | 'ended' {
  if (figure.effectiveFromOn > day) return 'notYet';
  return figure.effectiveToOn && figure.effectiveToOn < day ? 'ended' : 'inForce';
}

const indonesian = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 6 });

/** A figure in the words of an Indonesian text: "580.000 orang", "44,6 persen", "Rp16.800 per bulan". */
export function figureText(figure: { value: number; unit: string }): string {
  const number = indonesian.format(figure.value);
  const unit = figure.unit.trim();
  if (/^(?:%|per ?cent|percent)$/i.test(unit)) return `${number} persen`;
  const rupiah = /^(?:rupiah|rp)\b\.?(.*)$/i.exec(unit);
  return rupiah ? `Rp${number}${rupiah[1]}` : `${number} ${unit}`;
}

import type { Fields } from './merge-fields.ts';

/** A sheet on one device: what it shows, what it was given, and where another device wrote something else. */
export interface Shown {
  values: Fields;
  base: Fields;
  /** The stored value of each field that both changed. */
  others: Fields;
}

/** Whether something is shown that is not stored; a field in conflict waits for its juror. */
export function hasUnsaved({ values, base, others }: Shown): boolean {
  return Object.keys(values).some(field => !(field in others) && values[field]!.trim() !== base[field]);
}

/**
 * The sheet after a save has been answered. What the juror has typed since it was sent stays; what the device had left
 * alone shows what is stored, another device's marks with it.
 *
 * @param sent what was shown when the save was sent
 */
export function afterSave(shown: Shown, sent: Fields, stored: Fields, conflicts: readonly string[]): Shown {
  const values: Record<string, string> = {};
  const base: Record<string, string> = {};
  const others: Record<string, string> = {};
  for (const [field, value] of Object.entries(shown.values)) {
    const before = shown.base[field] ?? '';
    const now = stored[field] ?? '';
    const untouched = sent[field]!.trim() === before;
    const sinceSent = value !== sent[field];
    values[field] = value;
    base[field] = before;
    if (conflicts.includes(field)) others[field] = now;
    else if (!untouched) base[field] = now;
    else if (!sinceSent) {
      values[field] = now;
      base[field] = now;
    }
  }
  return { values, base, others };
}

/** The sheet after the page was read anew: fields left alone, or saved meanwhile, follow what is stored. */
export function afterReading(shown: Shown, stored: Fields): Shown {
  const values = { ...shown.values };
  const base = { ...shown.base };
  for (const [field, value] of Object.entries(shown.values)) {
    const now = stored[field] ?? '';
    const untouched = value.trim() === shown.base[field];
    if (!untouched && value.trim() !== now) continue;
    if (untouched && value.trim() !== now) values[field] = now;
    base[field] = now;
  }
  return { ...shown, values, base };
}

/** The sheet once the juror has chosen between the own and another device's value of a field. */
export function afterChoice(shown: Shown, field: string, takeOther: boolean): Shown {
  const { [field]: other = '', ...others } = shown.others;
  return {
    values: takeOther ? { ...shown.values, [field]: other } : shown.values,
    base: { ...shown.base, [field]: other },
    others,
  };
}

/** A sheet as its fields: mark, reason and verdict as text, '' where nothing is given. */
export type Fields = Readonly<Record<string, string>>;

/** What comes of a save: what is kept now, and where another device has written something else in the meantime. */
export interface Merged {
  kept: Record<string, string>;
  conflicts: string[];
}

/**
 * Brings together what one device shows and what is stored, field by field, so that neither of two devices loses a mark:
 * what this device left alone stays as stored, what it changed is taken over, and where both changed a field to different
 * values the stored one stays and the field is named for the juror to choose.
 *
 * @param base what the device had been given; a field without it counts as empty
 * @param typed what it shows now; fields it does not show stay as stored
 */
export function mergeFields(base: Fields, typed: Fields, stored: Fields): Merged {
  const kept: Record<string, string> = { ...stored };
  const conflicts: string[] = [];
  for (const [field, value] of Object.entries(typed)) {
    const before = base[field] ?? '';
    const now = stored[field] ?? '';
    if (value === before || value === now) continue;
    if (now === before) kept[field] = value;
    else conflicts.push(field);
  }
  return { kept, conflicts };
}

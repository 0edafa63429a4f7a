import { effectOn, figureText } from '#app/features/programs/amounts.ts';

export type DatedFigure = {
  id: number;
  value: number;
  unit: string;
  effectiveFromOn: string;
  effectiveToOn: string | null;
};

/** A figure as a kit shows it, and every value that Program has of it (same code and segment). */
export type FigureUse = { figureId: number; label: string; shown: string; values: readonly DatedFigure[] };

/** A figure of which a kit says something else than Program. `now` is null when none is in force any more. */
export type FigureChange = {
  figureId: number;
  label: string;
  shown: string;
  now: { figureId: number; shown: string } | null;
};

/**
 * Where a kit and Program differ, for the day (YYYY-MM-DD) the kit speaks of: today for a draft, for a published one the day
 * it was published, since a value that ended later was right then. A figure that is yet to come is held against itself.
 */
export function figureChanges(uses: readonly FigureUse[], day: string): FigureChange[] {
  return uses.flatMap(({ figureId, label, shown, values }): FigureChange[] => {
    const own = values.find(value => value.id === figureId);
    const ahead = own && effectOn(own, day) === 'notYet';
    const standing = ahead ? own : values.find(value => effectOn(value, day) === 'inForce');
    if (!standing) return [{ figureId, label, shown, now: null }];
    const words = figureText(standing);
    return words === shown ? [] : [{ figureId, label, shown, now: { figureId: standing.id, shown: words } }];
  });
}

/** What a list can be asked for: outlets whose check is due again, and outlets that were never checked. */
export const checkStates = ['due', 'never'] as const;
export type CheckState = (typeof checkStates)[number];

/** The day (YYYY-MM-DD) one year before another; 29 February goes to 28. */
function yearBefore(day: string): string {
  const year = String(Number(day.slice(0, 4)) - 1).padStart(4, '0');
  const rest = day.slice(4);
  return `${year}${rest === '-02-29' ? '-02-28' : rest}`;
}

/** The last day (YYYY-MM-DD) of a check that is due again on `today`: statuses vanish, so none holds beyond a year. */
export function dueSince(today: string): string {
  return yearBefore(today);
}

/** Whether a check of that day is to be repeated; an outlet that was never checked has none to repeat. */
export function isDueAgain(checkedOn: string | null, today: string): boolean {
  return checkedOn !== null && checkedOn <= dueSince(today);
}

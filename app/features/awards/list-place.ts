/** The first row a page of a ranking starts with, counted from 1, out of an address; 1 for anything odd. */
export function startingPlace(text: string | null, total: number): number {
  if (!text || !/^[1-9]\d{0,5}$/.test(text)) return 1;
  const place = Number(text);
  return place <= total ? place : 1;
}

/** A page cut out of a ranking, and where the neighbouring pages start. */
export function cutPlaces<T>(rows: readonly T[], start: number, size: number) {
  return {
    rows: rows.slice(start - 1, start - 1 + size),
    ...neighbourPlaces(rows.length, start, size),
  };
}

/** Where the pages beside one start, null at the ends, and the last place on it. */
export function neighbourPlaces(total: number, start: number, size: number) {
  return {
    last: Math.min(total, start - 1 + size),
    previous: start > 1 ? Math.max(1, start - size) : null,
    next: start - 1 + size < total ? start + size : null,
  };
}

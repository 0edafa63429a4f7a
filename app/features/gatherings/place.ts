/** The venue on one line: name and address. */
export function place(gathering: { venueName: string; venueAddress: string }): string {
  return [gathering.venueName, gathering.venueAddress].filter(Boolean).join(', ');
}

/**
 * Recipients in rounds, in their order, nobody twice in one: who is written to about several things gets a mail of each, and
 * the outbox tells those apart by version. Mails of one person beyond `most` rounds are left out.
 */
export function mailRounds<R>(recipients: readonly R[], idOf: (recipient: R) => number, most: number): R[][] {
  const rounds: R[][] = [];
  const placeOf = new Map<number, number>();
  for (const recipient of recipients) {
    const id = idOf(recipient);
    const place = placeOf.get(id) ?? 0;
    placeOf.set(id, place + 1);
    if (place >= most) continue;
    const round = rounds[place] ?? [];
    round.push(recipient);
    rounds[place] = round;
  }
  return rounds;
}

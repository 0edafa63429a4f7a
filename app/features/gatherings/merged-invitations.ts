type Held = {
  id: number;
  journalist_id: number;
  status: 'invited' | 'withdrawn';
  answered_at: string | null;
  attended: number | null;
};

/**
 * Of two invitations of one person to one gathering, the one that stays: who came, then who is still invited, then the
 * later answer, then that of the record that stays.
 */
export function standingInvitation<I extends Held>(kept: I, gone: I): I {
  const rank = (row: Held) => [
    row.attended === 1 ? 1 : 0,
    row.status === 'invited' ? 1 : 0,
    row.answered_at ? Date.parse(row.answered_at) : 0,
  ];
  const [a, b] = [rank(kept), rank(gone)];
  const decisive = a.findIndex((value, index) => value !== b[index]);
  return decisive === -1 || a[decisive]! > b[decisive]! ? kept : gone;
}

import type { Db } from '#db/connection.ts';
import type { seasonSpan } from './season-frame.ts';
import type { Attendance } from './taking-part.ts';

/**
 * Who came to the gatherings of a period; by gathering and journalist. A gathering counts once anybody's presence or absence
 * is recorded, so that neither one to come nor one nobody kept a list of takes anything from anybody; cancelled ones do not.
 */
export async function readAttendance(
  db: Db,
  { from, until }: ReturnType<typeof seasonSpan>,
): Promise<Attendance> {
  const rows = await db
    .selectFrom('gatherings')
    .innerJoin('invitations', 'invitations.gathering_id', 'gatherings.id')
    .select([
      'gathering_id as gatheringId',
      'journalist_id as journalistId',
      'outlet_id as outletId',
      'attended',
    ])
    .where('gatherings.starts_at', '>=', from)
    .where('gatherings.starts_at', '<', until)
    .where('gatherings.status', '=', 'scheduled')
    .where('attended', 'is not', null)
    .orderBy('gathering_id')
    .orderBy('journalist_id')
    .execute();
  return {
    gatherings: [...new Set(rows.map(({ gatheringId }) => gatheringId))],
    attended: rows.flatMap(({ attended, ...row }) => (attended === 1 ? [row] : [])),
  };
}

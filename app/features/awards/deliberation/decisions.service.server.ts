import { readOffice } from '#app/features/settings/queries.server.ts';
import { actorUserId } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import { trimmed } from '#app/lib/text.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { freezeIndexes } from '../judging/entry-index.server.ts';
import { listJurors } from '../judging/jurors.queries.server.ts';
import { auditRound, onRound, updateRoundRow } from '../judging/round-writing.server.ts';
import { listSeats, type Round } from '../judging/rounds.queries.server.ts';
import { type Advice, departs, type PlacesRule, placesFault } from './advice.ts';
import { strayTitle } from './award-titles.ts';
import { type Attendee, listDecisions } from './decisions.queries.server.ts';
import { readMeeting } from './meeting.server.ts';
import type { DecisionForm } from './schema.ts';

/** Which places a round may award: in a screening all pass alike, or nobody does. */
export function placesRuleOf({ mode, winners }: Pick<Round, 'mode' | 'winners'>): PlacesRule {
  const screening = mode === 'screening';
  return { winners: screening ? 1 : winners, noneAllowed: screening };
}

/**
 * What a round's marks, rankings or verdicts advise at this moment, and the entries they speak of. A round that is decided
 * is looked at as if it were not: another decision is taken by the index as it is now.
 */
export function adviseRound(
  db: Db,
  round: Round,
): Promise<{ advice: Advice; entries: { id: number; name: string }[] }> {
  return readMeeting(db, { ...round, status: 'closed' });
}

/** The jurors a meeting on a round may have had: all of the season but those who withdrew without having sent anything in it. */
export async function listAttending(db: Db, round: Pick<Round, 'id' | 'seasonId'>) {
  const sent = new Set(
    (await listSeats(db, round.id)).flatMap(({ jurorId, submittedAt }) => (submittedAt ? [jurorId] : [])),
  );
  return (await listJurors(db, round.seasonId)).filter(
    ({ id, status }) => status !== 'withdrawn' || sent.has(id),
  );
}

/** Who was at the meeting or not, as they are printed in the minutes. */
async function attendanceOf(
  db: Db,
  round: Pick<Round, 'id' | 'seasonId'>,
  given: DecisionForm['attendance'],
): Promise<Attendee[]> {
  const present = new Set(given.filter(each => each.present).map(({ jurorId }) => jurorId));
  return (await listAttending(db, round)).map(({ id, name, position }) => ({
    jurorId: id,
    name,
    position,
    present: present.has(id),
  }));
}

/**
 * Records what the committee decided on a round whose judging is closed. A further decision takes the place of the last and
 * leaves it on record. Reasons are demanded when the places depart from the advised ones, and where the method itself asks
 * for them: no order, too few jurors, a close first place or one not computed, methods that disagree, an even vote; and
 * where nobody passes a screening.
 * @throws Invalid by field; Conflict when the round is not closed, or changed since `version` was read.
 */
export async function decideRound(ctx: Context<Db>, roundId: number, input: DecisionForm): Promise<number> {
  return onRound(ctx, roundId, ['closed', 'decided'], async (inner, round) => {
    const { advice, entries } = await adviseRound(inner.db, round);
    const rule = placesRuleOf(round);
    const attendance = await attendanceOf(inner.db, round, input.attendance);
    const places = input.places.map(place => ({
      ...place,
      award: round.mode === 'screening' ? '' : place.award,
    }));
    const overrides = departs(advice, places, rule.winners);
    const reasons = trimmed(input.reasons);
    const today = isoDay(inner.now, (await readOffice(inner.db)).zone);
    const faults: Record<string, string[]> = {};
    const fault = placesFault(
      places,
      entries.map(({ id }) => id),
      rule,
    );
    if (fault) faults.entries = [`deliberation.placesFaults.${fault}`];
    if (round.mode !== 'screening') {
      input.entries.forEach((entry, i) => {
        const awarded = places.find(({ entryId }) => entryId === entry.entryId);
        if (awarded?.award === '') {
          const titled = input.titles.findIndex(({ place }) => place === entry.place);
          const field = titled < 0 ? `entries[${i}].award` : `titles[${titled}].award`;
          faults[field] = ['deliberation.awardMissing'];
        }
        if (strayTitle(entry, input.titles) !== null) {
          faults[`entries[${i}].award`] = ['deliberation.awardOfOtherPlace'];
        }
      });
    }
    if (input.metOn > today) faults.metOn = ['deliberation.metLater'];
    if (!attendance.some(({ present }) => present)) faults.attendance = ['deliberation.nobodyPresent'];
    if (reasons === '' && overrides) faults.reasons = ['deliberation.overrideReasons'];
    else if (reasons === '' && advice.asks.length > 0) {
      faults.reasons = [`deliberation.askReasons.${advice.asks[0]}`];
    } else if (reasons === '' && places.length === 0) faults.reasons = ['deliberation.nobodyPassedReasons'];
    if (Object.keys(faults).length > 0) throw new Invalid(faults);

    const [last] = await listDecisions(inner.db, roundId);
    const number = (last?.number ?? 0) + 1;
    await updateRoundRow(inner, round, { status: 'decided' }, input.version);
    await freezeIndexes(inner, round);
    await inner.db
      .insertInto('decisions')
      .values({
        round_id: roundId,
        number,
        places: JSON.stringify([...places].sort((a, b) => a.place - b.place || a.entryId - b.entryId)),
        advised: JSON.stringify(advice),
        overrides: overrides ? 1 : 0,
        reasons,
        attendance: JSON.stringify(attendance),
        met_on: input.metOn,
        decided_at: inner.now,
        decided_by: actorUserId(inner.actor),
      })
      .execute();
    const nameOf = new Map(entries.map(({ id, name }) => [id, name]));
    const told = (list: readonly { entryId: number; place: number }[]) =>
      [...list]
        .sort((a, b) => a.place - b.place)
        .map(({ entryId, place }) => `${place}. ${nameOf.get(entryId) ?? '–'}`)
        .join('; ');
    await auditRound(inner, round, overrides ? 'decidedOtherwise' : 'decided', [
      { field: 'places', before: last ? told(last.places) : null, after: told(places) },
      { field: 'reason', before: null, after: reasons || null },
    ]);
    return number;
  });
}

import { parsePhone } from '#app/lib/phone.ts';
import { addDays, lastIdulFitri, onOrAfter, wibDay, wibInstant, yearOf } from './days.ts';
import {
  anniversaryPlan,
  draftPlan,
  type GatheringPlan,
  iftarPlan,
  siteVisitPlan,
} from './gathering-plans.ts';
import { contact } from './office.ts';
import { chance, int, mulberry32, pick, type Random, sample } from './random.ts';
import type { DemoGathering, DemoInvitation, DemoJournalist } from './types.ts';

const refusals = ['Bertugas di luar kota', 'Ada liputan lain', 'Sedang cuti', 'Diwakili rekan redaksi'];
const acceptances = ['', '', '', 'Datang agak terlambat', 'Vegetarian', 'Membawa juru kamera'];

/** A working day (Monday to Friday) on or after a day. */
function workingDay(day: string): string {
  const weekday = new Date(`${day}T00:00:00.000Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? onOrAfter(day, 1) : day;
}

/** The last 5 December at least a week ago; the branch marks the agency's anniversary then. */
function lastAnniversary(today: string): string {
  const year = yearOf(today);
  const thisYear = `${year}-12-05`;
  return addDays(thisYear, 7) <= today ? thisYear : `${year - 1}-12-05`;
}

/** A fortnight before the last Idul Fitri; outside the table, a day some eight months ago. */
function lastIftar(today: string): string {
  const lebaran = lastIdulFitri(today);
  return lebaran ? addDays(lebaran, -12) : addDays(today, -245);
}

/** Journalists one may invite: with an address, not asked to be left alone, and working somewhere that day. */
function invitable(journalists: readonly DemoJournalist[], day: string): DemoJournalist[] {
  return journalists.filter(
    journalist =>
      !journalist.doNotContact &&
      !journalist.unsubscribed &&
      journalist.contacts.some(contact => contact.kind === 'email' && contact.lawfulBasis !== 'none') &&
      journalist.affiliations.some(({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn)),
  );
}

/** An answer between the invitation and `until`; a few change their mind. */
function answersOf(random: Random, invitedAt: string, until: string): DemoInvitation['answers'] {
  const span = Date.parse(until) - Date.parse(invitedAt);
  const at = (share: number) => new Date(Date.parse(invitedAt) + Math.floor(share * span)).toISOString();
  const first = random() * 0.7;
  const answer = pick(random, ['accepted', 'accepted', 'accepted', 'declined', 'tentative'] as const);
  const note = pick(random, answer === 'declined' ? refusals : acceptances);
  const companions = answer === 'accepted' && chance(random, 0.14) ? 1 : 0;
  const answers: DemoInvitation['answers'] = [{ at: at(first), answer, companions, note }];
  if (answer === 'tentative' && chance(random, 0.6)) {
    const later = pick(random, ['accepted', 'declined'] as const);
    answers.push({ at: at(first + random() * (0.98 - first)), answer: later, companions: 0, note: '' });
  }
  return answers;
}

function invite(
  random: Random,
  plan: GatheringPlan,
  startsAt: string,
  journalists: readonly DemoJournalist[],
  now: string,
): DemoInvitation[] {
  const past = startsAt < now;
  const day = wibDay(startsAt);
  const invitedOn = past ? addDays(day, -16) : addDays(wibDay(now), -4);
  const until = past ? wibInstant(day, 8 * 3600) : now;
  return sample(random, invitable(journalists, day), plan.invited).map(journalist => {
    // A second, smaller wave follows the next day.
    const invitedAt = wibInstant(addDays(invitedOn, chance(random, 0.2) ? 1 : 0), 9 * 3600);
    const answers = chance(random, past ? 0.74 : 0.42) ? answersOf(random, invitedAt, until) : [];
    const last = answers.at(-1)?.answer;
    const likely = last === 'accepted' ? 0.86 : last === 'declined' ? 0.02 : 0.22;
    const attended = past ? chance(random, likely) : null;
    const arrival = new Date(Date.parse(startsAt) + int(random, -20, 45) * 60_000).toISOString();
    const current = journalist.affiliations.find(
      ({ fromOn, toOn }) => fromOn <= day && (toOn === null || day <= toOn),
    );
    return {
      journalist: journalist.key,
      outlet: (current ?? journalist.affiliations[0]!).outlet,
      invitedAt,
      answers,
      attended,
      checkedInAt: attended ? arrival : null,
    };
  });
}

/**
 * Four gatherings: the last anniversary and the last iftar with answers and attendance, a site visit three weeks
 * ahead that is answered in part, and a draft.
 */
export function buildGatherings(
  seed: number,
  journalists: readonly DemoJournalist[],
  now: string,
): DemoGathering[] {
  const random = mulberry32(seed);
  const today = wibDay(now);
  const dated: [GatheringPlan, string][] = [
    [anniversaryPlan, workingDay(lastAnniversary(today))],
    [iftarPlan, workingDay(lastIftar(today))],
    [siteVisitPlan, workingDay(addDays(today, 20))],
    [draftPlan, workingDay(addDays(today, 48))],
  ];
  return dated.map(([plan, day]) => {
    const { from, to, invited, programme, ...same } = plan;
    const startsAt = wibInstant(day, from);
    return {
      ...same,
      mapUrl: `https://peta.example/?q=${encodeURIComponent(plan.venueName)}`,
      startsAt,
      endsAt: wibInstant(day, to),
      programme: programme.map(item => ({ ...item })),
      contactName: contact.contactName,
      contactWhatsapp: parsePhone(contact.contactPhone) ?? '',
      invitations: invited > 0 ? invite(random, plan, startsAt, journalists, now) : [],
    };
  });
}

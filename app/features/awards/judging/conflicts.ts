import type { JurorInterestsTable } from '#db/schema/judging.ts';

export type InterestKind = JurorInterestsTable['kind'];

/** What may tie a juror to an entry. */
export interface JurorTies {
  /** The employer, when it is an outlet or a network on record. */
  outletId: number | null;
  networkId: number | null;
  /** The network of the employing outlet. */
  outletNetworkId: number | null;
  interests: readonly {
    kind: InterestKind;
    outletId: number | null;
    networkId: number | null;
    journalistId: number | null;
    /** Last day of the tie (YYYY-MM-DD); null while it lasts. */
    untilOn: string | null;
  }[];
}

/** Whom an entry belongs to: its outlets with their networks, and its journalists. */
export interface EntryParties {
  outletIds: readonly number[];
  networkIds: readonly number[];
  journalistIds: readonly number[];
}

/** Why a juror may not judge an entry. */
export interface ConflictReason {
  kind: InterestKind | 'network';
  party: { outlet: number } | { network: number } | { journalist: number };
}

const COUNTED_YEARS = 3;

/** The day from which on a tie that ended no longer counts: three years after its last day. */
function countsUntil(untilOn: string): string {
  return `${Number(untilOn.slice(0, 4)) + COUNTED_YEARS}${untilOn.slice(4)}`;
}

/**
 * Every reason why a juror is recused from an entry by rule: employer, the employer's network, and declared ties of
 * ownership, family, paid work or another kind, while they last and three years after (scoring specification, section 4).
 * Empty when the juror may judge. A tie to an outlet does not reach the outlets of its network, unless it is the employer.
 *
 * @param onDay the day of judging, YYYY-MM-DD
 */
export function conflictsOf(juror: JurorTies, entry: EntryParties, onDay: string): ConflictReason[] {
  const found: ConflictReason[] = [];
  const add = (reason: ConflictReason) => {
    const known = JSON.stringify(reason);
    if (!found.some(other => JSON.stringify(other) === known)) found.push(reason);
  };
  if (juror.outletId !== null && entry.outletIds.includes(juror.outletId)) {
    add({ kind: 'employer', party: { outlet: juror.outletId } });
  }
  for (const network of [juror.networkId, juror.outletNetworkId]) {
    if (network !== null && entry.networkIds.includes(network)) add({ kind: 'network', party: { network } });
  }
  for (const { kind, outletId, networkId, journalistId, untilOn } of juror.interests) {
    if (untilOn !== null && countsUntil(untilOn) < onDay) continue;
    if (outletId !== null && entry.outletIds.includes(outletId)) add({ kind, party: { outlet: outletId } });
    if (networkId !== null && entry.networkIds.includes(networkId)) {
      add({ kind, party: { network: networkId } });
    }
    if (journalistId !== null && entry.journalistIds.includes(journalistId)) {
      add({ kind, party: { journalist: journalistId } });
    }
  }
  return found;
}

/** Whether a reason comes from a declared tie: of its kind, with its party. */
export function isOfTie(
  { kind, party }: ConflictReason,
  tie: Pick<JurorTies['interests'][number], 'kind' | 'outletId' | 'networkId' | 'journalistId'>,
): boolean {
  if (kind !== tie.kind) return false;
  if ('outlet' in party) return party.outlet === tie.outletId;
  return 'network' in party ? party.network === tie.networkId : party.journalist === tie.journalistId;
}

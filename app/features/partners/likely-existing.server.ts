import { addressKey, parseMailAddress } from '#app/lib/mail-address.ts';
import { parsePhone } from '#app/lib/phone.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import { bareName } from './bare-names.ts';
import { findJournalistDoubles, findOutletDoubles } from './doubles.queries.server.ts';
import type { Double } from './doubles.ts';
import { hostOf } from './hosts.ts';
import { searchJournalists } from './journalists.queries.server.ts';
import { searchOutlets } from './outlets.queries.server.ts';

/** Most records shown beside a field. */
const most = 5;
/** A shorter beginning of a name says too little to search for, in characters. */
const shortestBeginning = 4;

export type EntryInTheMaking = {
  kind: PartnerKind;
  name: string;
  /** As typed so far. */
  website: string | null;
  contacts: readonly string[];
};

function contactKeys(texts: readonly string[]): string[] {
  return texts.flatMap(text => {
    const mail = parseMailAddress(text);
    const phone = parsePhone(text);
    return [...(mail ? [addressKey(mail)] : []), ...(phone ? [phone] : [])];
  });
}

async function sure(db: Db, entry: EntryInTheMaking): Promise<Double[]> {
  const { kind, name, website, contacts } = entry;
  if (kind === 'journalist')
    return findJournalistDoubles(db, { name: bareName(name), contactKeys: contactKeys(contacts) });
  const address = website && (/^[a-z][a-z0-9+.-]*:/i.test(website) ? website : `https://${website}`);
  const host = (address && hostOf(address)) || null;
  if (name.trim() === '' && !host) return [];
  return findOutletDoubles(db, { name, host });
}

async function beginning(db: Db, { kind, name }: EntryInTheMaking): Promise<Double[]> {
  if (name.trim().length < shortestBeginning) return [];
  if (kind === 'outlet') {
    const rows = await searchOutlets(db, name, most);
    return rows.map(({ id, name: found, host }) => ({ kind, id, name: found, by: 'name', detail: host }));
  }
  const rows = await searchJournalists(db, bareName(name), most);
  return rows.map(({ id, name: found, outlet }) => ({ kind, id, name: found, by: 'name', detail: outlet }));
}

/**
 * Records that an entry may be while it is still typed: what saving would ask about first, then names that go on as the
 * typed one begins. At most five.
 */
export async function likelyExisting(db: Db, entry: EntryInTheMaking): Promise<Double[]> {
  const found = [...(await sure(db, entry)), ...(await beginning(db, entry))];
  const ids = new Set<number>();
  return found.filter(({ id }) => !ids.has(id) && ids.add(id)).slice(0, most);
}

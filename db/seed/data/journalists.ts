import { officeHolders } from './articles/people.ts';
import { addDays, yearOf } from './days.ts';
import { type InventedName, stableName } from './names.ts';
import { chance, int, pick, pickWeighted, type Random, shuffled } from './random.ts';
import type { DemoAffiliation, DemoContact, DemoJournalist, DemoOutlet } from './types.ts';

const journalistCount = 120;

const sources = [
  'Kartu nama saat media gathering',
  'Daftar hadir konferensi pers',
  'Formulir pendataan media',
  'Halaman redaksi situs media',
  'Disampaikan langsung lewat WhatsApp',
];

function slug(name: string): string {
  return name.toLowerCase().replace(/[^a-z]+/g, '.');
}

/** Invented mobile numbers in the block 0840, which no operator hands out. */
function phone(random: Random, index: number): string {
  return `+62 840-${1000 + index * 7}-${String(int(random, 0, 9999)).padStart(4, '0')}`;
}

function affiliationsOf(
  random: Random,
  home: DemoOutlet,
  outlets: readonly DemoOutlet[],
  today: string,
): DemoAffiliation[] {
  const start = addDays(today, -int(random, 800, 3200));
  const roleByChannel = {
    photo: 'Pewarta foto',
    television: 'Kontributor',
    radio: 'Reporter siaran',
  } as const;
  const role = roleByChannel[home.channel as keyof typeof roleByChannel] ?? 'Reporter';
  const list: DemoAffiliation[] = [{ outlet: home.key, role, fromOn: start, toOn: null }];
  const near = outlets.filter(
    other => other.key !== home.key && (other.regency === home.regency || other.network === home.network),
  );
  if (chance(random, 0.24) && near.length > 0) {
    const second = pick(random, near);
    const from = addDays(today, -int(random, 200, 900));
    list.push({ outlet: second.key, role: 'Koresponden lepas', fromOn: from, toOn: null });
  }
  if (chance(random, 0.16)) {
    const former = pick(
      random,
      outlets.filter(other => list.every(item => item.outlet !== other.key)),
    );
    list.push({
      outlet: former.key,
      role: 'Reporter',
      fromOn: addDays(start, -int(random, 400, 1600)),
      toOn: addDays(start, -int(random, 5, 40)),
    });
  }
  return list;
}

function contactsOf(
  random: Random,
  name: InventedName,
  home: DemoOutlet,
  index: number,
  today: string,
): DemoContact[] {
  const basis = pickWeighted(random, ['consent', 'legitimate_interest'] as const, item =>
    item === 'consent' ? 6 : 4,
  );
  const obtainedOn = addDays(today, -int(random, 30, 900));
  const base = { lawfulBasis: basis, source: pick(random, sources), obtainedOn } as const;
  const contacts: DemoContact[] = [];
  // One in seventeen has no mail, and one in forty a mail whose origin nobody noted down.
  if (index % 17 !== 9) {
    const value = `${slug(name.full)}@${home.host}`;
    const unknown = index % 40 === 21;
    contacts.push({
      kind: 'email',
      value,
      primary: true,
      ...base,
      ...(unknown ? { lawfulBasis: 'none', source: 'Tidak tercatat', obtainedOn: null } : {}),
    });
  }
  if (chance(random, 0.9) || contacts.length === 0) {
    contacts.push({ kind: 'whatsapp', value: phone(random, index), primary: contacts.length === 0, ...base });
  }
  return contacts;
}

function ukwOf(random: Random, outlet: DemoOutlet): DemoJournalist['ukw'] {
  const trained = outlet.pressCouncil === 'factually_verified' ? 2 : 1;
  const weights = { none: 4, muda: 4 * trained, madya: 2 * trained, utama: trained };
  return pickWeighted(random, ['none', 'muda', 'madya', 'utama'] as const, level => weights[level]);
}

/** Every outlet gets two, the rest go where most is published. */
function homes(random: Random, outlets: readonly DemoOutlet[]): DemoOutlet[] {
  const list = [...outlets, ...outlets];
  while (list.length < journalistCount) list.push(pickWeighted(random, outlets, outlet => outlet.output));
  return shuffled(random, list);
}

/** The 120 invented journalists, with contact points, affiliations and wishes about being contacted. */
export function buildJournalists(
  random: Random,
  outlets: readonly DemoOutlet[],
  today: string,
): DemoJournalist[] {
  const taken = new Set<string>(officeHolders);
  return homes(random, outlets).map((home, index) => {
    const name = stableName(random, taken, chance(random, 0.34) ? 'female' : 'male');
    const doNotContact = index % 29 === 13;
    const affiliations = affiliationsOf(random, home, outlets, today);
    return {
      key: slug(name.full).replaceAll('.', '-'),
      name: name.full,
      salutation: name.female ? 'Ibu' : 'Bapak',
      ukw: ukwOf(random, home),
      affiliations,
      contacts: contactsOf(random, name, home, index, today),
      doNotContact,
      unsubscribed: !doNotContact && index % 24 === 5,
      notes: doNotContact ? `Meminta tidak dihubungi sejak ${yearOf(addDays(today, -200))}.` : '',
    };
  });
}

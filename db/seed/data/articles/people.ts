import { type InventedName, inventName, stableName } from '../names.ts';
import { chance, hashSeed, int, mulberry32, type Random } from '../random.ts';
import { regencies } from '../regencies.ts';
import { agencyStaff, type Place, type Role, roles, titleOf } from './offices.ts';

export type Person = {
  name: string;
  call: string;
  /** Office or post, empty for a private person. */
  title: string;
  /** "Kepala Desa Suko Awin Suharman", or "Nurhayati (43), istri almarhum". */
  intro: string;
  /** True when the intro ends in a description that needs a closing comma. */
  trailing: boolean;
  official: boolean;
  agency: boolean;
};

const companyPosts: Partial<Record<Role, string>> = {
  company: 'Manajer Sumber Daya Manusia',
  contractor: 'Manajer proyek',
};

/** The branch's own invented staff, as its releases name them. */
const staffNames: Readonly<Record<string, InventedName>> = {
  [agencyStaff['agency-members']]: { full: 'Yusnita Prameswari', call: 'Yusnita', female: true },
  [agencyStaff['agency-service']]: { full: 'Dewi Kartikasari Nur', call: 'Dewi', female: true },
  [agencyStaff['agency-control']]: { full: 'Ferdian Syahputra Lubis', call: 'Ferdian', female: false },
};

/** Every office of the province and its regencies with a holder of its own, whatever a run asks for first. */
function appointAll(): ReadonlyMap<string, InventedName> {
  const holders = new Map<string, InventedName>(Object.entries(staffNames));
  const taken = new Set(Object.values(staffNames).map(name => name.full));
  for (const regency of regencies) {
    for (const { village, district } of regency.spots) {
      for (const role of roles) {
        const title = titleOf(role, { regency, village, district });
        if (title === '' || holders.has(title)) continue;
        const random = mulberry32(hashSeed(`jabatan ${title}`));
        holders.set(title, stableName(random, taken, chance(random, 0.26) ? 'female' : 'male'));
      }
    }
  }
  return holders;
}

const offices = appointAll();

/** Names that are taken by office holders. */
export const officeHolders: ReadonlySet<string> = new Set([...offices.values()].map(name => name.full));

function office(title: string, name: InventedName, agency: boolean): Person {
  const comma = title.length > 42;
  const intro = comma ? `${title}, ${name.full}` : `${title} ${name.full}`;
  return { name: name.full, call: name.call, title, intro, trailing: comma, official: true, agency };
}

const specPattern = /^([a-z-]+)(?::([^@]*))?(?:@(.+))?$/;

function genderOf(role: Role, random: Random): 'male' | 'female' | 'any' {
  if (role === 'widow' || role === 'woman') return 'female';
  if (role === 'man') return 'male';
  return role === 'worker' && chance(random, 0.8) ? 'male' : 'any';
}

/**
 * Someone to play a role. Office holders are fixed by their title; private people are new each time.
 * @param spec a role, a role and a description ("heir:istri almarhum"), or with ages ("worker:kuli@20-30")
 */
export function castPerson(spec: string, place: Place, random: Random, company: string): Person {
  const [, role, description = '', ages] = specPattern.exec(spec) as unknown as [
    string,
    Role,
    string?,
    string?,
  ];
  const post = companyPosts[role];
  if (post) {
    return office(`${post} ${company}`, inventName(random), false);
  }
  const title = titleOf(role, place);
  if (title) {
    return office(title, offices.get(title) ?? inventName(random), role.startsWith('agency'));
  }
  const name = inventName(random, genderOf(role, random));
  const [youngest = role === 'widow' ? 29 : 24, oldest = 58] = (ages ?? '')
    .split('-')
    .filter(Boolean)
    .map(Number);
  const age = int(random, youngest, oldest);
  const intro = `${name.full} (${age})${description ? `, ${description}` : ''}`;
  return {
    name: name.full,
    call: name.call,
    title: '',
    intro,
    trailing: description !== '',
    official: false,
    agency: false,
  };
}

import { regencies } from '#app/lib/regencies.ts';
import { fold, words } from '#app/lib/text.ts';

/** Whom a blind text must not give away. */
export interface Identity {
  /** Names of outlets and their networks. */
  outlets: readonly string[];
  /** Hosts of their websites. */
  hosts: readonly string[];
  /** Journalists, editors and free bylines, as written. */
  people: readonly string[];
}

export type HiddenKind = 'outlet' | 'person';

/** What to look for in a text; names are in their compact form: folded, letters and digits only. */
export interface HiddenNames {
  /** Names that are hidden wherever they stand. */
  names: ReadonlyMap<string, HiddenKind>;
  /** One word of a name, which may also be another word: hidden when it is written like a name. */
  words: ReadonlyMap<string, HiddenKind>;
  /** Initials: hidden where bylines have them, in brackets and beside a slash. */
  initials: ReadonlyMap<string, HiddenKind>;
  /** Hidden wherever an address, a handle or a longer word holds them. */
  parts: readonly { text: string; kind: HiddenKind }[];
}

/** Words around an outlet's name that many outlets share. */
const before = new Set(
  'harian koran media portal majalah tabloid radio tv televisi surat kantor redaksi pt cv lpp the'.split(' '),
);
const after = new Set(
  'online news daily tv fm media com id co net org my info press digital cetak'.split(' '),
);
const titles = new Set('dr drs dra ir prof h hj kh ust ustadz pak bu bapak ibu'.split(' '));
/** Words that name a place or too much else to be hidden by themselves. */
const common = new Set([
  ...regencies
    .flatMap(({ name, seat }) => [name, seat])
    .flatMap(name => [...words(name), words(name).join('')]),
  ...'jambi batanghari indonesia nusantara sumatera sumatra jakarta provinsi daerah warta berita kabar suara info'.split(
    ' ',
  ),
]);

const leastWord = 4;
const leastPart = 7;

/** A name without the words it shares with many others, if what is left still tells it apart. */
function core(all: readonly string[]): string[] | undefined {
  let from = 0;
  let to = all.length;
  while (from < to - 1 && before.has(all[from]!)) from += 1;
  while (to > from + 1 && after.has(all[to - 1]!)) to -= 1;
  const left = all.slice(from, to);
  if (left.length === all.length || common.has(left.join(''))) return undefined;
  return left.length > 1 || left[0]!.length >= leastWord ? left : undefined;
}

/** The persons in a byline: parted by slash, semicolon, "dan" or comma, without academic degrees and titles. */
function peopleIn(byline: string): string[][] {
  return byline
    .split(/[/;|&,\n]|\bdan\b|\band\b/i)
    .filter(part => !/^\s*[A-Z][\w]*\.[\w.]*\s*$/.test(part))
    .map(part => {
      const all = words(fold(part));
      const first = all.findIndex(word => !titles.has(word));
      return first < 0 ? [] : all.slice(first);
    })
    .filter(all => all.join('').length > 1);
}

const firstLetters = (all: readonly string[]) => all.map(word => word[0]).join('');

/** The telling labels of a host: "jambipos" of "m.jambipos.co.id". */
function hostLabels(host: string): string[] {
  return host
    .toLowerCase()
    .split('.')
    .map(label => words(label).join(''))
    .filter(label => label.length >= leastWord && !after.has(label) && !common.has(label));
}

/** Everything by which outlets and people may be recognised in a text. */
export function hiddenNames({ outlets, hosts, people }: Identity): HiddenNames {
  const names = new Map<string, HiddenKind>();
  const single = new Map<string, HiddenKind>();
  const initials = new Map<string, HiddenKind>();
  const parts = new Map<string, HiddenKind>();
  const add = (all: readonly string[], kind: HiddenKind) => {
    const compact = all.join('');
    if (compact === '') return;
    const whole = all.length > 1 || (kind === 'outlet' && compact.length >= leastPart);
    if (whole) names.set(compact, kind);
    else single.set(compact, kind);
    if (whole && compact.length >= leastPart) parts.set(compact, kind);
    if (all.length > 1) initials.set(firstLetters(all), kind);
  };
  for (const name of outlets) {
    const all = words(fold(name));
    add(all, 'outlet');
    const short = core(all);
    if (short) add(short, 'outlet');
  }
  for (const label of hosts.flatMap(hostLabels)) add([label], 'outlet');
  for (const all of people.flatMap(peopleIn)) {
    add(all, 'person');
    if (all.length > 2) add([all[0]!, all.at(-1)!], 'person');
    for (const word of all) {
      if (word.length >= leastWord && !common.has(word) && !single.has(word)) single.set(word, 'person');
    }
  }
  return {
    names,
    words: single,
    initials,
    parts: [...parts].map(([text, kind]) => ({ text, kind })),
  };
}

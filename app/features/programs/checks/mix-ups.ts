import type { TextRange } from '#app/lib/text-range.ts';
import { sentences } from './sentences.ts';

/**
 * Where an article mixes the agency up with BPJS Kesehatan:
 * - agencyCalledHealth: an employment programme, its app or a known person of the agency under the name of BPJS Kesehatan;
 * - healthCalledAgency: a health programme under the agency's name;
 * - ambiguous: the article says "BPJS" and never which; a hint, no fault.
 */
export interface MixUpFinding {
  kind: 'agencyCalledHealth' | 'healthCalledAgency' | 'ambiguous';
  key: string;
  /** The sentence, and in it the name that is wrong and the words that say so. */
  sentence: TextRange;
  name: TextRange;
  sign: TextRange | null;
}

const health = /\bBPJS[\s-]?Kes(?:ehatan)?\b/iu;
const agency =
  /\b(?:BPJS[\s-]?Ketenagakerjaan|BPJS[\s-]?TK|BPJS[\s-]?Naker|BPJAMSOSTEK|Jamsostek(?!\s+Mobile))\b/iu;
const employmentSign =
  /\b(?:JKK|JKM|JHT|JKP|JMO|Jamsostek\s+Mobile)\b|\b[Jj]aminan\s+(?:[Kk]ecelakaan\s+[Kk]erja|[Kk]ematian|[Hh]ari\s+[Tt]ua|[Pp]ensiun|[Kk]ehilangan\s+[Pp]ekerjaan|[Ss]osial\s+[Kk]etenagakerjaan)\b/u;
const healthSign =
  /\b(?:JKN(?:-KIS)?|KIS|Mobile\s+JKN|[Kk]artu\s+Indonesia\s+Sehat|[Jj]aminan\s+[Kk]esehatan\s+[Nn]asional|[Ff]askes|[Ff]asilitas\s+kesehatan\s+tingkat\s+pertama|FKTP)\b/u;
/** Words before a name that set it apart from the other: "bukan BPJS Kesehatan", "selain BPJS Kesehatan". */
const setsApart =
  /\b(?:bukan|berbeda|beda|selain|bersama|dan|serta|maupun|atau|dengan|oleh karena itu)\s+(?:dengan\s+|dari\s+)?$/iu;
const bare = /\bBPJS\b(?![\s-]?(?:Kes|Ketenaga|TK|Naker))/iu;

/** Findings of one article; more of one kind add nothing. */
const mostOfKind = 10;

/**
 * Looks at each sentence for a name that its other words contradict. A sentence that names both agencies compares
 * them and is left alone. `agencyPeople` are names known to speak for the agency.
 */
export function findMixUps(text: string, agencyPeople: readonly string[] = []): MixUpFinding[] {
  const found: MixUpFinding[] = [];
  for (const sentence of sentences(text)) {
    const words = text.slice(sentence.start, sentence.end);
    const wrongHealth = health.exec(words);
    const wrongAgency = agency.exec(words);
    if (wrongHealth && wrongAgency) continue;
    if (wrongHealth && !setsApart.test(words.slice(0, wrongHealth.index))) {
      const sign = employmentSign.exec(words) ?? personIn(words, agencyPeople);
      if (sign && !healthSign.test(words))
        found.push(finding('agencyCalledHealth', sentence, wrongHealth, sign));
    }
    if (wrongAgency && !setsApart.test(words.slice(0, wrongAgency.index))) {
      const sign = healthSign.exec(words);
      if (sign && !employmentSign.test(words))
        found.push(finding('healthCalledAgency', sentence, wrongAgency, sign));
    }
  }
  const once = firstOfEach(found);
  return once.length === 0 ? ambiguous(text) : once;
}

function personIn(words: string, people: readonly string[]) {
  for (const name of people) {
    const index = name.includes(' ') ? words.indexOf(name) : -1;
    if (index >= 0) return { index, 0: name };
  }
  return null;
}

type Place = { index: number; 0: string };

function finding(
  kind: MixUpFinding['kind'],
  sentence: TextRange,
  name: Place,
  sign: Place | null,
): MixUpFinding {
  const at = (place: Place): TextRange => ({
    start: sentence.start + place.index,
    end: sentence.start + place.index + place[0].length,
  });
  return {
    kind,
    key: `${kind}|${sign ? sign[0].toLowerCase().replace(/\s+/g, ' ') : ''}`,
    sentence: { start: sentence.start, end: sentence.end },
    name: at(name),
    sign: sign && at(sign),
  };
}

function firstOfEach(found: readonly MixUpFinding[]): MixUpFinding[] {
  const keys = new Map<string, MixUpFinding>();
  for (const entry of found) if (!keys.has(entry.key)) keys.set(entry.key, entry);
  return [...keys.values()].slice(0, mostOfKind);
}

function ambiguous(text: string): MixUpFinding[] {
  if (health.test(text) || agency.test(text)) return [];
  const name = bare.exec(text);
  if (!name) return [];
  const sentence = sentences(text).find(entry => entry.start <= name.index && name.index < entry.end);
  return sentence
    ? [finding('ambiguous', sentence, { index: name.index - sentence.start, 0: name[0] }, null)]
    : [];
}

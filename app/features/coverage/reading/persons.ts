import { isPlaceName } from './places.ts';
import {
  activeVerbs,
  adverbs,
  bareVerbs,
  companyForms,
  honorifics,
  nameParticles,
  neverNames,
  officeConnectors,
  officeTail,
  officeWords,
  organisationWords,
  passiveVerbs,
  placeLeads,
} from './speech-words.ts';
import type { Token } from './tokens.ts';

/** A person named in a paragraph. Indices count its tokens; `first` includes office and form of address. */
export interface Mention {
  name: string;
  /** Office as printed; '' when none stands beside the name. */
  title: string;
  /** False where office and name stand together without a comma: the border between them is a guess. */
  sure: boolean;
  first: number;
  last: number;
  start: number;
  end: number;
}

interface Run {
  first: number;
  last: number;
}

const longestName = 5;
const longestOffice = 16;
const mostHonorifics = 5;

/** All persons named in a run of tokens, in order, with the office printed before or after the name. Linear time. */
export function mentions(text: string, tokens: readonly Token[]): Mention[] {
  const found: Mention[] = [];
  let index = 0;
  while (index < tokens.length) {
    const company = companyAt(tokens, index);
    if (company) {
      index = company.last + 1;
      continue;
    }
    const mention = officeFirst(text, tokens, index) ?? nameFirst(text, tokens, index);
    if (mention && !isPlace(tokens, mention, index)) found.push(mention);
    index = mention ? mention.last + 1 : index + 1;
  }
  return found;
}

/** "cabang Bangko", "di Muara Bungo", "Merangin": where something is, not who. */
function isPlace(tokens: readonly Token[], { name, first, title }: Mention, index: number): boolean {
  if (title !== '' || first !== index || honorifics.has(tokens[index]!.lower)) return false;
  const before = tokens[index - 1];
  return isPlaceName(name) || (before?.gap === ' ' && placeLeads.has(before.lower));
}

const longestLooseOffice = 3;

/** "manajer operasional, Yusuf Rahman": an office in small letters, of whatever words, before a comma and a full name. */
function looseOffice(text: string, tokens: readonly Token[], index: number): Mention | undefined {
  const opening = tokens[index];
  if (!opening || opening.capital || !officeWords.has(opening.lower)) return undefined;
  let last = index;
  while (last - index < longestLooseOffice && tokens[last]!.gap === ' ') {
    const next = tokens[last + 1];
    if (!next || next.capital || neverNames.has(next.lower) || activeVerbs.has(next.lower)) return undefined;
    last += 1;
  }
  const name = last > index && tokens[last]!.gap === ', ' ? readName(tokens, last + 1) : undefined;
  const mention = name && mentionOf(text, tokens, name, { first: index, last });
  return mention?.name.includes(' ') ? mention : undefined;
}

/** "Kepala BPJS Ketenagakerjaan Cabang Jambi, Hendra Elvian", also without the comma. */
function officeFirst(text: string, tokens: readonly Token[], index: number): Mention | undefined {
  return fixedOffice(text, tokens, index) ?? looseOffice(text, tokens, index);
}

function fixedOffice(text: string, tokens: readonly Token[], index: number): Mention | undefined {
  const office = readOffice(tokens, index);
  if (!office) return undefined;
  if (/^\)?, $/.test(tokens[office.last]!.gap)) {
    const name = readName(tokens, office.last + 1);
    if (name) return mentionOf(text, tokens, name, office);
  }
  let tail = office.last;
  while (tail > index && !endsOffice(tokens[tail]!)) tail -= 1;
  const company = companyAt(tokens, tail, longestCompanyName);
  if (company) tail = company.last;
  const name = tail < office.last ? readName(tokens, tail + 1) : undefined;
  return name && { ...mentionOf(text, tokens, name, { first: index, last: tail }), sure: false };
}

/** Words after "PT", at least so many, of which the last two are a person: "PT Berbak Permai Industri Marlina Harun". */
const wordsWithPerson = 4;
/** Of these behind an office the last two are a person as well: "Direktur PT Sumatra Hendra Elvian". */
const longestCompanyName = 3;

/** A company that begins at `index`, without the person who may follow its name without a comma. */
function companyAt(tokens: readonly Token[], index: number, fewest = wordsWithPerson): Run | undefined {
  const form = tokens[index];
  if (!form || !companyForms.has(form.lower) || !/^\.? $/.test(form.gap)) return undefined;
  let last = index;
  while (isNamePart(tokens[last + 1]) && (last === index || tokens[last]!.gap === ' ')) last += 1;
  return { first: index, last: last - index >= fewest ? last - 2 : last };
}

/** "Hendra Elvian, Kepala BPJS …", "Hendra Elvian selaku Kepala …", "Hendra Elvian (Kepala …)", or the name alone. */
function nameFirst(text: string, tokens: readonly Token[], index: number): Mention | undefined {
  const name = readName(tokens, index);
  if (!name) return undefined;
  let after = skipDegrees(tokens, name.last);
  const gap = tokens[after]?.gap;
  const role = tokens[after + 1];
  if (gap === ' ' && (role?.lower === 'selaku' || role?.lower === 'sebagai')) after += 1;
  else if (gap !== ', ' && gap !== '., ' && gap !== ' (') return mentionOf(text, tokens, name);
  const office = readOffice(tokens, after + 1);
  return mentionOf(text, tokens, name, office);
}

function mentionOf(text: string, tokens: readonly Token[], name: Run, office?: Run): Mention {
  let bare = name.first;
  while (bare < name.last && honorifics.has(tokens[bare]!.lower)) bare += 1;
  const first = Math.min(name.first, office?.first ?? name.first);
  const last = Math.max(skipDegrees(tokens, name.last), office?.last ?? 0);
  return {
    name: text.slice(tokens[bare]!.start, tokens[name.last]!.end),
    sure: true,
    title: office ? text.slice(tokens[office.first]!.start, tokens[office.last]!.end) : '',
    first,
    last,
    start: tokens[first]!.start,
    end: tokens[last]!.end,
  };
}

/** A run of capitalised words that can be a person's name, forms of address included. */
function readName(tokens: readonly Token[], index: number): Run | undefined {
  let bare = index;
  while (bare < index + mostHonorifics && honorifics.has(tokens[bare]?.lower ?? '')) {
    if (!/^\.? $/.test(tokens[bare]!.gap)) break;
    bare += 1;
  }
  if (!isNamePart(tokens[bare])) return undefined;
  let last = bare;
  while (last - bare + 1 < longestName) {
    const joined =
      tokens[last]!.gap === ' ' || (tokens[last]!.gap === '. ' && tokens[last]!.text.length <= 2);
    const next = tokens[last + 1];
    if (!joined || !next) break;
    if (nameParticles.has(next.lower) && next.gap === ' ' && isNamePart(tokens[last + 2])) last += 2;
    else if (isNamePart(next) && !isDegree(next)) last += 1;
    else break;
  }
  if (bare === last && (/^\p{Lu}{2,}$/u.test(tokens[bare]!.text) || tokens[bare]!.text.length < 2))
    return undefined;
  return { first: index, last };
}

function isNamePart(token: Token | undefined): boolean {
  if (!token?.capital || /\p{N}/u.test(token.text)) return false;
  const word = token.lower;
  if (neverNames.has(word) || officeWords.has(word) || organisationWords.has(word)) return false;
  return !bareVerbs.has(word) && !passiveVerbs.has(word) && !activeVerbs.has(word) && !adverbs.has(word);
}

/** "S.E", "M.Si", "SH", "MM" behind a name. */
function isDegree(token: Token): boolean {
  return /^(?:\p{Lu}{2,4}|[SMADP]\p{L}{0,3}(?:\.\p{L}{1,4}){1,3})$/u.test(token.text);
}

function skipDegrees(tokens: readonly Token[], last: number): number {
  let index = last;
  while (/^\.?,? $/.test(tokens[index]!.gap) && tokens[index + 1] && isDegree(tokens[index + 1]!)) index += 1;
  return index;
}

/** An office: an opening word and what belongs to it, up to a comma or a word that cannot be part of it. */
function readOffice(tokens: readonly Token[], index: number): Run | undefined {
  const opening = tokens[index];
  if (!opening || !officeWords.has(opening.lower)) return undefined;
  let last = index;
  while (last - index < longestOffice) {
    const gap = tokens[last]!.gap;
    const next = tokens[last + 1];
    if (!next) break;
    if (gap === ' (' && last > index) {
      const closing = closingBracket(tokens, last + 1);
      if (closing === undefined) break;
      last = closing;
    } else if (/^(?: |\) |\/| - | & |\. )$/.test(gap) && belongsToOffice(next, gap, tokens[last]!)) last += 1;
    else break;
  }
  if (!opening.capital && last === index) return undefined;
  while (last > index && officeConnectors.has(tokens[last]!.text)) last -= 1;
  return { first: index, last };
}

function belongsToOffice(next: Token, gap: string, before: Token): boolean {
  if (gap === '. ')
    return before.text.length <= 2 || honorifics.has(before.lower) || /^p[jlt]/i.test(before.text);
  if (next.capital) return !neverNames.has(next.lower) || officeConnectors.has(next.lower);
  return officeConnectors.has(next.lower) || officeTail.has(next.lower) || officeWords.has(next.lower);
}

function closingBracket(tokens: readonly Token[], from: number): number | undefined {
  for (let index = from; index < from + 6; index += 1) {
    const token = tokens[index];
    if (!token) return undefined;
    if (token.gap.startsWith(')')) return index;
  }
  return undefined;
}

/** Whether a word can be the last of an office rather than part of a name. */
function endsOffice(token: Token): boolean {
  if (officeTail.has(token.lower) || officeWords.has(token.lower) || organisationWords.has(token.lower))
    return true;
  return (
    officeConnectors.has(token.lower) || token.gap.startsWith(')') || /^[\p{Lu}\p{N}]{2,}$/u.test(token.text)
  );
}

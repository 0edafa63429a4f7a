import { splitNames } from '#app/features/coverage/people-lines.ts';
import { isNobody } from '#app/features/coverage/reading/bylines.ts';
import { parseWebUrl, registrableDomain, shownUrl } from '#app/features/coverage/reading/urls.ts';
import { bareName } from '#app/features/partners/bare-names.ts';
import { hostOf, plainHost } from '#app/features/partners/hosts.ts';
import { longestLabel, mostLabels, readLabels } from '#app/features/partners/labels.ts';
import { firstUkwYear } from '#app/features/partners/terms.ts';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { parsePhone } from '#app/lib/phone.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import { type CellDate, type DateRules, readCellDate, readClock } from './cell-dates.ts';
import { isPageReference, linksIn } from './cell-links.ts';
import * as wordsOf from './cell-words.ts';
import type { FieldKey } from './fields.ts';
import { headerKey, type Mapping } from './mapping.ts';
import type { ArticleValues, CellProblem, JournalistValues, OutletValues, RowReading } from './row-values.ts';
import { splitOutlets } from './spellings.ts';
import { type ImportKind, mostLinks } from './terms.ts';

export type ReadingRules = DateRules & {
  kind: ImportKind;
  mapping: Mapping;
  /** Names of the columns; a row that repeats them is no record. */
  labels: readonly string[];
};

type Cells = {
  text: (field: FieldKey, most: number) => string;
  note: (field: FieldKey | '', code: CellProblem['code'], weight: CellProblem['weight']) => void;
  choice: <T>(field: FieldKey, read: (text: string) => T | undefined) => T | null;
};

function cellsOf(row: readonly string[], mapping: Mapping, problems: CellProblem[]): Cells {
  const note: Cells['note'] = (field, code, weight) => problems.push({ field, code, weight });
  const raw = (field: FieldKey) => (row[mapping.indexOf(field)] ?? '').trim();
  return {
    note,
    text: (field, most) => {
      const value = raw(field);
      if (value.length > most) note(field, 'tooLong', 'refused');
      return value.slice(0, most);
    },
    choice: (field, read) => {
      const value = raw(field);
      if (wordsOf.noValue(value)) return null;
      const found = read(value);
      if (found === undefined) note(field, 'unknownWord', 'note');
      return found ?? null;
    },
  };
}

const totals = /^(?:grand\s+|sub\s*)?(?:total|jumlah|subtotal|rata-rata|average)\b/i;

/** Why a row is no record: empty, a total at the end, the header once more, or a heading within the list. */
function leftOut(
  row: readonly string[],
  rules: ReadingRules,
): 'empty' | 'total' | 'header' | 'heading' | undefined {
  const filled = row.filter(cell => cell.trim() !== '');
  if (filled.length === 0) return 'empty';
  const mapped = row.filter((cell, column) => rules.mapping[column] && cell.trim() !== '');
  if (totals.test(filled[0]!.trim()) && new Set(mapped).size <= 2) return 'total';
  const repeated = rules.labels.filter(
    (label, column) => label !== '' && headerKey(row[column] ?? '') === headerKey(label),
  );
  if (repeated.length >= 2 && repeated.length >= filled.length / 2) return 'header';
  if (mapped.length === 0) return 'empty';
  // A heading is merged over columns, or stands alone where a record needs several cells.
  const alone = new Set(filled).size === 1 && (filled.length > 2 || rules.kind === 'articles');
  return alone ? 'heading' : undefined;
}

function publication(cells: Cells, rules: ReadingRules): CellDate {
  const text = cells.text('published', 200);
  const clock = readClock(cells.text('time', 60));
  const date = text === '' ? 'required' : readCellDate(text, rules, clock);
  if (typeof date === 'string') {
    cells.note('published', date, 'refused');
    return { at: '', on: '', monthOnly: false, yearAssumed: false };
  }
  if (date.monthOnly) cells.note('published', 'monthOnly', 'doubtful');
  if (date.yearAssumed) cells.note('published', 'yearAssumed', 'doubtful');
  if (Date.parse(date.at) > Date.parse(rules.now) + 86_400_000) cells.note('published', 'future', 'doubtful');
  return date;
}

function readArticle(cells: Cells, rules: ReadingRules): ArticleValues[] {
  const title = collapseSpaces(cells.text('title', 300));
  if (title === '') cells.note('title', 'required', 'refused');
  const date = publication(cells, rules);
  const cell = cells.text('url', 8000);
  const found = linksIn(cell);
  const links = found.slice(0, mostLinks).map(shownUrl);
  if (found.length > mostLinks) cells.note('url', 'tooManyLinks', 'doubtful');
  const page = collapseSpaces(cells.text('rubric', 120));
  const isPage = links.length === 0 && page === '' && isPageReference(cell);
  if (isPage) cells.note('url', 'pageForLink', 'note');
  else if (links.length === 0 && cell && !wordsOf.noValue(cell)) {
    if (parseWebUrl(cell)?.hostname.includes('.'))
      links.push(shownUrl(/^https?:/i.test(cell) ? cell : `https://${cell}`));
    else cells.note('url', 'notUrl', 'note');
  }
  if (links.length > 1) cells.note('url', 'severalLinks', 'doubtful');
  const outlets = splitOutlets(cells.text('outlet', 400));
  if (outlets.length === 0 && links.length === 0) cells.note('outlet', 'required', 'refused');
  const seconds = cells.text('seconds', 20);
  if (seconds && !/^\d{1,5}$/.test(seconds)) cells.note('seconds', 'notNumber', 'note');
  const shared = {
    title,
    publishedAt: date.at,
    publishedOn: date.on,
    journalists: splitNames(cells.text('journalists', 600)).filter(name => !isNobody(name)),
    body: cells.text('body', 32_767),
    rubric: isPage ? collapseSpaces(cell) : page,
    format: cells.choice('format', wordsOf.formatOf) ?? 'hard_news',
    headlineTone: cells.choice('headlineTone', wordsOf.toneOf),
    bodyTone: cells.choice('bodyTone', wordsOf.toneOf),
    channel: cells.choice('channel', wordsOf.channelOf),
    regency: cells.choice('regency', wordsOf.regencyOf),
    spokespersons: splitNames(cells.text('spokespersons', 1000)),
    seconds: /^\d{1,5}$/.test(seconds) ? Number(seconds) : null,
  };
  // As many outlets as links belong together one by one; else an outlet goes with the links of one site.
  const hostName = (link: string) => plainHost(parseWebUrl(link)!.hostname);
  if (links.length === 0)
    return (outlets.length > 0 ? outlets : ['']).map(outlet => ({ ...shared, outlet, url: null }));
  return links.map((url, index) => {
    const site = registrableDomain(url) === registrableDomain(links[0]!);
    const paired = outlets.length === links.length ? outlets[index] : site ? outlets[0] : undefined;
    return { ...shared, outlet: paired ?? hostName(url), url };
  });
}

/** Memberships or tags of a cell; those that are too long to be one are left out and noted. */
function labelsIn(cells: Cells, field: 'associations' | 'tags'): string[] {
  const text = cells.text(field, 1000);
  if (wordsOf.noValue(text)) return [];
  const labels = readLabels([text]);
  const kept = labels.filter(label => label.length <= longestLabel).slice(0, mostLabels);
  if (kept.length < labels.length) cells.note(field, 'tooLong', 'note');
  return kept;
}

/** Number and year of a competency certificate; they say nothing without its level. */
function certificate(cells: Cells, rules: ReadingRules) {
  const ukw = cells.choice('ukw', wordsOf.ukwOf) ?? 'none';
  const number = collapseSpaces(cells.text('ukwNumber', 60));
  const yearText = cells.text('ukwYear', 20);
  const year = /^\d{4}$/.test(yearText) ? Number(yearText) : 0;
  const sound = year >= firstUkwYear && year <= Number(rules.now.slice(0, 4));
  if (!sound && !wordsOf.noValue(yearText)) cells.note('ukwYear', 'notNumber', 'note');
  const given = ukw !== 'none';
  return {
    ukw,
    ukwNumber: given && !wordsOf.noValue(number) ? number : null,
    ukwYear: given && sound ? year : null,
  };
}

function readOutlet(cells: Cells, rules: ReadingRules): OutletValues[] {
  const name = collapseSpaces(cells.text('name', 200));
  if (name === '') cells.note('name', 'required', 'refused');
  const web = cells.text('website', 500);
  const address = /^[a-z][a-z0-9+.-]*:/i.test(web) ? web : `https://${web}`;
  const website = !wordsOf.noValue(web) && hostOf(address)?.includes('.') ? address : null;
  if (!website && !wordsOf.noValue(web)) cells.note('website', 'notUrl', 'note');
  const pressCouncil = cells.choice('pressCouncil', wordsOf.pressCouncilOf) ?? 'not_recorded';
  // "Terverifikasi" alone does not say which of the two kinds; the lesser one is taken.
  if (pressCouncil === 'admin_verified' && !/adm/i.test(cells.text('pressCouncil', 100)))
    cells.note('pressCouncil', 'levelAssumed', 'note');
  const checked = cells.text('pressCouncilCheckedOn', 100);
  const checkedOn = wordsOf.noValue(checked) ? undefined : readCellDate(checked, rules);
  if (typeof checkedOn === 'string') cells.note('pressCouncilCheckedOn', checkedOn, 'note');
  return [
    {
      name,
      website,
      channel: cells.choice('channel', wordsOf.channelOf) ?? 'online',
      scope: cells.choice('scope', wordsOf.scopeOf) ?? 'regional',
      regency: cells.choice('regency', wordsOf.regencyOf),
      network: collapseSpaces(cells.text('network', 200)) || null,
      pressCouncil,
      pressCouncilCheckedOn:
        typeof checkedOn === 'object' && Date.parse(checkedOn.at) <= Date.parse(rules.now)
          ? checkedOn.on
          : null,
      associations: labelsIn(cells, 'associations'),
      tags: labelsIn(cells, 'tags'),
      active: cells.choice('active', wordsOf.yesOf) ?? true,
      notes: cells.text('notes', 5000),
    },
  ];
}

function readJournalist(cells: Cells, rules: ReadingRules): JournalistValues[] {
  const typed = cells.text('name', 200);
  const name = bareName(typed);
  if (!/\p{L}/u.test(name)) cells.note('name', 'required', 'refused');
  const mail = cells.text('email', 300);
  const email = wordsOf.noValue(mail) ? null : (parseMailAddress(mail) ?? null);
  if (!email && !wordsOf.noValue(mail)) cells.note('email', 'notMail', 'refused');
  const wish = cells.text('doNotContact', 200);
  const number = (field: 'whatsapp' | 'phone') => {
    const text = cells.text(field, 60);
    if (wordsOf.noValue(text)) return null;
    const phone = parsePhone(text) ?? null;
    if (!phone) cells.note(field, 'notPhone', 'refused');
    return phone;
  };
  return [
    {
      name,
      outlets: splitOutlets(cells.text('outlets', 400)),
      role: collapseSpaces(cells.text('role', 100)),
      email,
      whatsapp: number('whatsapp'),
      phone: number('phone'),
      ...certificate(cells, rules),
      associations: labelsIn(cells, 'associations'),
      tags: labelsIn(cells, 'tags'),
      active: cells.choice('active', wordsOf.yesOf) ?? true,
      // Whatever is no clear "no" is heeded: "minta lewat kantor" is somebody's wish.
      doNotContact: !wordsOf.noValue(wish) && wordsOf.yesOf(wish) !== false,
      salutation: collapseSpaces(cells.text('salutation', 40)),
      lawfulBasis: cells.choice('lawfulBasis', wordsOf.lawfulBasisOf) ?? 'none',
      source: collapseSpaces(cells.text('source', 200)),
      notes: cells.text('notes', 5000),
    },
  ];
}

/** Reads one row by the columns chosen: its records, and what is wrong or uncertain cell by cell. */
export function readRow(row: readonly string[], rules: ReadingRules): RowReading {
  const ignored = leftOut(row, rules);
  if (ignored) return { ignored };
  const problems: CellProblem[] = [];
  const cells = cellsOf(row, rules.mapping, problems);
  const records =
    rules.kind === 'articles'
      ? readArticle(cells, rules)
      : rules.kind === 'outlets'
        ? readOutlet(cells, rules)
        : readJournalist(cells, rules);
  return { records, problems };
}

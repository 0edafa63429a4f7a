import { checkAddress } from '#app/features/coverage/public-address.ts';
import { canonicalUrl, dayInUrl, parseWebUrl, shownUrl } from '#app/features/coverage/reading/urls.ts';
import { collapseSpaces, withoutDirections } from '#app/lib/text.ts';
import { longestRemark } from './claim-terms.ts';

/** A line of what a candidate sent: an address, and what they say of it. */
export type ClaimLine = { line: number; url: string; canonicalUrl: string; host: string; remark: string };

/** What is wrong with a line, by its number from 1; `what` is its beginning, to know it by. */
export type LineFault = {
  line: number;
  fault: 'noAddress' | 'twoAddresses' | 'private' | 'frontPage' | 'remarkTooLong' | 'outsidePeriod' | 'twice';
  what: string;
};

type Period = { startsOn: string; endsOn: string };

const addressLike = /^(?:https?:\/\/|www\.)\S|^[a-z\d-]+(?:\.[a-z\d-]+)+\/\S/i;
const around = /^[<("'“]+|[>)"'”,;]+$/g;

/** Encoded, what the line itself is read without: an address that reads otherwise than it leads is none. */
const encodedDirections = /%e2%80%a[a-e]|%e2%81%a[6-9]/i;

/** Whether an address names a whole site. */
function isFrontPage(key: string): boolean {
  const { pathname, search } = new URL(key);
  return search === '' && /^\/(?:(?:index|home|beranda)(?:\.\w+)?)?$/i.test(pathname);
}

type Read = Omit<ClaimLine, 'line'> | LineFault['fault'];

function readLine(words: readonly string[], { startsOn, endsOn }: Period): Read {
  const addresses = words.filter(word => addressLike.test(word.replace(around, '')));
  if (addresses.length > 1) return 'twoAddresses';
  const url = addresses[0] && parseWebUrl(addresses[0].replace(around, ''));
  const key = url && canonicalUrl(url.href);
  if (!url || key === undefined || encodedDirections.test(url.href)) return 'noAddress';
  const problem = checkAddress(url, () => false);
  if (problem !== undefined) return problem === 'private-address' ? 'private' : 'noAddress';
  if (isFrontPage(key)) return 'frontPage';
  const rest = collapseSpaces(words.filter(word => word !== addresses[0]).join(' '));
  const remark = rest.replace(/^[|–—:-]\s*|\s*[|–—:-]$/g, '');
  if (remark.length > longestRemark) return 'remarkTooLong';
  const day = dayInUrl(url.href);
  if (day !== undefined && (day < startsOn || day > endsOn)) return 'outsidePeriod';
  return { url: shownUrl(url.href), canonicalUrl: key, host: url.hostname, remark };
}

/**
 * Reads what a candidate typed, one address a line with words before or behind it as its remark; empty lines are left out.
 * The front page of a site is no article. An address that carries a day outside of the season is refused; one without a day is taken.
 */
export function readClaimLines(text: string, period: Period): { claims: ClaimLine[]; faults: LineFault[] } {
  const claims: ClaimLine[] = [];
  const faults: LineFault[] = [];
  const seen = new Set<string>();
  for (const [index, content] of withoutDirections(text)
    .split(/\r\n|\r|\n/)
    .entries()) {
    const words = content.trim().split(/\s+/).filter(Boolean);
    if (words.length === 0) continue;
    const line = index + 1;
    const read = readLine(words, period);
    if (typeof read === 'string' || seen.has(read.canonicalUrl)) {
      const fault = typeof read === 'string' ? read : 'twice';
      faults.push({ line, fault, what: content.trim().slice(0, 60) });
      continue;
    }
    seen.add(read.canonicalUrl);
    claims.push({ line, ...read });
  }
  return { claims, faults };
}

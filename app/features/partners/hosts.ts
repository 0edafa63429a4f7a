import { getDomain } from 'tldts';

/** Host of a web address ("https://www.Media.id/a" → "media.id"), `www.` dropped; undefined when it is none. */
export function hostOf(address: string): string | undefined {
  try {
    const { protocol, hostname } = new URL(address);
    return protocol === 'https:' || protocol === 'http:' ? plainHost(hostname) : undefined;
  } catch {
    return undefined;
  }
}

/** Lower case, without `www.` and a final dot: the form in which hosts are stored. */
export function plainHost(host: string): string {
  return host
    .toLowerCase()
    .replace(/\.$/, '')
    .replace(/^www\d?\./, '');
}

/**
 * The hosts under which the outlet of a page may be recorded, the most exact first: the host itself, then each
 * parent down to the registrable domain ("m.jambi.media.co.id" → itself, "jambi.media.co.id", "media.co.id").
 */
export function hostCandidates(host: string): string[] {
  const exact = plainHost(host);
  const domain = getDomain(exact);
  const candidates = [exact];
  if (!domain) return candidates;
  let rest = exact;
  while (rest !== domain && rest.includes('.')) {
    rest = rest.slice(rest.indexOf('.') + 1);
    candidates.push(rest);
  }
  return candidates;
}

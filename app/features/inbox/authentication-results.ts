import { getDomain } from 'tldts';

/** One line of an Authentication-Results header (RFC 8601): a method, what it came to, and what it looked at. */
type MethodResult = { method: string; result: string; properties: Map<string, string> };

const longestHeader = 20_000;

/** The value without comments, which may hold anything, and without quotes around words. */
function withoutComments(value: string): string {
  let depth = 0;
  let quoted = false;
  let plain = '';
  for (let at = 0; at < value.length; at += 1) {
    const sign = value[at]!;
    if (sign === '\\') {
      at += 1;
      if (depth === 0) plain += value[at] ?? '';
    } else if (sign === '"' && depth === 0) quoted = !quoted;
    else if (quoted) plain += /[;=\s]/.test(sign) ? '_' : sign;
    else if (sign === '(') depth += 1;
    else if (sign === ')' && depth > 0) depth -= 1;
    else if (depth === 0) plain += sign;
  }
  return plain;
}

/** Reads a header's value: the server that speaks, lower case, and what it says of each method. */
export function readAuthenticationResults(value: string): { server: string; results: MethodResult[] } {
  const [speaker = '', ...parts] = withoutComments(value.slice(0, longestHeader)).split(';');
  const results = parts.flatMap(part => {
    const [head = '', ...rest] = part
      .trim()
      .replace(/\s*=\s*/g, '=')
      .split(/\s+/);
    const match = /^([a-z0-9-]+)(?:\/\d+)?=([a-z]+)$/i.exec(head);
    if (!match) return [];
    const properties = rest.flatMap((text): [string, string][] => {
      const equals = text.indexOf('=');
      return equals > 0 ? [[text.slice(0, equals).toLowerCase(), text.slice(equals + 1).toLowerCase()]] : [];
    });
    return [
      { method: match[1]!.toLowerCase(), result: match[2]!.toLowerCase(), properties: new Map(properties) },
    ];
  });
  return { server: (speaker.trim().split(/\s+/)[0] ?? '').toLowerCase(), results };
}

/** Whether two domains belong to one organisation (relaxed alignment of RFC 7489). */
function sameOrganisation(a: string | undefined, b: string): boolean {
  if (!a) return false;
  const bare = a.slice(a.lastIndexOf('@') + 1).replace(/\.$/, '');
  if (bare === b) return true;
  const organisation = (domain: string) => getDomain(domain, { allowPrivateDomains: true });
  const own = organisation(b);
  return own !== null && organisation(bare) === own;
}

/**
 * Whether the receiving mail server vouches for the domain in From. Only the topmost header counts, and only when it is
 * signed by that server's name: servers put theirs on top, so anything below may have come with the mail. DMARC decides
 * where it was judged; else a DKIM signature or SPF of the same organisation.
 * @param headers values of Authentication-Results, topmost first
 * @param server the name under which the receiving server speaks (authserv-id), lower case
 * @param domain of the address in From, lower case
 */
export function isVouchedFor(headers: readonly string[], server: string, domain: string): boolean {
  const [top] = headers;
  if (top === undefined) return false;
  const said = readAuthenticationResults(top);
  if (said.server !== server) return false;
  const of = (method: string) => said.results.filter(result => result.method === method);
  const dmarc = of('dmarc');
  if (dmarc.some(({ result }) => !['pass', 'none'].includes(result))) return false;
  if (dmarc.some(({ result }) => result === 'pass')) {
    return dmarc.every(({ properties }) => (properties.get('header.from') ?? domain) === domain);
  }
  const passed = (method: string, ...names: string[]) =>
    of(method).some(
      ({ result, properties }) =>
        result === 'pass' && names.some(name => sameOrganisation(properties.get(name), domain)),
    );
  return passed('dkim', 'header.d', 'header.i') || passed('spf', 'smtp.mailfrom');
}

import { addressKey, parseMailAddress } from '#app/lib/mail-address.ts';

const inText =
  /[a-z0-9!#$%&'*+/=?^_`{|}~.-]{1,64}@(?:[a-z0-9\u00c0-\uffef](?:[a-z0-9\u00c0-\uffef-]{0,62})\.)+[a-z\u00c0-\uffef]{2,24}/giu;

/** xtext of RFC 3461: `+2B` stands for a plus sign. */
function unxtext(text: string): string {
  return text.replace(/\+([0-9A-F]{2})(?![0-9a-f])/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** An address as a report writes it: with a type before it, in angle brackets or quotes. Undefined for none. */
export function reportedAddress(value: string | undefined): string | undefined {
  if (!value) return undefined;
  const bare = value.replace(/^\s*(?:rfc822|utf-8|smtp|x400|ldap|unknown|local)\s*;\s*/i, '').trim();
  const whole = bare.replace(/^[<"']+|[>"']+$/g, '');
  const direct = parseMailAddress(whole);
  if (direct) return direct.includes('+') ? (parseMailAddress(unxtext(direct)) ?? direct) : direct;
  return addressesIn(bare)[0];
}

/** The mail addresses in a text, each once, in their order. */
export function addressesIn(text: string): string[] {
  const found = new Map<string, string>();
  for (const [match] of text.slice(0, 100_000).matchAll(inText)) {
    const address = parseMailAddress(match.replace(/^['.=]+|\.+$/g, ''));
    if (address && !found.has(addressKey(address))) found.set(addressKey(address), address);
  }
  return [...found.values()];
}

const daemons =
  /^(?:mailer-?daemon|postmaster|abuse|no-?reply|do-?not-?reply|bounces?|mail-?daemon|admin(?:istrator)?|support|helpdesk|root)(?:[+=-].*)?@/i;
const tells =
  /fail|undeliver|could ?n.t|could not|cannot|unable|unknown|reject|not (?:be )?(?:deliver|found|reach)|recipient|address|gagal|tidak|penerima|empfänger|unzustellbar|nicht|宛先|配信|届|destinat|\b[45]\d\d\b|[45]\.\d\.\d/i;

/**
 * The address that a text is about: rather the one the returned mail went to, one in brackets or alone in its line, one
 * beside words of failure; never our own or a mail system's, unless nothing else is there.
 * @param own addresses that the bounce came from or went to
 */
export function recipientInText(
  text: string,
  own: readonly string[],
  returnedTo: readonly string[],
): { address: string; line: string } | undefined {
  const ours = new Set(own.map(addressKey));
  const sent = new Set(returnedTo.map(addressKey));
  const lines = text.slice(0, 60_000).split(/\r?\n/);
  let best: { address: string; line: string; score: number } | undefined;
  for (const [at, line] of lines.slice(0, 600).entries()) {
    for (const address of addressesIn(line)) {
      const key = addressKey(address);
      if (ours.has(key)) continue;
      const near = [lines[at - 2], lines[at - 1], line, lines[at + 1], lines[at + 2]].join('\n');
      const bare = line.trim().replace(/^[>*•\s-]+/, '');
      const score =
        (sent.has(key) ? 6 : 0) +
        (/^<?['"]?[^\s@]+@[^\s@]+['"]?>?[:.,;]?(?:\s|$)/.test(bare) ? 3 : 0) +
        (tells.test(line.replace(address, '')) ? 2 : tells.test(near.replaceAll(address, '')) ? 1 : 0) +
        (/\b(?:from|sender|von|dari|pengirim|absender|contact|hubungi|差出人)\b[^@]{0,20}$/i.test(
          line.slice(0, line.indexOf(address)),
        )
          ? -3
          : 0) +
        (/(?:to|recipient|rcpt to|kepada|penerima|an|ke|宛先|empfänger)[:=]?\s*<?$/i.test(
          line.slice(0, line.indexOf(address)),
        )
          ? 2
          : 0) -
        (daemons.test(address) ? 5 : 0);
      if (!best || score > best.score) best = { address, line: line.trim(), score };
    }
  }
  return best;
}

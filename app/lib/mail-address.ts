/** RFC 5322 dot-atom: what a local part may hold without quotes. */
const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const label = /^(?!-)[a-z0-9-]{1,63}(?<!-)$/;
/** Letters of any script, digits, dots and hyphens: nothing a URL parser would take for a port, path or login. */
const domainText = /^[\p{L}\p{M}\p{N}.-]+$/u;
const controls = /\p{Cc}/u;

/** A domain in its ASCII form, lower case; undefined when it is none, is an IP address or has one label only. */
function asciiDomain(text: string): string | undefined {
  if (!domainText.test(text)) return undefined;
  let host: string;
  try {
    host = new URL(`http://${text}`).hostname;
  } catch {
    return undefined;
  }
  const labels = host.split('.');
  const known = labels.length > 1 && host.length <= 253 && labels.every(part => label.test(part));
  return known && !/^\d+$/.test(labels.at(-1) ?? '') ? host : undefined;
}

/**
 * Reads one plain mail address ("nama@media.id"), spaces around it ignored. The domain comes back in lower
 * case and, when international, in its ASCII form; the local part stays as typed. Undefined for anything
 * else: a list, a display name, quotes, comments, line breaks, a non-ASCII local part, over 254 characters.
 */
export function parseMailAddress(text: string): string | undefined {
  if (text.length > 400 || controls.test(text)) return undefined;
  const bare = text.trim();
  const at = bare.lastIndexOf('@');
  const local = bare.slice(0, at);
  if (at < 1 || local.length > 64 || !localPart.test(local)) return undefined;
  const domain = asciiDomain(bare.slice(at + 1));
  if (!domain) return undefined;
  const address = `${local}@${domain}`;
  return address.length <= 254 ? address : undefined;
}

/** The form in which two addresses are one mailbox: all lower case. Takes a parsed address. */
export function addressKey(address: string): string {
  return address.toLowerCase();
}

const gmail = new Set(['gmail.com', 'googlemail.com']);

/**
 * The form in which two addresses very likely reach one person's mailbox: case, a `+tag`, and at Gmail dots and its
 * second domain make no difference. Only for noticing doubles: mail goes to the address as it was given.
 */
export function mailboxKey(address: string): string {
  const key = addressKey(address.trim());
  const at = key.lastIndexOf('@');
  if (at < 1) return key;
  const [local, domain] = [key.slice(0, at).replace(/(?!^)\+.*$/, ''), key.slice(at + 1)];
  return gmail.has(domain) ? `${local.replaceAll('.', '')}@gmail.com` : `${local}@${domain}`;
}

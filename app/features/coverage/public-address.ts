import ipaddr from 'ipaddr.js';

/** What keeps an address from being fetched, before any connection is made. */
export type AddressProblem =
  | 'invalid-url'
  | 'unsupported-scheme'
  | 'credentials-in-url'
  | 'port-not-allowed'
  | 'private-address';

const localName = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|localdomain|home\.arpa)$/;

/**
 * Whether an IP address, in any notation, is one of the public internet: no loopback, private, link-local,
 * metadata, multicast or reserved range, nor one of IPv6 that carries such an IPv4 address. False for no address.
 */
export function isPublicIp(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '').replace(/%.*$/, '');
  if (!ipaddr.isValid(bare)) return false;
  const parsed = ipaddr.process(bare);
  if (parsed.range() !== 'unicast') return false;
  // ipaddr.js calls ::7f00:1 (the old form of 127.0.0.1) unicast; only 2000::/3 is given out.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parse('2000::'), 3);
}

/** Whether an address, in any notation, is a loopback one. */
export function isLoopbackIp(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) && ipaddr.process(bare).range() === 'loopback';
}

/**
 * Checks what can be told from an address alone: http(s), no credentials, port 80 or 443, a host that is a name
 * with a dot or a public IP. `new URL` has already turned 127.1, 2130706433 and 0x7f.1 into 127.0.0.1. The name
 * may still resolve to a private address: check what it resolves to and what was connected to as well.
 */
export function checkAddress(url: URL, isAllowedPort: (url: URL) => boolean): AddressProblem | undefined {
  if (url.protocol !== 'http:' && url.protocol !== 'https:') return 'unsupported-scheme';
  if (url.username !== '' || url.password !== '') return 'credentials-in-url';
  const host = url.hostname.replace(/\.$/, '').toLowerCase();
  if (host === '') return 'invalid-url';
  const literal = host.startsWith('[') || /^[\d.]+$/.test(host);
  const exempt = isAllowedPort(url);
  if (!exempt) {
    if (literal ? !isPublicIp(host) : localName.test(host) || !host.includes('.')) return 'private-address';
    if (url.port !== '' && url.port !== '80' && url.port !== '443') return 'port-not-allowed';
  }
  return undefined;
}

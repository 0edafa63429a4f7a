import { lookup as systemLookup } from 'node:dns/promises';
import type { HostAddress, HostGuard } from './fetch-terms.ts';
import { isLoopbackIp, isPublicIp } from './public-address.ts';

/** Thrown where an address leads, or is found to lead, into a private network. */
export class PrivateAddress extends Error {}

/** Whether loopback may be reached on a port. */
export function isExemptPort(guard: HostGuard, port: number): boolean {
  return guard.loopbackPorts?.includes(port) ?? false;
}

/** Whether an address may be connected to: asked of what a name resolves to, and of what was connected to. */
export function mayConnect(guard: HostGuard, address: string, port: number): boolean {
  return isPublicIp(address) || (isExemptPort(guard, port) && isLoopbackIp(address));
}

/** Whether a host, as `URL` gives it, is an address and no name. */
export function isLiteral(host: string): boolean {
  return host.startsWith('[') || /^[\d.]+$/.test(host);
}

/**
 * The addresses of a name, looked up once: connect to one of these and to none that a later look-up gives.
 * @throws PrivateAddress when any of them is private; an error with code ENOTFOUND when there is none
 */
export async function lookUpPublic(
  host: string,
  port: number,
  guard: HostGuard,
): Promise<readonly HostAddress[]> {
  const lookup = guard.lookup ?? (name => systemLookup(name, { all: true, verbatim: true }));
  const addresses = await lookup(host);
  if (addresses.length === 0) throw Object.assign(new Error('no address'), { code: 'ENOTFOUND' });
  if (!addresses.every(({ address }) => mayConnect(guard, address, port))) throw new PrivateAddress();
  return addresses;
}

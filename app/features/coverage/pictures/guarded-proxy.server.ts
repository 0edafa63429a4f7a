import { once } from 'node:events';
import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, isIP, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { HostGuard } from '../fetch-terms.ts';
import { checkAddress } from '../public-address.ts';
import { isExemptPort, isLiteral, lookUpPublic, mayConnect } from '../public-host.server.ts';

/** What one page may take, all its parts together. */
export type ProxyBounds = { bytes: number; connections: number };

export type GuardedProxy = {
  port: number;
  /** Whether a way into a private network was asked for and refused. */
  refusedPrivate: () => boolean;
  close: () => Promise<void>;
};

const connectMs = 8_000;

/**
 * A proxy on a loopback port through which a browser reaches public addresses alone: every request of a page passes here,
 * redirects, frames, scripts and sockets included. A name is looked up once per connection and the address that was
 * checked is the one connected to, so that a name which changes its address gains nothing.
 */
export async function openGuardedProxy(guard: HostGuard, bounds: ProxyBounds): Promise<GuardedProxy> {
  const open = new Set<Duplex>();
  let bytes = 0;
  let connections = 0;
  let refusedPrivate = false;

  function track<T extends Duplex>(socket: T): T {
    open.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => open.delete(socket));
    return socket;
  }

  /** Counts what comes from the net; beyond the bound everything ends. */
  function count(socket: Socket): void {
    socket.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > bounds.bytes) for (const each of open) each.destroy();
    });
  }

  /** The address to connect to. @throws when it is refused */
  async function addressOf(url: URL): Promise<{ host: string; port: number }> {
    const port = Number(url.port || (url.protocol === 'https:' ? 443 : 80));
    const problem = checkAddress(url, target => isExemptPort(guard, Number(target.port)));
    if (problem) {
      if (problem === 'private-address') refusedPrivate = true;
      throw new Error(problem);
    }
    if (isLiteral(url.hostname)) return { host: url.hostname.replace(/^\[|\]$/g, ''), port };
    const addresses = await lookUpPublic(url.hostname, port, guard).catch(error => {
      if (error.code === undefined) refusedPrivate = true;
      throw error;
    });
    return { host: addresses[0]!.address, port };
  }

  async function reach(url: URL): Promise<Socket> {
    connections += 1;
    if (connections > bounds.connections || bytes > bounds.bytes) throw new Error('too much');
    const target = await addressOf(url);
    const socket = track(connect({ ...target, family: isIP(target.host) || undefined }));
    socket.setTimeout(connectMs, () => {
      if (socket.connecting) socket.destroy(new Error('timeout'));
    });
    await once(socket, 'connect');
    socket.setTimeout(0);
    if (mayConnect(guard, socket.remoteAddress ?? '', target.port)) return socket;
    refusedPrivate = true;
    socket.destroy();
    throw new Error('private-address');
  }

  async function tunnel(incoming: IncomingMessage, client: Socket, head: Buffer): Promise<void> {
    try {
      const upstream = await reach(new URL(`https://${incoming.url}`));
      count(upstream);
      client.write('HTTP/1.1 200 Connection established\r\n\r\n');
      upstream.write(head);
      upstream.pipe(client).pipe(upstream);
      client.on('close', () => upstream.destroy());
      upstream.on('close', () => client.destroy());
    } catch {
      client.destroy();
    }
  }

  async function forward(incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    try {
      const url = new URL(incoming.url ?? '');
      if (url.protocol !== 'http:') throw new Error('unsupported-scheme');
      const upstream = await reach(url);
      count(upstream);
      const { 'proxy-connection': _, ...headers } = incoming.headers;
      const asked = request({
        createConnection: () => upstream,
        method: incoming.method,
        path: url.pathname + url.search,
        headers: { ...headers, host: url.host, connection: 'close' },
      });
      asked.on('error', () => outgoing.destroy());
      asked.on('response', answer => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      outgoing.on('close', () => upstream.destroy());
      incoming.pipe(asked);
    } catch {
      // No answer: the browser must not show one of ours as if it were the page.
      outgoing.destroy();
    }
  }

  const server = createServer((incoming, outgoing) => void forward(incoming, outgoing));
  server.on('connection', track);
  server.on('connect', (incoming, client: Socket, head) => void tunnel(incoming, client, head));
  server.on('upgrade', (_, client) => client.destroy());
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    refusedPrivate: () => refusedPrivate,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const socket of open) socket.destroy();
      await closed;
    },
  };
}

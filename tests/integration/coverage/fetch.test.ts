import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchPage } from '#app/features/coverage/fetch.server.ts';
import type { FetchOptions } from '#app/features/coverage/fetch-terms.ts';

const story =
  '<!doctype html><html><head><title>Judul</title></head><body><p>Isi berita – “baik”.</p></body></html>';
const mebibyte = 1024 * 1024;
const requests: string[] = [];
let server: Server;
let port = 0;
let forbiddenServer: Server;
let forbiddenPort = 0;

const answers: Record<string, RequestListener> = {
  '/page': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(story),
  '/gzip': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' }).end(gzipSync(story)),
  '/bomb': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      .end(gzipSync(Buffer.alloc(60 * mebibyte, 'a'))),
  '/double-gzip': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip, gzip' })
      .end(gzipSync(gzipSync(Buffer.alloc(60 * mebibyte, 'a')))),
  '/announced': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': String(50 * mebibyte) });
    response.write('<html>');
  },
  '/large': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    response.end(Buffer.alloc(50 * mebibyte, 'a'));
  },
  '/endless': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const chunk = Buffer.alloc(64 * 1024, 'a');
    const more = () => {
      while (!response.destroyed && response.write(chunk)) {}
    };
    response.on('drain', more);
    more();
  },
  '/drip': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const drip = setInterval(() => response.write('a'), 20);
    response.on('close', () => clearInterval(drip));
  },
  '/silent': () => undefined,
  '/cut': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'content-length': '1000' });
    response.write('<html>');
    setTimeout(() => response.destroy(), 20);
  },
  '/pdf': (_, response) => response.writeHead(200, { 'content-type': 'application/pdf' }).end('%PDF-1.7'),
  '/untyped-pdf': (_, response) => response.writeHead(200).end('%PDF-1.7'),
  '/untyped': (_, response) => response.writeHead(200).end(story),
  '/binary': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from([0x89, 0x50, 0, 0, 0, 1])),
  '/missing': (_, response) => response.writeHead(404, { 'content-type': 'text/html' }).end(story),
  '/broken': (_, response) => response.writeHead(503).end(),
  '/utf8-as-latin1': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-8859-1' }).end(story),
  '/latin1-as-utf8': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      .end(Buffer.from('<html><p>Isi berita \x96 \x93baik\x94 caf\xe9.</p></html>', 'latin1')),
  '/utf16': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(Buffer.from(`\ufeff${story}`, 'utf16le')),
  '/meta-charset': (_, response) =>
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(Buffer.from('<html><meta charset="windows-1252"><p>caf\xe9 \x93</p></html>', 'latin1')),
  '/odd-charset': (_, response) =>
    response.writeHead(200, { 'content-type': 'text/html; charset=iso-2022-kr' }).end('<html>halo'),
  '/cookies': (request, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end(`<html>${JSON.stringify(request.headers)}`),
};

function answer(path: string): RequestListener {
  const hops = /^\/hops\/(\d+)$/.exec(path);
  if (hops) {
    const left = Number(hops[1]);
    return (_, response) =>
      response.writeHead(302, { location: left === 0 ? '/page' : `/hops/${left - 1}` }).end();
  }
  const to = /^\/to\?(.*)$/.exec(path);
  if (to)
    return (_, response) => response.writeHead(307, { location: decodeURIComponent(to[1] ?? '') }).end();
  return answers[path] ?? ((_, response) => response.writeHead(404).end());
}

beforeAll(async () => {
  server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request.url ?? '')(request, response);
  });
  forbiddenServer = createServer((request, response) => {
    requests.push(`forbidden ${request.url}`);
    response.end(story);
  });
  for (const each of [server, forbiddenServer])
    await new Promise<void>(done => each.listen(0, '127.0.0.1', done));
  port = (server.address() as AddressInfo).port;
  forbiddenPort = (forbiddenServer.address() as AddressInfo).port;
});

afterAll(async () => {
  for (const each of [server, forbiddenServer]) {
    each.closeAllConnections();
    await new Promise(done => each.close(done));
  }
});

const get = (path: string, options: FetchOptions = {}) =>
  fetchPage(`http://127.0.0.1:${port}${path}`, { loopbackPorts: [port], deadlineMs: 8_000, ...options });
const problem = async (path: string, options: FetchOptions = {}) => {
  const result = await get(path, options);
  return result.ok ? 'ok' : result.problem;
};
const resolving =
  (...addresses: string[]) =>
  async () =>
    addresses.map(address => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('a page', () => {
  it('is fetched with its final address', async () => {
    expect(await get('/page#atas')).toEqual({
      ok: true,
      finalUrl: `http://127.0.0.1:${port}/page`,
      html: story,
    });
    expect(await get('/hops/4')).toEqual({
      ok: true,
      finalUrl: `http://127.0.0.1:${port}/page`,
      html: story,
    });
    expect(await get('/gzip')).toMatchObject({ ok: true, html: story });
    expect(await get('/untyped')).toMatchObject({ ok: true, html: story });
  });

  it('sends neither cookies nor credentials', async () => {
    const result = await get('/cookies');
    expect(result.ok && result.html).not.toMatch(/"cookie"|"authorization"|"referer"/);
  });
});

describe('private addresses', () => {
  it.each([
    ...[
      '127.0.0.1',
      '127.1',
      '2130706433',
      '0x7f.1',
      '0177.0.0.1',
      '[::1]',
      '[::ffff:127.0.0.1]',
      '[::7f00:1]',
    ],
    ...['169.254.169.254', '10.0.0.1', '192.168.0.1', '0.0.0.0', 'localhost', 'metadata.google.internal'],
  ])('%s is refused, typed or redirected to', async host => {
    expect(await fetchPage(`http://${host}/`)).toEqual({ ok: false, problem: 'private-address' });
    expect(await problem(`/to?${encodeURIComponent(`http://${host}/latest/meta-data`)}`)).toBe(
      'private-address',
    );
  });

  it.each([
    ['a loopback address', ['127.0.0.1']],
    ['an IPv6 loopback address', ['::1']],
    ['the metadata service', ['169.254.169.254']],
    ['a mapped private address', ['::ffff:10.1.2.3']],
    ['a public and a private address', ['93.184.215.14', '192.168.1.1']],
  ])('a name that resolves to %s is refused, typed or redirected to', async (_, addresses) => {
    const lookup = resolving(...addresses);
    expect(await fetchPage('http://kabar.example.id/', { lookup })).toEqual({
      ok: false,
      problem: 'private-address',
    });
    const target = encodeURIComponent('http://kabar.example.id/');
    expect(await problem(`/to?${target}`, { lookup })).toBe('private-address');
  });

  it('a redirect to another port of this machine is refused before it is asked', async () => {
    const before = requests.length;
    expect(await problem(`/to?${encodeURIComponent(`http://127.0.0.1:${forbiddenPort}/secret`)}`)).toBe(
      'private-address',
    );
    expect(requests.slice(before).filter(path => path.startsWith('forbidden'))).toEqual([]);
  });

  it('a name is looked up once, and what was checked is what is asked', async () => {
    let lookups = 0;
    const lookup = async () => {
      lookups += 1;
      return [{ address: lookups === 1 ? '127.0.0.1' : '169.254.169.254', family: 4 }];
    };
    const result = await fetchPage(`http://kabar.example.id:${port}/hops/3`, {
      lookup,
      loopbackPorts: [port],
    });
    expect(result).toMatchObject({ ok: true, finalUrl: `http://kabar.example.id:${port}/page` });
    expect(lookups).toBe(1);
  });
});

describe('other addresses that are refused', () => {
  it.each([
    ['', 'invalid-url'],
    ['bukan alamat', 'invalid-url'],
    ['http://', 'invalid-url'],
    ['ftp://kabar.example.id/', 'unsupported-scheme'],
    ['file:///etc/passwd', 'unsupported-scheme'],
    ['javascript:alert(1)', 'invalid-url'],
    ['http://nama:sandi@kabar.example.id/', 'credentials-in-url'],
    ['http://kabar.example.id:25/', 'port-not-allowed'],
  ])('%s: %s', async (address, expected) => {
    expect(await fetchPage(address)).toEqual({ ok: false, problem: expected });
  });

  it('redirects to other schemes, credentials and ports', async () => {
    expect(await problem(`/to?${encodeURIComponent('file:///etc/passwd')}`)).toBe('unsupported-scheme');
    expect(await problem(`/to?${encodeURIComponent('http://a:b@kabar.example.id/')}`)).toBe(
      'credentials-in-url',
    );
    expect(await problem(`/to?${encodeURIComponent('http://kabar.example.id:8080/')}`)).toBe(
      'port-not-allowed',
    );
    expect(await problem(`/to?${encodeURIComponent('http://[')}`)).toBe('invalid-url');
    expect(await problem('/hops/5')).toBe('too-many-redirects');
  });

  it('names that do not exist, and servers that do not answer', async () => {
    const lookup = async () => {
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    };
    expect(await fetchPage('https://tidak-ada.example.id/', { lookup })).toEqual({
      ok: false,
      problem: 'host-not-found',
    });
    expect(await fetchPage('https://tidak-ada.example.id/', { lookup: resolving() })).toEqual({
      ok: false,
      problem: 'host-not-found',
    });
    const closed = await fetchPage('http://127.0.0.1:9/', { loopbackPorts: [9] });
    expect(closed).toEqual({ ok: false, problem: 'connection-failed' });
    expect(await problem('/cut')).toBe('connection-failed');
  });
});

describe('bodies', () => {
  it.each([
    ['/endless', 'too-large'],
    ['/large', 'too-large'],
    ['/announced', 'too-large'],
    ['/bomb', 'too-large'],
    ['/double-gzip', 'too-large'],
    ['/pdf', 'not-html'],
    ['/untyped-pdf', 'not-html'],
    ['/binary', 'not-html'],
  ])('%s: %s', async (path, expected) => expect(await problem(path)).toBe(expected));

  it('one deadline ends a drip, silence and a slow name server', async () => {
    expect(await problem('/drip', { deadlineMs: 300 })).toBe('timeout');
    expect(await problem('/silent', { deadlineMs: 300 })).toBe('timeout');
    const lookup = () => new Promise<never>(() => undefined);
    expect(await fetchPage('https://kabar.example.id/', { lookup, deadlineMs: 100 })).toEqual({
      ok: false,
      problem: 'timeout',
    });
  });

  it('an error of the server comes with its status', async () => {
    expect(await get('/missing')).toEqual({ ok: false, problem: 'http-status', status: 404 });
    expect(await get('/broken')).toEqual({ ok: false, problem: 'http-status', status: 503 });
  });
});

describe('character sets', () => {
  it.each([
    ['/utf8-as-latin1', 'Isi berita – “baik”.'],
    ['/latin1-as-utf8', 'Isi berita – “baik” café.'],
    ['/utf16', 'Isi berita – “baik”.'],
    ['/meta-charset', 'café “'],
    ['/odd-charset', 'halo'],
  ])('%s', async (path, expected) => {
    const result = await get(path);
    expect(result.ok && result.html).toContain(expected);
  });
});

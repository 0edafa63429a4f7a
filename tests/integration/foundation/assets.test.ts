import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import express from 'express';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { builtAssets } from '#app/web/assets.server.ts';

const script = Buffer.from('export const answer = 42;\n'.repeat(20));
const folder = mkdtempSync(join(tmpdir(), 'gema-assets-'));
let server: Server;

beforeAll(async () => {
  writeFileSync(join(folder, 'app-1.js'), script);
  writeFileSync(join(folder, 'app-1.js.br'), brotliCompressSync(script));
  writeFileSync(join(folder, 'app-1.js.gz'), gzipSync(script));
  writeFileSync(join(folder, 'font-1.woff2'), 'font');
  server = express().use('/assets', builtAssets(folder)).listen(0, '127.0.0.1');
  await once(server, 'listening');
});

afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true });
});

async function fetchAsset(name: string, accepted: string) {
  const { port } = server.address() as AddressInfo;
  const request = get({ port, path: `/assets/${name}`, headers: { 'Accept-Encoding': accepted } });
  const [response] = (await once(request, 'response')) as [IncomingMessage];
  return { status: response.statusCode, headers: response.headers, body: await buffer(response) };
}

it.each([
  ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ['gzip, deflate', 'gzip', gunzipSync],
  ['br;q=0, gzip', 'gzip', gunzipSync],
  ['identity', undefined, (bytes: Buffer) => bytes],
])('to a browser that takes %s sends the file as %s', async (accepted, encoding, decode) => {
  const { status, headers, body } = await fetchAsset('app-1.js', accepted);
  expect(status).toBe(200);
  expect(headers['content-encoding']).toBe(encoding);
  expect(headers['content-type']).toMatch(/^(text|application)\/javascript/);
  expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(headers.vary).toBe('Accept-Encoding');
  expect(decode(body)).toEqual(script);
});

it('sends files without encodings as they are, and refuses names it does not have', async () => {
  const font = await fetchAsset('font-1.woff2', 'br');
  expect([font.headers['content-encoding'], font.body.toString()]).toEqual([undefined, 'font']);
  for (const name of ['no-such.js', '..%2f..%2fetc/passwd', '']) {
    expect((await fetchAsset(name, 'br')).status).toBeGreaterThanOrEqual(400);
  }
});

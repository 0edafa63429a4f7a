import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { photographPage } from '#app/features/coverage/pictures/photograph.server.ts';
import { imageSize } from '#app/features/files/image-size.ts';
import { findChromium } from '#tests/support/chromium.ts';
import { type FeedServer, sends, startFeedServer } from '#tests/support/feed-server.ts';

const path = findChromium();
const chromium = { path: path!, sandbox: process.getuid?.() !== 0 };
const html = 'text/html; charset=utf-8';

// A folder of its own: the same test may run beside this one.
process.env.TMPDIR = mkdtempSync(join(tmpdir(), 'gema-photograph-'));

/** Chromiums of this test that still run, by their profiles. */
function running(): number {
  const processes = execFileSync('ps', ['-eo', 'args'], { encoding: 'utf8' });
  return processes.split('\n').filter(line => line.includes(tmpdir())).length;
}

describe.skipIf(!path)('photographing a page', () => {
  let server: FeedServer;
  let inside: FeedServer;
  beforeEach(async () => {
    server = await startFeedServer();
    inside = await startFeedServer();
  });
  afterEach(async () => {
    await server.close();
    await inside.close();
    // Nothing stays behind, whatever happened; the processes of a killed Chromium take a moment to end.
    await expect.poll(running, { timeout: 20_000 }).toBe(0);
    expect(readdirSync(tmpdir()).filter(name => name.startsWith('gema-chromium-'))).toEqual([]);
  });

  /** Opens a page of the test's own server; the second server stands for one inside the house. */
  const photograph = (to: string, over: object = {}) => {
    const { lookup, loopbackPorts } = server.fetching;
    return photographPage(chromium, `${server.base}${to}`, {
      lookup,
      loopbackPorts,
      loadMs: 5_000,
      settleMs: 200,
      ...over,
    });
  };

  it('a page comes as one JPEG, as tall as the page, with what its scripts wrote', async () => {
    server.answers['/berita'] = sends(
      '<!doctype html><body style="margin:0"><div style="height:3000px;background:#0a6">Nelayan</div><script>document.body.append("akhir")</script><img src="/foto.svg">',
      html,
    );
    server.answers['/foto.svg'] = sends(
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>',
      'image/svg+xml',
    );
    const taken = await photograph('/berita');
    expect(taken).toMatchObject({ ok: true, finalUrl: `${server.base}/berita` });
    const size = imageSize(taken.ok ? taken.bytes : new Uint8Array());
    expect(size?.width).toBe(1280);
    expect(size?.height).toBeGreaterThan(3_000);
    expect(server.paths()).toContain('/foto.svg');
  });

  it.each([
    [
      'a redirect of the server',
      (base: string) => ({ status: 302, headers: { location: `${base}/rahasia` }, body: '' }),
    ],
    [
      'a script',
      (base: string) => ({
        status: 200,
        headers: {},
        body: `<p>Berita</p><script>location="${base}/rahasia"</script>`,
      }),
    ],
    [
      'a refresh',
      (base: string) => ({
        status: 200,
        headers: {},
        body: `<meta http-equiv="refresh" content="0;url=${base}/rahasia"><p>Berita</p>`,
      }),
    ],
  ])('%s into the house is refused, and nothing of it is shown', async (_, answer) => {
    const { status, headers, body } = answer(inside.base);
    server.answers['/berita'] = (_request, response) =>
      response.writeHead(status, { 'content-type': html, ...headers }).end(body);
    expect(await photograph('/berita')).toEqual({ ok: false, problem: 'address-refused' });
    expect(inside.asked).toEqual([]);
  });

  it('frames, pictures, styles, scripts, requests and sockets into the house are refused, the page is shown without them', async () => {
    const to = inside.base;
    server.answers['/berita'] = sends(
      `<!doctype html><link rel=stylesheet href="${to}/a.css"><p>Berita</p><iframe src="${to}/b"></iframe><img src="${to}/c.png">
<script src="${to}/d.js"></script><script>fetch("${to}/e",{mode:"no-cors"});new WebSocket("${to.replace('http', 'ws')}/f");
navigator.sendBeacon("${to}/g");open("${to}/h");fetch("http://169.254.169.254/latest",{mode:"no-cors"})</script>`,
      html,
    );
    expect(await photograph('/berita')).toMatchObject({ ok: true });
    expect(inside.asked).toEqual([]);
  });

  it('a name that leads into the house when it is asked for the second time gains nothing', async () => {
    let asked = 0;
    const lookup = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '93.184.216.34' : '10.0.0.7', family: 4 }];
    };
    const refused = await photographPage(chromium, 'http://berganti.example/', {
      lookup: async () => [{ address: '10.0.0.7', family: 4 }],
    });
    expect(refused).toEqual({ ok: false, problem: 'address-refused' });
    server.answers['/berita'] = sends(
      '<p>Berita</p><img src="http://berganti.example/a.png"><img src="http://berganti.example/b.png">',
      html,
    );
    expect(await photograph('/berita', { lookup, loadMs: 1_500 })).toMatchObject({ ok: true });
  });

  it('a page that never ends is shown as far as it came', async () => {
    server.answers['/berita'] = (_, response) => {
      response.writeHead(200, { 'content-type': html });
      response.write('<!doctype html><p>Awal</p>');
      const drip = setInterval(() => response.write('<p>lagi</p>'), 50);
      response.on('close', () => clearInterval(drip));
    };
    expect(await photograph('/berita', { loadMs: 1_500 })).toMatchObject({ ok: true });
  });

  it('a flood is cut off', async () => {
    let sent = 0;
    server.answers['/berita'] = (_, response) => {
      response.writeHead(200, { 'content-type': html });
      response.write('<!doctype html><p>Awal</p><!--');
      const chunk = Buffer.alloc(256 * 1024, 97);
      const more = () => {
        while (!response.destroyed && response.write(chunk)) sent += chunk.length;
      };
      response.on('drain', more);
      more();
    };
    await photograph('/berita', { loadMs: 4_000 });
    expect(sent).toBeLessThan(80 * 1024 * 1024);
  });

  it('a page whose script never ends is given up and its browser ended', async () => {
    server.answers['/berita'] = sends('<p>Berita</p><script>for(;;);</script>', html);
    expect(await photograph('/berita', { loadMs: 1_000, allMs: 6_000 })).toEqual({
      ok: false,
      problem: 'timeout',
    });
  });

  it.each([
    ['an answer that is none', '/tidak-ada'],
    ['a download', '/unduh'],
  ])('%s is not shown', async (_, to) => {
    server.answers['/unduh'] = sends('x', 'application/octet-stream', {
      'content-disposition': 'attachment',
    });
    expect(await photograph(to)).toEqual({ ok: false, problem: 'not-shown' });
  });

  it('a dialog does not hold it up', async () => {
    server.answers['/berita'] = sends(
      '<p>Berita</p><script>alert("halo");onbeforeunload=()=>1</script>',
      html,
    );
    expect(await photograph('/berita')).toMatchObject({ ok: true });
  });

  it('a browser that is none is a problem in a word', async () => {
    expect(await photographPage({ path: '/bin/false', sandbox: true }, server.base)).toEqual({
      ok: false,
      problem: 'browser',
    });
    expect(await photographPage({ path: '/tidak/ada', sandbox: true }, server.base)).toEqual({
      ok: false,
      problem: 'browser',
    });
  });
});

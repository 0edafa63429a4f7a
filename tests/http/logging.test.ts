import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { feedAt, suggestedArticle } from '#tests/factories/feeds.ts';
import type { Browser } from '#tests/support/browser.ts';
import { pdfOf } from '#tests/support/evidence.ts';
import { startServer, type TestServer } from '#tests/support/server.ts';

describe('handing over to the desk by HTTP', () => {
  let server: TestServer;
  let officer: Browser;
  let suggestion: number;
  beforeAll(async () => {
    server = await startServer({
      fill: async ctx => {
        const feedId = await feedAt(ctx, 'https://umpan.invalid/rss');
        suggestion = await suggestedArticle(ctx, feedId, 'https://umpan.invalid/berita/1');
      },
    });
    officer = await server.signedIn('officer');
  });
  afterAll(() => server.stop());

  const send = (browser: Browser, path: string, form: FormData, headers: HeadersInit = {}) =>
    browser.fetch(path, {
      method: 'POST',
      body: form,
      headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin', ...headers },
    });
  const formOf = (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    return form;
  };
  const share = { key: 'b'.repeat(64), title: 'Dibagikan', text: 'https://tidak-ada.invalid/x', url: '' };

  it('makes one line of a share that a phone sends five times', async () => {
    const paths = new Set<string>();
    for (let time = 0; time < 5; time += 1) {
      const answer = await send(officer, '/pemberitaan/catat/kiriman', formOf(share));
      expect(answer.status).toBe(200);
      paths.add(((await answer.json()) as { path: string }).path);
    }
    expect([...paths]).toEqual([expect.stringMatching(/^\/pemberitaan\/catat\/\d+\/\d+$/)]);
  });

  it('refuses a share without a key, without content, from another site, from leaders and strangers', async () => {
    const path = '/pemberitaan/catat/kiriman';
    expect((await send(officer, path, formOf({ ...share, key: 'x' }))).status).toBe(422);
    expect((await send(officer, path, formOf({ key: share.key.replaceAll('b', 'c') }))).status).toBe(422);
    const foreign = { Origin: 'https://jahat.example', 'Sec-Fetch-Site': 'cross-site' };
    expect((await send(officer, path, formOf(share), foreign)).status).toBe(403);
    expect((await send(await server.signedIn('leader'), path, formOf(share))).status).toBe(403);
    const stranger = await send(server.browser(), path, formOf(share));
    expect([stranger.status, stranger.headers.get('Location')]).toEqual([
      302,
      expect.stringMatching(/^\/masuk/),
    ]);
  });

  it('answers a share that no service worker caught with an explanation, and reads nothing of it', async () => {
    const fromNoPage = { Origin: 'null', 'Sec-Fetch-Site': 'none' };
    const answer = await send(officer, '/pemberitaan/catat/bagikan', formOf(share), fromNoPage);
    expect([answer.status, answer.headers.get('Location')]).toEqual([
      303,
      '/pemberitaan/catat/cara?terlewat=1',
    ]);
    expect(await (await officer.get('/pemberitaan/catat/cara?terlewat=1')).text()).toContain(
      'bagikan sekali lagi',
    );
  });

  it('puts the bookmark’s address into the box and logs nothing by being opened', async () => {
    const page = await officer.get('/pemberitaan/catat?sumber=https%3A%2F%2Fkabar.invalid%2Fa%3Fb%3D1');
    expect(await page.text()).toContain('>https://kabar.invalid/a?b=1</textarea>');
    const hostile = await officer.get('/pemberitaan/catat?sumber=javascript%3Aalert(1)');
    expect(await hostile.text()).not.toContain('javascript:alert');
    expect(await (await officer.get('/pemberitaan')).text()).toContain('Belum ada artikel');
  });

  it('offers to approve an address that waits in the inbox, in one press', async () => {
    const source = 'https://umpan.invalid/berita/1?utm_source=wa';
    const answer = await send(officer, '/pemberitaan/baca', formOf({ source }));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('menunggu diputuskan di kotak masuk');
    expect(html).toMatch(/formaction="\/pemberitaan\/masuk\/setujui"/i);
    const back = `/pemberitaan/${suggestion}`;
    const approved = await officer.post('/pemberitaan/masuk/setujui', { back, only: String(suggestion) });
    expect([approved.status, approved.headers.get('Location')]).toEqual([303, back]);
    expect(await (await send(officer, '/pemberitaan/baca', formOf({ source }))).text()).toContain(
      'sudah dicatat sebelumnya',
    );
  });

  it('gives a paste of 2 MB back with the reason', async () => {
    const paste = 'kata '.repeat(400_000);
    const answer = await send(officer, '/pemberitaan/baca', formOf({ source: paste }));
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain('Teks terlalu panjang');
    expect(html).toContain(paste.slice(0, 5_000));
  });

  it('keeps the text when a file is refused, and shows a file of the desk to the office alone', async () => {
    const form = formOf({ source: 'Catatan yang diketik panjang.' });
    form.append('file', new File(['MZ program'], 'program.exe'));
    const refused = await send(officer, '/pemberitaan/baca', form);
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Catatan yang diketik panjang.');
    const pdf = new FormData();
    pdf.append('file', new File([Buffer.from(pdfOf(['']))], 'pindai.pdf'));
    const taken = await send(officer, '/pemberitaan/baca', pdf);
    const line = taken.headers.get('Location')!;
    expect([taken.status, line]).toEqual([303, expect.stringMatching(/^\/pemberitaan\/catat\/\d+\/\d+$/)]);
    expect(await (await officer.get(line)).text()).toContain('hasil pindai tanpa teks');
    const file = await officer.get(`${line}/berkas`);
    expect(file.headers.get('Content-Type')).toBe('application/pdf');
    expect(file.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect((await (await server.signedIn('leader')).get(`${line}/berkas`)).status).toBe(403);
    expect((await server.browser().get(`${line}/berkas`)).status).toBe(302);
  });

  it('serves the worker of the log page and a page for times without a network, which holds nothing of the office', async () => {
    const worker = await server.browser().get('/service-worker.js');
    expect([worker.status, worker.headers.get('Content-Type')]).toEqual([
      200,
      expect.stringContaining('javascript'),
    ]);
    const page = await (await server.browser().get('/pemberitaan/catat/luring')).text();
    expect(page).toContain('/luring.js');
    expect(page).not.toContain('Si officer');
    const manifest = (await (await server.browser().get('/manifest.webmanifest')).json()) as {
      share_target: { action: string; method: string };
    };
    expect(manifest.share_target).toMatchObject({ action: '/pemberitaan/catat/bagikan', method: 'POST' });
  });
});

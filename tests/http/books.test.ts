import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { keepPicture } from '#app/features/coverage/pictures/keeping.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import {
  bookShareUrl,
  shareBook,
  withdrawBookShare,
} from '#app/features/reports/books/shares.service.server.ts';
import { wire } from '#app/wiring.server.ts';
import { bookPassword, madeEdition, makeBook } from '#tests/factories/books.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { picture } from '#tests/factories/pictures.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let book: number;
let links: Record<'open' | 'second' | 'expired' | 'withdrawn', string>;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  wire();
  server = await startServer({
    dataDir,
    fill: async ctx => {
      const articles = [
        await loggedArticle(ctx, {
          title: 'Santunan <script>alert(1)</script>',
          url: 'https://kabar.example/santunan',
          body: `${storyText(1, 400)} akhir-naskah-rahasia`,
        }),
        await loggedArticle(ctx, { title: 'Kedua', body: storyText(2) }),
      ];
      setWorkerEntry(new URL('../support/html-worker-entry.mjs', import.meta.url));
      const [pictured] = articles;
      const lead = { url: 'https://kabar.example/foto.png', caption: '', found: await picture('png') };
      await keepPicture(ctx, { articleId: pictured!, kind: 'lead', ...lead });
      const scan = await storeFile(ctx, {
        bytes: await picture('jpeg', { width: 90 }),
        allowed: ['image/jpeg'],
        field: 'file',
      });
      await ctx.db
        .updateTable('articles')
        .set({ evidence_file_id: scan.id })
        .where('id', 'in', articles)
        .execute();
      book = await makeBook(ctx, articles, { title: 'Buku rahasia', arrangement: 'topic' });
      await madeEdition(ctx, book);
      const path = async (lastOn: string, now = ctx.now) => {
        const id = await shareBook({ ...ctx, now }, book, { word: bookPassword, lastOn });
        return { id, path: new URL(bookShareUrl(id)).pathname };
      };
      const tomorrow = new Date(Date.parse(ctx.now) + 86_400_000).toISOString().slice(0, 10);
      const long = '2025-01-01T00:00:00.000Z';
      const withdrawn = await path(tomorrow);
      await withdrawBookShare(ctx, book, withdrawn.id);
      links = {
        open: (await path(tomorrow)).path,
        second: (await path(tomorrow)).path,
        expired: (await path('2025-01-02', long)).path,
        withdrawn: withdrawn.path,
      };
    },
  });
});
afterAll(() => server.stop());

describe('a book behind a link', () => {
  it('says nothing before its password, and then titles, excerpts and addresses without scripts', async () => {
    const reader = server.browser();
    const shut = await reader.get(links.open);
    expect(shut.status).toBe(200);
    const door = await shut.text();
    for (const secret of ['Buku rahasia', 'Santunan', 'kabar.example']) expect(door).not.toContain(secret);
    // Hidden, though no script is there to show it: the style sheet does.
    expect(door).toContain('data-masked');
    expect(door).toContain('data-unmask');
    const opened = await reader.post(links.open, { password: bookPassword });
    expect(opened.status).toBe(303);
    expect(opened.headers.get('Location')).toBe(links.open);
    expect(opened.headers.get('Set-Cookie')).toMatch(
      new RegExp(`gema_buku=[^;]+;.*Path=${links.open};.*HttpOnly`, 'i'),
    );
    const response = await reader.get(links.open);
    expect(response.headers.get('X-Robots-Tag')).toContain('noindex');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    const html = await response.text();
    const { document } = parseHTML(html);
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBe('Buku rahasia');
    expect([...document.querySelectorAll('h3')].map(head => head.textContent)).toContain(
      'Santunan <script>alert(1)</script>',
    );
    expect(document.querySelector('a[href="https://kabar.example/santunan"]')).not.toBeNull();
    expect(html).not.toContain('akhir-naskah-rahasia');
    expect(server.output()).not.toContain(links.open.slice(6));
    // Of its pictures the small lead image alone, and that to nobody else.
    const pictures = [...document.querySelectorAll('img')].map(image => image.getAttribute('src'));
    expect(pictures).toHaveLength(1);
    expect(pictures[0]).toMatch(new RegExp(`^${links.open}/gambar/[12]$`));
    const shown = await reader.get(pictures[0]!);
    expect([shown.status, shown.headers.get('Content-Type')]).toEqual([200, 'image/jpeg']);
    for (const [browser, path] of [
      [server.browser(), pictures[0]!],
      [reader, pictures[0]!.replace(links.open, links.second)],
      [reader, `${links.open}/gambar/${pictures[0]!.endsWith('1') ? 2 : 1}`],
      [reader, `${links.open}/gambar/99`],
      [reader, `${links.open}/gambar/x`],
    ] as const)
      expect((await browser.get(path)).status, path).toBe(404);
    expect((await reader.get('/pemberitaan/1/bukti')).status).toBe(302);
    // A pass opens its own link alone, and no door of the office.
    expect(await (await reader.get(links.second)).text()).not.toContain('Buku rahasia');
    expect((await reader.get(`/laporan/buku/${book}/edisi/1/buku.pdf`)).status).toBe(302);
  });

  it.each([
    ['expired', 410],
    ['withdrawn', 410],
  ] as const)('says in words that it is %s', async (which, status) => {
    const reader = server.browser();
    for (const response of [
      await reader.get(links[which]),
      await reader.post(links[which], { password: bookPassword }),
    ]) {
      expect(response.status).toBe(status);
      expect(await response.text()).toContain('tidak berlaku lagi');
    }
  });

  it('knows no other token', async () => {
    for (const token of ['x', 'A'.repeat(22), '%00', 'A'.repeat(3000)])
      expect((await server.browser().get(`/buku/${token}`)).status).toBe(404);
  });

  it('shuts after ten wrong passwords and says how long', async () => {
    const reader = server.browser();
    const statuses: number[] = [];
    const pages: string[] = [];
    for (let i = 0; i < 10; i += 1) {
      const response = await reader.post(links.second, { password: 'keliru' });
      statuses.push(response.status);
      pages.push(await response.text());
    }
    expect(statuses.slice(0, 4)).toEqual([422, 422, 422, 422]);
    expect(statuses.slice(4).every(status => status === 429)).toBe(true);
    expect(pages[0]).toContain('Kata sandi tidak cocok.');
    expect(pages[4]).toContain('Terlalu banyak kata sandi keliru. Coba lagi 1 menit lagi.');
    expect(pages.join()).not.toContain('value="keliru"');
    // Too many tries from one place end at another page, which says as much.
    const refused = await reader.post(links.second, { password: 'keliru' });
    expect(refused.status).toBe(429);
    const { document } = parseHTML(await refused.text());
    expect(document.body.textContent).toContain('Tunggu 1 menit');
    expect(document.querySelector(`a[href="${links.second}"]`)?.textContent).toBe('Coba lagi');
  });
});

describe('a book in the office', () => {
  it('is chosen, made and read without JavaScript', async () => {
    const officer = await server.signedIn('officer');
    const choice = await (await officer.get('/laporan/buku/baru?q=Kedua')).text();
    expect(choice).toContain('1 berita terpilih');
    const refused = await officer.post('/laporan/buku/baru?q=Kedua', {
      title: '',
      introduction: 'Yang sudah diketik',
      arrangement: 'topic',
      selection: 'q=Kedua',
    });
    expect(refused.status).toBe(422);
    expect(await refused.text()).toContain('Yang sudah diketik');
    const made = await officer.post('/laporan/buku/baru?q=Kedua', {
      title: 'Buku kedua',
      arrangement: 'topic',
      selection: 'q=Kedua',
    });
    expect(made.status).toBe(303);
    const path = made.headers.get('Location')!;
    expect(await (await officer.get(path)).text()).toContain('Buku kedua');
    expect(await (await officer.get('/laporan/buku')).text()).toContain('Buku kedua');
    expect((await officer.post(`${path}/buat`)).status).toBe(303);
    expect((await officer.get(`${path}/edisi/7/buku.pdf`)).status).toBe(404);
  });

  it('keeps the filters of the list that its form has no field for, until they are taken away', async () => {
    const officer = await server.signedIn('officer');
    const address = '/laporan/buku/baru?nada=negative&kanal=online&bulan=2025-03&dari=2025-01-01';
    const { document } = parseHTML(await (await officer.get(address)).text());
    const form = document.querySelector('form[action="/laporan/buku/baru"]')!;
    const hidden = [...form.querySelectorAll('input[type="hidden"]')].map(input => [
      input.getAttribute('name'),
      input.getAttribute('value'),
    ]);
    expect(hidden).toEqual([
      ['nada', 'negative'],
      ['kanal', 'online'],
      ['bulan', '2025-03'],
    ]);
    const chips = [...form.querySelectorAll('.chip')].map(chip => chip.textContent);
    expect(chips).toEqual(['Kanal: Siber', 'Nada judul: Negatif', 'Bulan terbit: Maret 2025']);
    expect(form.querySelector('.chip a')!.getAttribute('href')).toBe(
      '/laporan/buku/baru?nada=negative&bulan=2025-03&dari=2025-01-01',
    );
  });

  it('gives its PDF to readers, and its making to officers alone', async () => {
    const leader = await server.signedIn('leader');
    const pdf = await leader.get(`/laporan/buku/${book}/edisi/1/buku.pdf`);
    expect(pdf.headers.get('Content-Type')).toBe('application/pdf');
    expect(
      Buffer.from(await pdf.arrayBuffer())
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect((await leader.post(`/laporan/buku/${book}/buat`)).status).toBe(403);
    expect((await leader.get('/laporan/buku/baru')).status).toBe(403);
    expect((await (await server.signedIn('juror')).get('/laporan/buku')).status).toBe(403);
  });

  it('keeps the refused password of a link, which is written down to be handed on', async () => {
    const officer = await server.signedIn('officer');
    const refused = await officer.post(`/laporan/buku/${book}/tautan`, {
      word: 'pendek77',
      lastOn: '2020-01-01',
    });
    expect(refused.status).toBe(422);
    const html = await refused.text();
    expect(html).toContain('value="pendek77"');
    expect(html).toContain('Paling sedikit 10 karakter.');
    expect(html).toContain('2020-01-01');
  });

  it('is made of ticked articles, adds more by a filter, and puts back what was taken out', async () => {
    const officer = await server.signedIn('officer');
    const list = parseHTML(await (await officer.get('/pemberitaan')).text()).document;
    const button = list.querySelector('.bulk-bar button[formaction="/laporan/buku/baru"]');
    expect(button?.outerHTML).toMatch(/formmethod="get"/i);
    const choice = await (await officer.get('/laporan/buku/baru?alamat=%2Fpemberitaan&artikel=1')).text();
    expect(choice).toContain('1 berita terpilih');
    expect(choice).toContain('name="selection" value="artikel=1"');
    const made = await officer.post('/laporan/buku/baru', {
      title: 'Buku centang',
      arrangement: 'newest',
      selection: 'artikel=1',
    });
    const path = made.headers.get('Location')!;
    const addPage = async (query: string) =>
      parseHTML(await (await officer.get(`${path}/tambah?${query}`)).text()).document;
    const boxes = [...(await addPage('')).querySelectorAll('input[name="article"]')];
    expect(boxes.map(box => [box.getAttribute('value'), box.hasAttribute('disabled')])).toEqual([
      ['2', false],
      ['1', true],
    ]);
    expect((await addPage('nada=negative')).querySelectorAll('input[name="article"]')).toHaveLength(0);
    expect((await addPage('q=Kedua')).querySelectorAll('input[name="article"]')).toHaveLength(1);
    expect((await officer.post(`${path}/tambah`, { article: '2' })).status).toBe(303);
    const contents = async () =>
      [
        ...parseHTML(await (await officer.get(path)).text()).document.querySelectorAll(
          'li input[name="article"]',
        ),
      ].map(input => input.getAttribute('value'));
    expect(await contents()).toEqual(['2', '1']);
    const moved = await officer.post(`${path}/urutan`, { article: '1', to: '1' });
    expect(moved.headers.get('Location')).toBe(`${path}#a1`);
    expect(await contents()).toEqual(['1', '2']);
    await officer.post(`${path}/keluarkan`, { article: '1' });
    expect(await contents()).toEqual(['2']);
    await officer.post(`${path}/kembalikan`, { article: '1', place: '1' });
    expect(await contents()).toEqual(['1', '2']);
    await officer.post(`${path}/susun`, { arrangement: 'newest' });
    expect(await contents()).toEqual(['2', '1']);
  });

  it('moves articles and takes them out, and stands forms that are none of ours', async () => {
    const officer = await server.signedIn('officer');
    const forms: Record<string, string>[] = [
      {},
      { step: 'up' },
      { article: '1', step: 'up', page: '-3' },
      { article: '1', to: '0' },
      { article: '1', to: '99999999999' },
      { article: 'x', to: '1' },
    ];
    for (const form of forms)
      expect((await officer.post(`/laporan/buku/${book}/urutan`, form)).status).toBe(303);
    expect((await officer.post(`/laporan/buku/${book}/keluarkan`, { article: 'x' })).status).toBe(303);
    expect((await officer.post(`/laporan/buku/${book}/kembalikan`, { article: 'x' })).status).toBe(303);
    expect((await officer.post(`/laporan/buku/${book}/kembalikan`, { article: '99' })).status).toBe(404);
    expect((await officer.post(`/laporan/buku/${book}/susun`, { arrangement: 'x' })).status).toBe(303);
    expect((await officer.post('/laporan/buku/9999/urutan', { article: '1', to: '1' })).status).toBe(404);
    // A button of a book that somebody deleted meanwhile leads to a page of the office that says so.
    const order = await officer.post('/laporan/buku/9999/buat', {});
    expect([order.status, order.headers.get('Location')]).toEqual([303, '/laporan/buku/9999']);
    const gone = await officer.get('/laporan/buku/9999');
    expect(gone.status).toBe(404);
    const html = await gone.text();
    expect(html).toContain('Tidak ada lagi: sudah dihapus orang lain.');
    expect(html).toContain('href="/laporan"');
    expect((await officer.get('/laporan/buku/1?halaman=99999')).status).toBe(200);
  });
});

describe('the recap in the office', () => {
  it('opens on the month of the office, as a page and a workbook', async () => {
    const officer = await server.signedIn('officer');
    expect((await officer.get('/laporan/rekap')).headers.get('Location')).toMatch(
      /\/laporan\/rekap\/\d{4}-\d\d$/,
    );
    expect((await officer.get('/laporan/rekap?bulan=2025-03')).headers.get('Location')).toBe(
      '/laporan/rekap/2025-03',
    );
    expect(await (await officer.get('/laporan/rekap/2025-03')).text()).toContain(
      'Rekap pemberitaan Maret 2025',
    );
    const file = await officer.get('/laporan/rekap/2025-03/rekap.xlsx');
    expect(file.headers.get('Content-Disposition')).toContain('rekap-2025-03.xlsx');
    expect((await file.arrayBuffer()).byteLength).toBeGreaterThan(2000);
    for (const month of ['2025-13', 'kemarin', '0001-01'])
      expect((await officer.get(`/laporan/rekap/${month}`)).status).toBe(404);
    expect((await (await server.signedIn('juror')).get('/laporan/rekap/2025-03')).status).toBe(403);
  });
});

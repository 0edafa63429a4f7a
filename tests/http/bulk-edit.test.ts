import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { loggedArticle, storyText } from '#tests/factories/coverage.ts';
import { makeTopic } from '#tests/factories/programs.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let officer: Browser;
let leader: Browser;
let topic: number;
const articles: number[] = [];

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  server = await startServer({
    dataDir,
    fill: async ctx => {
      topic = await makeTopic(ctx, { name: 'Sawit', terms: ['sawit'] });
      for (const seed of [1, 2, 3])
        articles.push(
          await loggedArticle(ctx, {
            title: `Judul ${seed}`,
            body: `Sawit. ${storyText(seed)}`,
            rubric: 'Daerah',
          }),
        );
    },
  });
  officer = await server.signedIn('officer');
  leader = await server.signedIn('leader');
});
afterAll(() => server.stop());

/** Sends a form as a browser without scripts, and opens the page it is led to. */
async function send(path: string, pairs: [string, string][], who = officer) {
  const response = await who.fetch(path, {
    method: 'POST',
    body: new URLSearchParams(pairs),
    headers: { Origin: server.url, 'Sec-Fetch-Site': 'same-origin' },
  });
  const location = response.headers.get('Location');
  return { status: response.status, location, text: await response.text() };
}

async function page(path: string): Promise<Document> {
  const response = await officer.fetch(path);
  if (response.status === 302) return page(response.headers.get('Location')!);
  expect(response.status).toBe(200);
  return parseHTML(await response.text()).document as unknown as Document;
}

/** The page of a batch once its background work has ended. */
async function ended(path: string): Promise<Document> {
  for (;;) {
    const document = await page(path);
    if (!document.querySelector('progress')) return document;
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

const textOf = (document: Document) => document.body.textContent ?? '';

describe('changing many articles without scripts', () => {
  it('picks by ticking, asks what to change, shows it, does it, and takes it back', async () => {
    const list = await page('/pemberitaan');
    const form = list.querySelector('form.bulk-form')!;
    const boxes = [...form.querySelectorAll('input[type=checkbox][name=artikel]')];
    expect(boxes.map(box => Number(box.getAttribute('value'))).sort()).toEqual([...articles].sort());
    const picked = await send(form.getAttribute('action')!, [
      ['alamat', '/pemberitaan'],
      ['cakupan', 'dicentang'],
      ['artikel', String(articles[0])],
      ['artikel', String(articles[1])],
    ]);
    expect(picked.status).toBe(303);
    const changes = picked.location!;
    expect(textOf(await page(changes))).toContain('2 artikel dipilih');

    const refused = await send(changes, [
      ['act', 'fields'],
      ['outletName', 'Tidak Tercatat'],
      ['rubric', 'Ekonomi'],
    ]);
    expect(refused.status).toBe(422);
    const again = parseHTML(refused.text).document;
    expect(again.querySelector('input[name=rubric]')?.getAttribute('value')).toBe('Ekonomi');
    expect(again.querySelector('input[name=outletName]')?.getAttribute('aria-invalid')).toBe('true');

    const chosen = await send(changes, [
      ['act', 'fields'],
      ['rubric', 'Ekonomi'],
      ['addTopicIds', String(topic)],
      ['headlineTone', 'neutral'],
    ]);
    const preview = await page(chosen.location!);
    expect(textOf(preview)).toContain('Judul 1');
    expect(textOf(preview)).toMatch(/Daerah.*→.*Ekonomi/s);
    const commitment = preview.querySelector('button[formaction$="/jalankan"]')!.getAttribute('formaction')!;
    const shown = (await send(commitment, [])).location!;
    expect(textOf(await ended(shown))).toContain('Batalkan perubahan ini');
    const result = textOf(await page(shown));
    expect(result).toContain('+ Sawit, Nada judul → Netral, Rubrik → Ekonomi');
    expect(result).toContain('Judul 2');
    const changed = (await page(shown)).querySelector('a[href*="perubahan="]')!.getAttribute('href')!;
    const list2 = await page(changed);
    expect([...list2.querySelectorAll('[data-row-link]')].map(link => link.textContent).sort()).toEqual([
      'Judul 1',
      'Judul 2',
    ]);
    expect(textOf(list2)).toContain('Perubahan: + Sawit, Nada judul → Netral, Rubrik → Ekonomi');
    expect(textOf(await page(`/pemberitaan/${articles[0]}`))).toContain('Ekonomi');

    await page(`${shown}/batalkan`);
    await send(`${shown}/batalkan`, []);
    expect(textOf(await ended(shown))).toContain('Dikembalikan');
    expect(textOf(await page('/pemberitaan/ubah-banyak'))).toContain('Dikembalikan 2');
  });

  it('takes all that match a filter, and says where nothing was ticked', async () => {
    const all = await send('/pemberitaan/ubah-banyak/pilih', [
      ['alamat', '/pemberitaan?q=judul'],
      ['cakupan', 'semua'],
      ['artikel', String(articles[0])],
    ]);
    expect(textOf(await page(all.location!))).toContain('3 artikel dipilih');
    const none = await send('/pemberitaan/ubah-banyak/pilih', [['alamat', 'https://jahat.example/']]);
    expect(none.location).toBe('/pemberitaan');
    expect(textOf(await page('/pemberitaan'))).toContain('Centang dulu');
  });

  it('leaves out what is unticked, on every page of the preview, and leads back to the list as it was', async () => {
    const address = '/pemberitaan?q=judul';
    const picked = await send('/pemberitaan/ubah-banyak/pilih', [
      ['alamat', address],
      ['cakupan', 'semua'],
    ]);
    const changes = await page(picked.location!);
    expect(changes.querySelector('main header a')!.getAttribute('href')).toBe(address);
    const previewed = (await send(picked.location!, [['regency', 'kota-jambi']])).location!;
    const boxes = [...(await page(previewed)).querySelectorAll('input[name=ikut][checked]')];
    expect(boxes).toHaveLength(3);
    const shown = boxes.map((box): [string, string] => ['tampil', box.getAttribute('value')!]);
    const choice = previewed.replace('pratinjau', 'pilihan');
    const turned = await send(choice, [...shown, ['ikut', shown[0]![1]], ['ke', `${previewed}?sesudah=1`]]);
    expect(turned).toMatchObject({ status: 303, location: `${previewed}?sesudah=1` });
    const preview = await page(previewed);
    expect(preview.querySelectorAll('input[name=ikut][checked]')).toHaveLength(1);
    expect(textOf(preview)).toContain('Jalankan pada 1 artikel');
    expect(textOf(preview)).toContain('Buang “Wilayah → ');
    const result = (
      await send(previewed.replace('pratinjau', 'jalankan'), [
        ...shown,
        ['ikut', shown[1]![1]],
        ['ikut', shown[0]![1]],
      ])
    ).location!;
    const done = textOf(await ended(result));
    expect(done).toContain('Tidak diikutkan');
    expect(done).toContain('Buka 2 artikel itu di daftar');
    expect((await page(result)).querySelector(`a[href="${address}"]`)).not.toBeNull();
    expect((await send(choice, shown, leader)).status).toBe(403);
  });

  it('is closed to those who only read', async () => {
    const response = await send('/pemberitaan/ubah-banyak/pilih', [['artikel', String(articles[0])]], leader);
    expect(response.status).toBe(403);
    const list = parseHTML(await (await leader.fetch('/pemberitaan')).text()).document;
    expect(list.querySelector('input[name=artikel]')).toBeNull();
    expect((await leader.fetch('/pemberitaan/ubah-banyak')).status).toBe(403);
    const open = parseHTML(await (await leader.fetch('/pemberitaan/temuan')).text()).document;
    expect(open.querySelector('form[action$="/pilih"]')).toBeNull();
  });

  it('settles a finding from its line, and takes that back', async () => {
    const address = '/pemberitaan/temuan?temuan=noTopic';
    for (;;) {
      if (textOf(await page(address)).includes('Judul 3')) break;
      await new Promise(resolve => setTimeout(resolve, 200));
    }
    const settle = `/pemberitaan/${articles[2]}/temuan/selesai`;
    const button = (await page(address)).querySelector(`button[formaction="${settle}"][value=noTopic]`)!;
    expect(button.textContent).toContain('Memang tanpa topik');
    const settled = await send(settle, [
      ['alamat', address],
      ['jenis', 'noTopic'],
    ]);
    expect(settled.location).toBe(address);
    const left = await page(address);
    expect([...left.querySelectorAll('[data-row-link]')].map(link => link.textContent)).not.toContain(
      'Judul 3',
    );
    await send(settle, [
      ['alamat', address],
      ['jenis', 'noTopic'],
      ['buka', '1'],
    ]);
    expect(
      [...(await page(address)).querySelectorAll('[data-row-link]')].map(link => link.textContent),
    ).toContain('Judul 3');
    expect((await send(settle, [['jenis', 'noTone']])).status).toBe(404);

    const many = await send('/pemberitaan/temuan/selesai?jenis=noTopic', [
      ['alamat', address],
      ['artikel', String(articles[2])],
    ]);
    expect(many.location).toBe(address);
    expect(textOf(await page(address))).toContain('1 artikel ditandai selesai');
    await send('/pemberitaan/temuan/selesai?jenis=noTopic', [
      ['alamat', address],
      ['buka', String(articles[2])],
    ]);
    const none = await send('/pemberitaan/temuan/selesai?jenis=noTopic', [['alamat', address]]);
    expect(none.location).toBe(address);
    expect(textOf(await page(address))).toContain('Centang dulu');
    expect((await send('/pemberitaan/temuan/selesai?jenis=noTone', [['artikel', '1']])).status).toBe(404);
  });

  it('judges a tone in the row, takes it back, and leads to the form’s field and back to the list', async () => {
    const address = '/pemberitaan/temuan?temuan=noTone';
    const id = articles[2]!;
    const row = async () => textOf(await page(address));
    expect(await row()).toContain('Tidak ada petunjuk');
    const tone = `/pemberitaan/${id}/nada?bagian=headline`;
    expect(
      (await page(address)).querySelector(`button[formaction="${tone}"][value=negative]`),
    ).not.toBeNull();
    const judged = await send(tone, [
      ['alamat', address],
      ['nada', 'negative'],
    ]);
    expect(judged.location).toBe(address);
    const after = await page(address);
    expect(after.querySelector(`button[formaction="${tone}"]`)).toBeNull();
    expect(textOf(after)).toContain('Nada dicatat sebagai penilaian Anda');
    expect(
      (
        await send(tone, [
          ['nada', 'positive'],
          ['alamat', address],
        ])
      ).location,
    ).toBe(address);
    expect(await row()).toContain('sudah dinilai');
    await send(`/pemberitaan/${id}/nada`, [
      ['bagian', 'headline'],
      ['nada', 'negative'],
      ['tarik', '1'],
      ['alamat', address],
    ]);
    expect((await page(address)).querySelector(`button[formaction="${tone}"]`)).not.toBeNull();

    const missing = '/pemberitaan/temuan?temuan=noJournalist';
    const step = (await page(missing))
      .querySelector(`a[href^="/pemberitaan/${id}/ubah"][href$="journalistNames"]`)!
      .getAttribute('href')!;
    expect(step).toMatch(/kembali=.*#artikel-journalistNames$/);
    const form = await page(step.split('#')[0]!);
    expect(form.getElementById('artikel-journalistNames')).not.toBeNull();
    expect([...form.querySelectorAll('a')].map(link => link.getAttribute('href'))).toContain(missing);
    const values = [...form.querySelectorAll('#artikel [name]')].flatMap((field): [string, string][] => {
      const chosen = field.querySelector('option[selected]')?.getAttribute('value');
      const value = field.tagName === 'SELECT' ? chosen : (field.getAttribute('value') ?? field.textContent);
      if (field.getAttribute('type') === 'checkbox' && !field.hasAttribute('checked')) return [];
      return [[field.getAttribute('name')!, value ?? '']];
    });
    const saved = await send(form.querySelector('#artikel')!.getAttribute('action')!, [
      ...values.filter(([name]) => name !== 'journalistNames'),
      ['journalistNames', 'Rina Marlina'],
    ]);
    expect(saved.location).toBe(missing);
    expect((await send(`/pemberitaan/${id}/ubah?kembali=//jahat.example`, [])).status).toBe(422);
  });

  it('offers to read articles again after the words of a topic changed', async () => {
    const saved = await send(`/program/topik/${topic}/ubah`, [
      ['kind', 'issue'],
      ['code', 'UJI-LAIN'],
      ['name', 'Sawit'],
      ['terms', 'sawit\npetani'],
      ['exclusions', ''],
      ['active', 'on'],
    ]);
    expect(saved.location).toBe(`/program/topik/${topic}/baca-ulang`);
    expect(textOf(await page(saved.location!))).toContain('3 artikel dibaca ulang');
    const refused = await send(saved.location!, [['fromOn', '31-12-2025']]);
    expect(refused.status).toBe(422);
    const reading = (await send(saved.location!, [])).location!;
    expect(textOf(await ended(reading))).toContain('topik ditambah pada 3');
  });
});

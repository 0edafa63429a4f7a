import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import { inviteNew, makeGathering } from '#tests/factories/gatherings.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import type { Browser } from '#tests/support/browser.ts';
import { scratchFolder, startServer, type TestServer } from '#tests/support/server.ts';

const dataDir = scratchFolder();
let server: TestServer;
let planned: number;
let guest: { id: number; token: string };
let unreached: number[];

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  server = await startServer({
    dataDir,
    fill: async ctx => {
      planned = await makeGathering(ctx, { title: 'Temu Media Terencana' });
      const [invited] = await inviteNew(ctx, planned, 1);
      guest = invited!;
      const contacts = [
        { kind: 'email', value: 'citra@radio.example', lawfulBasis: 'consent', source: 'Kartu nama' },
        { kind: 'whatsapp', value: '081234567890', lawfulBasis: 'consent', source: 'Kartu nama' },
      ] as const;
      const chatty = await makeJournalist(ctx, { name: 'Citra Lestari', contacts: [...contacts] });
      await inviteGuests(ctx, planned, { journalistIds: [chatty] });
      const outletId = await makeOutlet(ctx, { name: 'Radio Uji', channel: 'radio' });
      unreached = [
        await makeJournalist(ctx, { name: 'Rina Radio', outletId }),
        await makeJournalist(ctx, { name: 'Tanpa Alamat', outletId, email: null }),
      ];
    },
  });
});
afterAll(() => server.stop());

async function read(response: Response) {
  const html = await response.text();
  return { html, document: parseHTML(html).document };
}

const year = new Date().getUTCFullYear() + 1;
const hostile = '<script>alert(1)</script>';
const form = {
  title: `Konferensi ${hostile}`,
  type: 'press_conference',
  startsAt: `${year}-03-18T14:00`,
  endsAt: `${year}-03-18T16:00`,
  venueName: `Aula ${hostile}`,
  venueAddress: hostile,
  mapUrl: 'https://maps.example/?q=1,2',
  'programme[0].time': '14:00',
  'programme[0].item': `Paparan ${hostile}`,
  'programme[0].speaker': hostile,
  capacity: '30',
  noCash: 'on',
  contactName: hostile,
  contactWhatsapp: '0812-3456-7890',
  description: hostile,
};

describe('planning over the wire', () => {
  let officer: Browser;
  beforeAll(async () => {
    officer = await server.signedIn('officer');
  });

  it.each([
    [{ endsAt: form.startsAt }, 'Selesai harus sesudah mulai.'],
    [{ startsAt: `${year}-02-31T14:00` }, 'Tanggal itu tidak ada di kalender.'],
    [{ startsAt: 'besok' }, 'Tanggal tidak sah.'],
    [{ startsAt: '0202-03-18T14:00' }, 'Periksa tahunnya.'],
    [{ mapUrl: 'javascript:alert(1)' }, 'Alamat web tidak sah'],
    [{ contactWhatsapp: 'telepon saya' }, 'Nomor telepon tidak sah.'],
    [{ 'programme[0].time': '25:00' }, 'Tulis jam seperti 15.30.'],
    [{ 'programme[0].item': '' }, 'Wajib diisi.'],
    [{ capacity: 'banyak' }, 'Isi dengan angka.'],
    [{ capacity: '0' }, 'Isi dengan angka 1 sampai 100.000.'],
    [{ title: ' ', endsAt: form.startsAt }, 'Selesai harus sesudah mulai.'],
    [{ title: ' ' }, 'Wajib diisi.'],
    [{ title: 'x'.repeat(201) }, 'Terlalu panjang.'],
  ])('refuses %j beside the field and keeps the rest', async (change, words) => {
    const refused = await officer.post('/kegiatan/baru', { ...form, ...change });
    expect(refused.status).toBe(422);
    const { html, document } = await read(refused);
    expect(html).toContain(words);
    expect(document.querySelector('[name=venueName]')?.getAttribute('value')).toBe(form.venueName);
    expect(document.querySelector('[name="programme[0].speaker"]')?.getAttribute('value')).toBe(hostile);
  });

  it('adds and removes lines of the programme without JavaScript', async () => {
    const fresh = await read(await officer.get('/kegiatan/baru'));
    const add = [...fresh.document.querySelectorAll('button[name]')].find(button =>
      button.textContent?.includes('Tambah mata acara'),
    );
    const intent = { [add?.getAttribute('name') ?? '']: add?.getAttribute('value') ?? '' };
    const added = await officer.post('/kegiatan/baru', { ...form, ...intent });
    expect(added.status).toBe(200);
    const { document } = await read(added);
    expect(document.querySelectorAll('[name$=".item"]')).toHaveLength(2);
    expect(document.querySelector('[name=title]')?.getAttribute('value')).toBe(form.title);
  });

  it('saves once what is sent twice, leaves out empty lines, and shows HTML as text', async () => {
    const filled = { ...form, 'programme[1].time': '', 'programme[1].item': '', 'programme[1].speaker': '' };
    const sent = [await officer.post('/kegiatan/baru', filled), await officer.post('/kegiatan/baru', filled)];
    expect(sent.map(response => response.status)).toEqual([303, 303]);
    const [address, again] = sent.map(response => response.headers.get('Location') ?? '');
    expect(again).toBe(address);
    const { html, document } = await read(await officer.get(address!));
    expect(html).not.toContain(hostile);
    expect(document.querySelector('h1')?.textContent).toBe(form.title);
    expect(html).toContain('14.00–16.00 WIB');
    expect(document.querySelectorAll('ol li')).toHaveLength(1);
    expect((await read(await officer.get('/kegiatan?tab=drafts'))).html).toContain('Konferensi');
    const edit = await read(await officer.get(`${address}/ubah`));
    expect(edit.document.querySelector('[name=startsAt]')?.getAttribute('value')).toBe(form.startsAt);
    expect(edit.document.querySelector('[name=noCash]')?.hasAttribute('checked')).toBe(true);
    await officer.post(`${address}/jadwal`);
    expect((await read(await officer.get(address!))).html).toContain('Undang jurnalis');
    const stale = await officer.post(`${address}/ubah`, { ...form, version: '1' });
    expect(stale.status).toBe(422);
    expect((await read(stale)).html).toContain('Orang lain baru saja mengubah data ini');
  });

  it('invites whom the officer ticks, holds the mail and takes it back', async () => {
    const invite = `/kegiatan/${planned}/undang`;
    const { html, document } = await read(await officer.get(`${invite}?kanal=radio`));
    expect(document.querySelectorAll('input[name=journalist]')).toHaveLength(1);
    expect(html).toContain('Tanpa alamat surel');
    const none = await officer.post(invite);
    expect(none.status).toBe(422);
    expect((await read(none)).html).toContain('Centang paling sedikit satu orang.');
    const sent = await officer.post(`${invite}?kanal=radio`, { journalist: String(unreached[0]) });
    expect(sent.headers.get('Location')).toBe(`/kegiatan/${planned}`);
    const held = await read(await officer.get(`/kegiatan/${planned}`));
    expect(held.html).toContain('Rina Radio');
    expect(held.html).toContain('1 undangan belum berangkat.');
    const stop = { kind: 'gathering-invitation', version: '3' };
    await officer.post(`/kegiatan/${planned}/batal-kirim`, stop);
    const board = await read(await officer.get(`/kegiatan/${planned}`));
    expect(board.html).toContain('Pengiriman dibatalkan');
    expect(board.document.querySelector('table.data-table')?.textContent).not.toContain('Rina Radio');
    await officer.post(`/kegiatan/${planned}/batal-kirim`, stop);
    expect((await read(await officer.get(`/kegiatan/${planned}`))).html).toContain('sudah berangkat');
  });

  it('records an answer by telephone, says when presence is marked too early, and withdraws', async () => {
    const own = `/kegiatan/${planned}/undangan/${guest.id}`;
    expect((await read(await officer.get(own))).html).toContain(`/u/${guest.token}`);
    expect((await officer.post(own, { note: 'x' })).status).toBe(422);
    const recorded = await officer.post(own, { answer: 'accepted', companions: '1', note: 'Lewat telepon' });
    expect(recorded.status).toBe(303);
    const { html } = await read(await officer.get(own));
    for (const words of ['+1 pendamping', 'dicatat kantor', 'Lewat telepon']) expect(html).toContain(words);
    await officer.post(`/kegiatan/${planned}/kehadiran`, { guest: String(guest.id), mark: 'yes' });
    expect((await read(await officer.get(`/kegiatan/${planned}`))).html).toContain(
      'Kehadiran dapat dicatat setelah kegiatan mulai.',
    );
    await officer.post(`${own}/penarikan`);
    expect((await server.browser().get(`/u/${guest.token}`)).status).toBe(410);
    expect((await officer.get(`/kegiatan/999/undangan/${guest.id}`)).status).toBe(404);
  });
});

describe('other roles', () => {
  it('lets a leader read, but neither invite, write nor hold the guests’ links', async () => {
    const leader = await server.signedIn('leader');
    const { html, document } = await read(await leader.get(`/kegiatan/${planned}`));
    expect(html).toContain('Citra Lestari');
    const personal = /wa\.me\/\d+\?text|\/u\/[\w-]{22}/;
    expect(html).not.toMatch(personal);
    const officer = await server.signedIn('officer');
    expect(await (await officer.get(`/kegiatan/${planned}`)).text()).toMatch(personal);
    expect(document.querySelector('main form[method=post]')).toBeNull();
    expect((await leader.get(`/kegiatan/${planned}/undang`)).status).toBe(403);
    expect((await leader.get('/kegiatan/baru')).status).toBe(403);
    for (const act of ['pembatalan', 'jadwal', 'kehadiran', 'batal-kirim', `undangan/${guest.id}/penarikan`])
      expect((await leader.post(`/kegiatan/${planned}/${act}`)).status).toBe(403);
  });

  it('keeps jurors and strangers out', async () => {
    expect((await (await server.signedIn('juror')).get('/kegiatan')).status).toBe(403);
    expect((await server.browser().get('/kegiatan')).headers.get('Location')).toMatch(/^\/masuk\?/);
  });
});

import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { confirmPurpose, preferencesPurpose } from '#app/features/partners/preferences/paths.ts';
import { findWishes } from '#app/features/partners/preferences/queries.server.ts';
import { queueMail, recipient } from '#tests/factories/outbox.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { makeTopic } from '#tests/factories/programs.ts';
import type { Browser } from '#tests/support/browser.ts';
import { startOffice, type TestOffice } from '#tests/support/office.ts';
import { type TestServer, withDatabase } from '#tests/support/server.ts';

let server: TestServer;
let guest: Browser;
let read: TestOffice['read'];
let rina: number;
let topic: number;
let path: string;
const address = 'rina@kabar.example';

beforeAll(async () => {
  ({ server, read } = await startOffice(async ctx => {
    rina = await makeJournalist(ctx, { name: 'Rina Puspita', email: address });
    topic = await makeTopic(ctx, { name: 'Pekerja rentan' });
    await queueMail(ctx, 0, { recipients: [recipient(rina, { address })] });
    path = `/pilihan/${tokenOf({ purpose: preferencesPurpose, rowId: rina, generation: 0 })}`;
  }));
  guest = server.browser();
});
afterAll(() => server.stop());

const wishes = () => withDatabase(server.dataDir, ({ db }) => findWishes(db, rina));
const suppressed = (who = address) => withDatabase(server.dataDir, ({ db }) => isSuppressed(db, who));
const lastRequest = () =>
  withDatabase(server.dataDir, async ({ db }) => {
    const row = await db
      .selectFrom('preference_requests')
      .select('id')
      .orderBy('id', 'desc')
      .executeTakeFirstOrThrow();
    return `/pilihan/konfirmasi/${tokenOf({ purpose: confirmPurpose, rowId: row.id, generation: 0 })}`;
  });

describe('the page of choices', () => {
  it('opens without account or scripts, hides the address, and changes nothing', async () => {
    const response = await guest.get(path);
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(html).not.toContain('<script');
    expect(html).not.toContain(address);
    expect(html).toContain('r•••@kabar.example');
    for (const scanned of ['', '/alamat', '/data', '/berhenti', '/lagi'])
      expect((await guest.get(path + scanned)).status).toBeLessThan(400);
    expect(await wishes()).toBeUndefined();
    expect(await suppressed()).toBe(false);
    expect(await (await guest.get(`${path}?lang=en`)).text()).toContain('What we send you');
  });

  it('keeps what was chosen, and what was typed when it is refused', async () => {
    const form = { mail: 'on', frequency: 'weekly', topicIds: String(topic), pausedUntilOn: '2001-01-01' };
    const refused = await guest.post(path, form);
    expect(refused.status).toBe(422);
    const { document } = parseHTML(await refused.text());
    expect(document.querySelector('input[name=topicIds]')?.hasAttribute('checked')).toBe(true);
    expect(document.querySelector('input[value=weekly]')?.hasAttribute('checked')).toBe(true);
    expect(document.body.textContent).toContain('Pilih tanggal setelah hari ini.');
    expect(await wishes()).toBeUndefined();
    const saved = await guest.post(path, { ...form, pausedUntilOn: '' });
    expect(saved.status).toBe(303);
    expect(await wishes()).toMatchObject({
      mail: true,
      whatsapp: false,
      frequency: 'weekly',
      topicIds: [topic],
    });
    const shown = await read(`/mitra/jurnalis/${rina}`);
    expect(shown.document.body.textContent).toContain('Paling banyak satu dalam 7 hari');
    expect(shown.document.body.textContent).toContain('Topik: Pekerja rentan');
  });

  it.each<Record<string, string>>([
    { frequency: 'hourly' },
    { frequency: 'all', topicIds: 'x' },
    { frequency: 'all', pausedUntilOn: '2025-02-30' },
  ])('refuses %o', async form => expect((await guest.post(path, form)).status).toBe(422));

  it('takes nothing from another site', async () => {
    const elsewhere = { Origin: 'https://jahat.example', 'Sec-Fetch-Site': 'cross-site' };
    for (const act of ['', '/berhenti', '/lagi', '/data'])
      expect((await guest.post(path + act, { frequency: 'all' }, elsewhere)).status).toBe(403);
  });

  it('does not open with an altered link or that of another purpose', async () => {
    const altered = path.slice(0, -1) + (path.endsWith('A') ? 'B' : 'A');
    const other = `/pilihan/${tokenOf({ purpose: 'unsubscribe', rowId: 1, generation: 0 })}`;
    for (const wrong of [altered, other]) {
      const response = await guest.get(wrong);
      expect(response.status).toBe(404);
      expect(await response.text()).toContain('Tautan tidak dikenal');
      expect((await guest.post(`${wrong}/berhenti`)).status).toBe(404);
    }
    expect(await suppressed()).toBe(false);
  });

  it('stops and starts mail with one button, posted twice without harm', async () => {
    for (let time = 0; time < 2; time++) expect((await guest.post(`${path}/berhenti`)).status).toBe(303);
    expect(await suppressed()).toBe(true);
    expect(await (await guest.get(path)).text()).toContain('Anda sudah berhenti berlangganan');
    for (let time = 0; time < 2; time++) expect((await guest.post(`${path}/lagi`)).status).toBe(303);
    expect(await suppressed()).toBe(false);
  });

  it('never shows its token in the log', () => {
    expect(server.output()).toContain('/pilihan/[token]');
    expect(server.output()).not.toContain(path.split('/')[2]);
  });
});

describe('what only the reader of a mailbox may do', () => {
  it('refuses an address that is none, with what was typed', async () => {
    const refused = await guest.post(`${path}/alamat`, { address: 'a@b, c@d' });
    expect(refused.status).toBe(422);
    const { document } = parseHTML(await refused.text());
    expect(document.querySelector('input[name=address]')?.getAttribute('value')).toBe('a@b, c@d');
  });

  it('shows the data behind the link that was mailed, and hands it out as JSON', async () => {
    expect((await guest.post(`${path}/data`)).status).toBe(303);
    const link = await lastRequest();
    const page = await guest.get(link);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(address);
    const file = await guest.get(`${link}/data.json`);
    expect(file.headers.get('Content-Disposition')).toContain('attachment');
    expect(await file.json()).toMatchObject({ record: { name: 'Rina Puspita' } });
    expect((await guest.get(`${path}/data.json`)).status).toBe(404);
  });

  it('changes the address when the page is confirmed, not when it is opened', async () => {
    expect((await guest.post(`${path}/alamat`, { address: 'baru@kabar.example' })).status).toBe(303);
    const link = await lastRequest();
    expect(await (await guest.get(link)).text()).toContain('Ya, pakai alamat ini');
    expect(await (await guest.get(path)).text()).toContain('r•••@kabar.example');
    for (let time = 0; time < 2; time++) {
      const confirmed = await guest.post(link);
      expect(confirmed.status).toBe(200);
      expect(await confirmed.text()).toContain('Alamat diganti');
    }
    expect(await (await guest.get(path)).text()).toContain('b•••@kabar.example');
  });
});

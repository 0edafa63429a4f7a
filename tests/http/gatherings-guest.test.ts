import ICAL from 'ical.js';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bootConfig, setConfig } from '#app/config.server.ts';
import { listAnswers } from '#app/features/gatherings/invitations.queries.server.ts';
import { withdrawInvitation } from '#app/features/gatherings/invitations.service.server.ts';
import { cancelGathering } from '#app/features/gatherings/schedule.service.server.ts';
import { at, inviteNew, makeGathering, markSent } from '#tests/factories/gatherings.ts';
import { scratchFolder, startServer, type TestServer, withDatabase } from '#tests/support/server.ts';

type Guests = Awaited<ReturnType<typeof inviteNew>>;

const dataDir = scratchFolder();
const day = 86_400_000;
let server: TestServer;
let coming: Guests;
let seats: Guests;
let cancelled: Guests;
let past: Guests;

beforeAll(async () => {
  setConfig(bootConfig({ NODE_ENV: 'test', GEMA_DATA_DIR: dataDir }));
  server = await startServer({
    dataDir,
    fill: async ctx => {
      const open = await makeGathering(ctx, { title: 'Temu Media <b>Jambi</b>', capacity: 40 });
      coming = await inviteNew(ctx, open, 5);
      await withdrawInvitation(ctx, coming[4]!.id);
      seats = await inviteNew(ctx, await makeGathering(ctx, { capacity: 2 }), 2);
      const off = await makeGathering(ctx);
      cancelled = await inviteNew(ctx, off, 1);
      await markSent(ctx, off);
      await cancelGathering(ctx, { id: off });
      const before = at(ctx, new Date(Date.parse(ctx.now) - 30 * day).toISOString());
      past = await inviteNew(before, await makeGathering(before), 1);
    },
  });
});
afterAll(() => server.stop());

const page = (guest: Guests[number] | undefined, query = '') => `/u/${guest!.token}${query}`;

async function read(response: Response) {
  const html = await response.text();
  return { html, document: parseHTML(html).document };
}

const answersOf = (guest: Guests[number] | undefined) =>
  withDatabase(dataDir, ({ db }) => listAnswers(db, guest!.id));

describe('the page behind a guest’s link', () => {
  it('asks, shows the way and promises no money, without scripts and hidden from search', async () => {
    const response = await server.browser().get(page(coming[0]));
    expect(response.status).toBe(200);
    expect(response.headers.get('X-Robots-Tag')).toContain('noindex');
    expect(response.headers.get('Referrer-Policy')).toBe('no-referrer');
    expect(response.headers.get('Cache-Control')).toContain('no-store');
    const { html, document } = await read(response);
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBe('Temu Media <b>Jambi</b>');
    expect(document.querySelectorAll('input[type=radio][name=answer]')).toHaveLength(3);
    expect(html).toContain('Tidak ada uang transport');
    expect(html).toMatch(/\d\d\.00–\d\d\.00 WIB/);
    expect(document.querySelector('a[href^="https://maps.example"]')).not.toBeNull();
    expect(document.querySelector('meta[name=robots]')?.getAttribute('content')).toContain('noindex');
  });

  it('changes nothing when a scanner opens it, however often', async () => {
    for (const method of ['GET', 'HEAD', 'GET']) await server.browser().fetch(page(coming[0]), { method });
    expect(await answersOf(coming[0])).toEqual([]);
  });

  it('records an answer and shows it, in the language of the page', async () => {
    const browser = server.browser();
    const form = { answer: 'accepted', companions: '2', note: '<script>alert(1)</script>' };
    const sent = await browser.post(page(coming[0], '?lang=en'), form);
    expect(sent.status).toBe(303);
    expect(sent.headers.get('Location')).toBe(page(coming[0], '?lang=en'));
    const { html, document } = await read(await browser.get(page(coming[0], '?lang=en')));
    expect(html).toContain('Thank you, your answer is recorded.');
    expect(html).toContain('You answered: Coming');
    expect(document.querySelector('html')?.getAttribute('lang')).toBe('en');
    expect(document.querySelectorAll('script')).toHaveLength(0);
    expect(html).not.toContain(form.note);
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;</textarea>');
    expect(await answersOf(coming[0])).toMatchObject([
      { answer: 'accepted', companions: 2, note: form.note },
    ]);
  });

  it('takes a form sent twice for one answer, and a changed one for the last word', async () => {
    const browser = server.browser();
    const form = { answer: 'tentative', companions: '0', note: '' };
    await Promise.all([browser.post(page(coming[1]), form), browser.post(page(coming[1]), form)]);
    expect(await answersOf(coming[1])).toHaveLength(1);
    await browser.post(page(coming[1]), { ...form, answer: 'declined' });
    expect((await answersOf(coming[1])).map(entry => entry.answer)).toEqual(['declined', 'tentative']);
  });

  it('asks for an answer and keeps what was typed', async () => {
    const refused = await server.browser().post(page(coming[2]), { companions: '3', note: 'Bawa kamera' });
    expect(refused.status).toBe(422);
    const { html, document } = await read(refused);
    expect(html).toContain('Pilih salah satu jawaban.');
    expect(document.querySelector('textarea')?.textContent).toBe('Bawa kamera');
    expect(document.querySelector('option[value="3"]')?.hasAttribute('selected')).toBe(true);
    const forged = { answer: 'maybe', companions: '99', note: 'x'.repeat(501) };
    expect((await server.browser().post(page(coming[2]), forged)).status).toBe(422);
    expect(await answersOf(coming[2])).toEqual([]);
  });

  it('says so when the last seat went between view and answer, and keeps the form', async () => {
    const late = server.browser();
    expect((await read(await late.get(page(seats[1])))).html).not.toContain('Semua tempat sudah terisi');
    await server.browser().post(page(seats[0]), { answer: 'accepted', companions: '1' });
    const refused = await late.post(page(seats[1]), {
      answer: 'accepted',
      companions: '0',
      note: 'Datang pagi',
    });
    expect(refused.status).toBe(422);
    const { html, document } = await read(refused);
    expect(html).toContain('Semua tempat baru saja terisi');
    expect(document.querySelector('input[value=accepted]')?.hasAttribute('checked')).toBe(true);
    expect(document.querySelector('textarea')?.textContent).toBe('Datang pagi');
    expect(await answersOf(seats[1])).toEqual([]);
  });

  it('speaks plainly of a wrong and of a withdrawn link', async () => {
    const { token } = coming[0]!;
    const altered = `/u/${token.slice(0, -1)}${token.endsWith('A') ? 'B' : 'A'}`;
    const wrong = await server.browser().get(altered);
    expect(wrong.status).toBe(404);
    expect((await read(wrong)).html).toContain('Tautan undangan ini tidak dikenal');
    const posted = await server.browser().post(altered, { answer: 'accepted' });
    expect(posted.status).toBe(404);
    const withdrawn = await server.browser().get(page(coming[4], '?lang=en'));
    expect(withdrawn.status).toBe(410);
    const { html, document } = await read(withdrawn);
    expect(html).toContain('This invitation has been withdrawn');
    expect(document.querySelector('form')).toBeNull();
    expect((await server.browser().post(page(coming[4]), { answer: 'accepted' })).status).toBe(410);
  });

  it('shows a cancelled and a past gathering without a form, and takes no answer', async () => {
    for (const [guest, words] of [
      [cancelled[0], 'Kegiatan ini dibatalkan'],
      [past[0], 'Kegiatan ini sudah selesai'],
    ] as const) {
      const { html, document } = await read(await server.browser().get(page(guest)));
      expect(html).toContain(words);
      expect(document.querySelector('input[type=radio]')).toBeNull();
      expect((await server.browser().post(page(guest), { answer: 'accepted' })).status).toBe(422);
      expect(await answersOf(guest)).toEqual([]);
    }
  });

  it('refuses a form of another site', async () => {
    const headers = { Origin: 'https://jahat.example', 'Sec-Fetch-Site': 'cross-site' };
    const refused = await server.browser().post(page(coming[3]), { answer: 'accepted' }, headers);
    expect(refused.status).toBe(403);
    expect(await answersOf(coming[3])).toEqual([]);
  });

  it('hands out a calendar file that a parser reads', async () => {
    const file = await server.browser().get(`${page(coming[0])}/kalender.ics`);
    expect(file.status).toBe(200);
    expect(file.headers.get('Content-Type')).toMatch(/^text\/calendar/);
    const calendar = new ICAL.Component(ICAL.parse(await file.text()));
    const event = calendar.getFirstSubcomponent('vevent');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(event?.getFirstPropertyValue('summary')).toBe('Temu Media <b>Jambi</b>');
    expect(String(event?.getFirstPropertyValue('url'))).toContain(page(coming[0]));
    expect((await server.browser().get('/u/AAAAAAAAAAAAAAAAAAAAAA/kalender.ics')).status).toBe(404);
    expect((await server.browser().get(`${page(coming[4])}/kalender.ics`)).status).toBe(410);
  });
});

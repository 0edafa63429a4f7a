import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { exampleBrand, exampleData, exampleFields, exampleGathering, exampleMail } from '#emails/examples.ts';
import { renderMail } from '#emails/mails.ts';
import { personalise, placeholdersIn } from '#emails/personalise.ts';
import { type MailName, mailFields } from '#emails/placeholders.ts';
import type { MailLocale } from '#emails/types.ts';

const names = Object.keys(mailFields) as MailName[];
const everyMail = names.flatMap(name => (['id', 'en'] as MailLocale[]).map(locale => ({ name, locale })));

/** Gmail cuts a message here and hides the rest, the unsubscribe link with it. */
const gmailClip = 102 * 1024;

const hostile = `</p><script>alert(1)</script><img src=x onerror="alert(1)"> "O'Neil" {{name}} \u202Eمرحبا\u202C 🌙`;

describe.each(everyMail)('$name in $locale', ({ name, locale }) => {
  test('waits for exactly its personal fields', async () => {
    const content = await exampleMail(name, locale);
    expect(placeholdersIn(content).sort()).toEqual([...mailFields[name]].sort());
  });

  test('is complete after filling: language, text version, no braces, below the clip', async () => {
    const mail = personalise(await exampleMail(name, locale), exampleFields[name]);
    const { document } = parseHTML(mail.html);
    expect(document.documentElement.getAttribute('lang')).toBe(locale);
    expect(document.querySelector('title')?.textContent).toBe(mail.subject);
    expect(mail.html + mail.text + mail.subject).not.toMatch(/\{\{|undefined|\[object/);
    expect(mail.text).not.toMatch(/<[a-z]|&(?:amp|nbsp|lt);/);
    expect(mail.subject).toBe(mail.subject.trim());
    expect(Buffer.byteLength(mail.html)).toBeLessThan(gmailClip);
  });

  test('every link of the HTML is in the text version, too', async () => {
    const mail = personalise(await exampleMail(name, locale), exampleFields[name]);
    const { document } = parseHTML(mail.html);
    const links = [...document.querySelectorAll('a')].map(link => link.getAttribute('href') ?? '');
    for (const link of links) expect(mail.text).toContain(link.replace('mailto:', ''));
  });

  test('reads without images: every picture has its alternative text', async () => {
    const { document } = parseHTML((await exampleMail(name, locale)).html);
    for (const image of document.querySelectorAll('img')) expect(image.hasAttribute('alt')).toBe(true);
    for (const table of document.querySelectorAll('table:not(.m-data)')) {
      expect(table.getAttribute('role')).toBe('presentation');
    }
  });
});

describe('gathering invitation', () => {
  test('says plainly that no money is given, in both languages and both versions', async () => {
    const id = await exampleMail('gathering-invitation', 'id');
    const en = await exampleMail('gathering-invitation', 'en');
    for (const part of [id.html, id.text]) expect(part).toContain('Tidak ada uang transport');
    for (const part of [en.html, en.text]) expect(part).toContain('No transport money');
  });

  test('is silent about money when the gathering has no such line', async () => {
    const data = exampleData['gathering-invitation'];
    const mail = await renderMail(
      'gathering-invitation',
      { ...data, gathering: { ...data.gathering, noCash: false } },
      'id',
    );
    expect(mail.text).not.toContain('uang transport');
  });

  test.each([
    ['Asia/Jakarta', '16.00–18.45 WIB'],
    ['Asia/Makassar', '17.00–19.45 WITA'],
    ['Asia/Jayapura', '18.00–20.45 WIT'],
  ] as const)('shows the time of %s with its zone', async (zone, expected) => {
    const data = { ...exampleData['gathering-invitation'], gathering: { ...exampleGathering, zone } };
    expect((await renderMail('gathering-invitation', data, 'id')).text).toContain(expected);
  });

  test('names both days when the evening runs past midnight', async () => {
    const gathering = { ...exampleGathering, endAt: '2026-03-12T18:00:00.000Z' };
    const mail = await renderMail(
      'gathering-invitation',
      { ...exampleData['gathering-invitation'], gathering },
      'id',
    );
    expect(mail.text).toContain('Kamis, 12 Maret 2026, 16.00 – Jumat, 13 Maret 2026, 01.00 WIB');
  });

  test('leads to the answer page by one button and to WhatsApp by the number', async () => {
    const { document } = parseHTML((await exampleMail('gathering-invitation', 'id')).html);
    const buttons = [...document.querySelectorAll('a.m-button')];
    expect(buttons.map(button => button.getAttribute('href'))).toEqual(['{{answerUrl}}']);
    expect(document.querySelector('a[href^="https://wa.me/"]')?.getAttribute('href')).toBe(
      'https://wa.me/6281200001234',
    );
  });

  test('leaves nothing empty when venue, programme, note and contact are missing', async () => {
    const gathering = { ...exampleGathering, kind: undefined, venue: {}, programme: [], noCash: false };
    const mail = await renderMail('gathering-invitation', { brand: exampleBrand, gathering }, 'id');
    expect(mail.text).not.toMatch(/Tempat|Susunan acara|Ada pertanyaan|undefined/);
  });
});

describe('gathering cancellation', () => {
  test('offers no way in any more', async () => {
    const mail = await exampleMail('gathering-cancellation', 'id');
    expect(mail.html).not.toContain(exampleGathering.venue.onlineUrl);
    expect(mail.html).not.toContain('maps.example');
  });
});

describe('what people typed', () => {
  test('cannot become markup, and keeps its braces', async () => {
    const gathering = {
      ...exampleGathering,
      title: hostile,
      venue: { name: hostile, address: hostile },
      programme: [{ title: hostile, speaker: hostile }],
    };
    const data = {
      brand: { ...exampleBrand, agencyName: hostile },
      gathering,
      note: hostile,
      contact: { name: hostile, role: hostile },
    };
    const mail = personalise(await renderMail('gathering-invitation', data, 'id'), {
      ...exampleFields['gathering-invitation'],
      salutation: hostile,
    });
    const { document } = parseHTML(mail.html);
    expect(document.querySelectorAll('script, img, [onerror]')).toHaveLength(0);
    expect(document.querySelector('h1')?.textContent).toBe(hostile);
    expect(mail.text).toContain('{{name}}');
  });

  test('a link that would run script is left out', async () => {
    const gathering = { ...exampleGathering, venue: { name: 'Balai', mapUrl: 'javascript:alert(1)' } };
    const mail = await renderMail('gathering-invitation', { brand: exampleBrand, gathering }, 'id');
    expect(mail.html).not.toContain('javascript:');
  });

  test('an unusable accent colour falls back to one that can be read', async () => {
    const brand = { ...exampleBrand, accentColor: 'red;}</style><script>' };
    const mail = await renderMail('password-recovery', { ...exampleData['password-recovery'], brand }, 'id');
    expect(mail.html).not.toContain('<script>');
    expect(mail.html).toContain('#0f5f5b');
  });
});

describe('press kit', () => {
  test('carries headline, points, body, files, contact and boilerplate in both versions', async () => {
    const data = exampleData['press-kit'];
    const mail = await exampleMail('press-kit', 'id');
    expect(mail.subject).toBe(data.headline);
    for (const part of [
      data.headline,
      data.dateline,
      ...data.keyMessages,
      data.attachments[0]!.url,
      data.boilerplate,
    ]) {
      expect(mail.text).toContain(part);
      expect(mail.html).toContain(part);
    }
    expect(mail.text).toContain('Penerima upah         402.000');
  });

  test('shows the embargo before anything else is read', async () => {
    const { text } = await exampleMail('press-kit', 'en');
    expect(text).toContain('Embargo: not for publication before Monday, 2 March 2026, 13:00 WIB');
    expect(text.indexOf('Embargo')).toBeLessThan(text.indexOf('580 ribu dari'));
  });

  test('takes a body with dollar signs and braces literally', async () => {
    const data = { ...exampleData['press-kit'], bodyHtml: "<p>US$& $1 {{name}} $'</p>" };
    const mail = personalise(await renderMail('press-kit', data, 'id'), exampleFields['press-kit']);
    expect(mail.html).toContain("US$& $1 {{name}} $'</p>");
  });
});

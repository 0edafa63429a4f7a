import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import {
  googleCalendarUrl,
  type InvitationCalendar,
  invitationCalendar,
  outlookCalendarUrl,
} from '#app/features/gatherings/calendar.ts';

const invitation: InvitationCalendar = {
  uid: 'undangan-42@gema.example',
  sequence: 3,
  method: 'REQUEST',
  dtstamp: '2026-03-01T01:02:03.456Z',
  startAt: '2026-03-12T09:00:00.000Z',
  endAt: '2026-03-12T11:45:00.000Z',
  zone: 'Asia/Jakarta',
  title: 'Media Gathering, Buka Puasa; Bersama',
  description: 'Baris satu\nBaris dua, dengan koma; titik koma dan \\ garis miring',
  location: 'Balai Pertemuan Muaro, Jl. Tepian Sungai No. 3',
  url: 'https://gema.example/undangan/abc',
  organizer: { name: 'Humas: Cabang "Contoh"', address: 'humas@contoh.example' },
  attendee: { name: 'Rahmat Hidayat', address: 'rahmat@kabar.example' },
  status: 'CONFIRMED',
};

/** Read by hand, so that a fault ical.js makes both ways is seen: unfold, split at the first bare colon. */
function readLines(text: string): { name: string; value: string }[] {
  return text
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .filter(Boolean)
    .map(line => {
      const colon = [...line.matchAll(/"[^"]*"|:/g)].find(match => match[0] === ':')?.index ?? -1;
      return { name: line.slice(0, colon), value: line.slice(colon + 1) };
    });
}

const lineValue = (text: string, name: string) => readLines(text).find(line => line.name === name)?.value;
const eventOf = (text: string) =>
  new ICAL.Event(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent')!);

describe('invitationCalendar', () => {
  test('writes the request a mail program expects', () => {
    const text = invitationCalendar(invitation);
    expect(lineValue(text, 'METHOD')).toBe('REQUEST');
    expect(lineValue(text, 'UID')).toBe('undangan-42@gema.example');
    expect(lineValue(text, 'SEQUENCE')).toBe('3');
    expect(lineValue(text, 'DTSTAMP')).toBe('20260301T010203Z');
    expect(lineValue(text, 'DTSTART;TZID=Asia/Jakarta')).toBe('20260312T160000');
    expect(lineValue(text, 'DTEND;TZID=Asia/Jakarta')).toBe('20260312T184500');
    expect(lineValue(text, 'SUMMARY')).toBe('Media Gathering\\, Buka Puasa\\; Bersama');
    expect(lineValue(text, 'DESCRIPTION')).toBe(
      'Baris satu\\nBaris dua\\, dengan koma\\; titik koma dan \\\\ garis miring',
    );
    expect(lineValue(text, 'ORGANIZER;CN="Humas: Cabang \'Contoh\'"')).toBe('mailto:humas@contoh.example');
    expect(text).toContain('METHOD:REQUEST\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Jakarta');
  });

  test.each([
    ['Asia/Jakarta', '+0700', 'WIB', '20260312T160000'],
    ['Asia/Makassar', '+0800', 'WITA', '20260312T170000'],
    ['Asia/Jayapura', '+0900', 'WIT', '20260312T180000'],
  ] as const)('describes %s in its own VTIMEZONE', (zone, offset, label, local) => {
    const text = invitationCalendar({ ...invitation, zone });
    expect(lineValue(text, 'TZID')).toBe(zone);
    expect(lineValue(text, 'TZNAME')).toBe(label);
    expect(lineValue(text, 'TZOFFSETFROM')).toBe(offset);
    expect(lineValue(text, 'TZOFFSETTO')).toBe(offset);
    expect(text).toContain('BEGIN:STANDARD\r\nDTSTART:19700101T000000\r\n');
    expect(lineValue(text, `DTSTART;TZID=${zone}`)).toBe(local);
  });

  test('comes back from a parser as it went in', () => {
    const text = invitationCalendar(invitation);
    const calendar = new ICAL.Component(ICAL.parse(text));
    for (const zone of calendar.getAllSubcomponents('vtimezone')) {
      ICAL.TimezoneService.register(zone);
    }
    const event = eventOf(text);
    expect(event.summary).toBe(invitation.title);
    expect(event.description).toBe(invitation.description);
    expect(event.location).toBe(invitation.location);
    expect(event.startDate.toJSDate().toISOString()).toBe(invitation.startAt);
    expect(event.endDate.toJSDate().toISOString()).toBe(invitation.endAt);
    expect(event.attendees).toHaveLength(1);
    expect(event.attendees[0]?.getFirstValue()).toBe('mailto:rahmat@kabar.example');
    expect(event.attendees[0]?.getFirstParameter('partstat')).toBe('NEEDS-ACTION');
    expect(event.attendees[0]?.getFirstParameter('rsvp')).toBe('TRUE');
  });

  test('a cancellation is cancelled, whatever status is given', () => {
    const text = invitationCalendar({ ...invitation, method: 'CANCEL', sequence: 4, status: 'CONFIRMED' });
    expect(lineValue(text, 'METHOD')).toBe('CANCEL');
    expect(lineValue(text, 'STATUS')).toBe('CANCELLED');
    expect(lineValue(text, 'UID')).toBe(invitation.uid);
    expect(text).toContain('ATTENDEE');
  });

  test('a published entry invites nobody', () => {
    const text = invitationCalendar({ ...invitation, method: 'PUBLISH' });
    expect(text).not.toContain('ATTENDEE');
    expect(text).toContain('ORGANIZER');
  });

  test('names cannot add lines, parameters or values', () => {
    const text = invitationCalendar({
      ...invitation,
      title: 'Judul\r\nATTENDEE:mailto:x@y.example',
      uid: 'a\r\nX: y',
      organizer: { name: 'A";ROLE=CHAIR;X="\r\nEND:VEVENT', address: 'humas@contoh.example' },
      attendee: { name: '', address: 'rahmat@kabar.example' },
    });
    const names = readLines(text).map(line => line.name.split(';')[0]);
    expect(names.filter(name => name === 'ATTENDEE')).toHaveLength(1);
    expect(names.filter(name => name === 'END')).toHaveLength(4);
    expect(eventOf(text).summary).toBe('Judul ATTENDEE:mailto:x@y.example');
    const organizer = new ICAL.Component(ICAL.parse(text))
      .getFirstSubcomponent('vevent')
      ?.getFirstProperty('organizer');
    expect(organizer?.getFirstParameter('role')).toBeUndefined();
    expect(organizer?.getFirstParameter('cn')).toBe("A';ROLE=CHAIR;X=' END:VEVENT");
  });

  test('crosses midnight and the year', () => {
    const text = invitationCalendar({
      ...invitation,
      startAt: '2026-12-31T16:30:00.000Z',
      endAt: '2026-12-31T18:00:00.000Z',
    });
    expect(lineValue(text, 'DTSTART;TZID=Asia/Jakarta')).toBe('20261231T233000');
    expect(lineValue(text, 'DTEND;TZID=Asia/Jakarta')).toBe('20270101T010000');
  });

  test('refuses a time that is none', () => {
    expect(() => invitationCalendar({ ...invitation, startAt: 'besok' })).toThrow(RangeError);
  });

  test('any text survives; lines stay within 75 octets, end in CRLF, and never split a character', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'binary', maxLength: 300 }),
        (title, name) => {
          const text = invitationCalendar({
            ...invitation,
            title: `a ${title} z`,
            attendee: { name, address: 'rahmat@kabar.example' },
          });
          expect(text.endsWith('\r\n')).toBe(true);
          expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
          for (const line of text.split('\r\n')) {
            const octets = Buffer.from(line);
            expect(octets.length).toBeLessThanOrEqual(75);
            expect(octets.toString()).toBe(line);
          }
          const event = eventOf(text);
          expect(event.summary).toBe(
            `a ${title} z`.replace(/\p{Cs}/gu, '\uFFFD').replace(/[\p{Cc}\u2028\u2029]+/gu, ' '),
          );
          expect(event.attendees).toHaveLength(1);
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('links to web calendars', () => {
  test('Google gets the span in UTC', () => {
    const url = new URL(googleCalendarUrl(invitation));
    expect(url.origin).toBe('https://calendar.google.com');
    expect(url.searchParams.get('dates')).toBe('20260312T090000Z/20260312T114500Z');
    expect(url.searchParams.get('ctz')).toBe('Asia/Jakarta');
    expect(url.searchParams.get('text')).toBe(invitation.title);
  });

  test('Outlook gets the span in UTC and no plus signs', () => {
    const link = outlookCalendarUrl(invitation);
    expect(link).not.toContain('+');
    const url = new URL(link);
    expect(url.searchParams.get('startdt')).toBe('2026-03-12T09:00:00Z');
    expect(url.searchParams.get('enddt')).toBe('2026-03-12T11:45:00Z');
    expect(url.searchParams.get('subject')).toBe(invitation.title);
  });
});

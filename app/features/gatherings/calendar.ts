import ICAL from 'ical.js';
import { wallFromInstant, type Zone, zones } from '#app/lib/zones.ts';

export interface CalendarPerson {
  name: string;
  address: string;
}

/** One invitation as a calendar entry. Instants are UTC, `zone` is where the clock on the wall is read. */
export interface InvitationCalendar {
  /** The same for the life of the invitation. */
  uid: string;
  /** Raised with every change of time, place or status, never lowered. */
  sequence: number;
  method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  /** When this version was written; a resend renews it and nothing else. */
  dtstamp: string;
  startAt: string;
  endAt: string;
  zone: Zone;
  title: string;
  description?: string;
  location?: string;
  url?: string;
  /** The address the mail is sent from: Gmail ignores any other. */
  organizer: CalendarPerson;
  /** The reader alone; left out of a PUBLISH. */
  attendee?: CalendarPerson;
  status: 'CONFIRMED' | 'TENTATIVE' | 'CANCELLED';
}

const two = (n: number) => String(n).padStart(2, '0');

function utcOffset(minutes: number): string {
  return `+${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** UTC time to the second: "2026-03-12T09:00:00Z". */
function utcTime(at: string): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`;
}

const wellFormed = (text: string) => text.replace(/\p{Cs}/gu, '\uFFFD');
const oneLine = (text: string) =>
  wellFormed(text)
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();
const lines = (text: string) =>
  wellFormed(text)
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '');

/** Names stand in a quoted parameter, which has no way to hold a double quote. */
const displayName = (person: CalendarPerson) => oneLine(person.name).replaceAll('"', "'") || person.address;

/** Indonesia keeps one offset all year, so a single STANDARD block since 1970 describes each zone. */
function timeZone(zone: Zone): ICAL.Component {
  const { label, offsetMinutes } = zones[zone];
  const standard = new ICAL.Component('standard');
  standard.addPropertyWithValue(
    'dtstart',
    ICAL.Time.fromData({ year: 1970, month: 1, day: 1, hour: 0, minute: 0, second: 0, isDate: false }),
  );
  for (const name of ['tzoffsetfrom', 'tzoffsetto']) {
    standard.addPropertyWithValue(name, ICAL.UtcOffset.fromString(utcOffset(offsetMinutes)));
  }
  standard.addPropertyWithValue('tzname', label);
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', zone);
  component.addSubcomponent(standard);
  return component;
}

function addTime(event: ICAL.Component, name: string, at: string, zone: Zone): void {
  const property = event.addPropertyWithValue(name, ICAL.Time.fromData(wallFromInstant(at, zone)));
  property.setParameter('tzid', zone);
}

function addPeople(event: ICAL.Component, invitation: InvitationCalendar): void {
  const organizer = event.addPropertyWithValue('organizer', `mailto:${invitation.organizer.address}`);
  organizer.setParameter('cn', displayName(invitation.organizer));
  if (!invitation.attendee || invitation.method === 'PUBLISH') return;
  const attendee = event.addPropertyWithValue('attendee', `mailto:${invitation.attendee.address}`);
  attendee.setParameter('cutype', 'INDIVIDUAL');
  attendee.setParameter('role', 'REQ-PARTICIPANT');
  attendee.setParameter('partstat', 'NEEDS-ACTION');
  attendee.setParameter('rsvp', 'TRUE');
  attendee.setParameter('cn', displayName(invitation.attendee));
}

function eventOf(invitation: InvitationCalendar): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', oneLine(invitation.uid));
  event.addPropertyWithValue('sequence', invitation.sequence);
  event.addPropertyWithValue('dtstamp', ICAL.Time.fromJSDate(new Date(invitation.dtstamp), true));
  addTime(event, 'dtstart', invitation.startAt, invitation.zone);
  addTime(event, 'dtend', invitation.endAt, invitation.zone);
  event.addPropertyWithValue('summary', oneLine(invitation.title));
  if (invitation.description) event.addPropertyWithValue('description', lines(invitation.description));
  if (invitation.location) event.addPropertyWithValue('location', oneLine(invitation.location));
  if (invitation.url) event.addPropertyWithValue('url', oneLine(invitation.url));
  event.addPropertyWithValue('status', invitation.method === 'CANCEL' ? 'CANCELLED' : invitation.status);
  event.addPropertyWithValue('transp', 'OPAQUE');
  addPeople(event, invitation);
  return event;
}

const encoder = new TextEncoder();
const lineOctets = 75;

/** Folds a content line at 75 octets, the leading space counted, never inside a UTF-8 sequence (RFC 5545, 3.1). */
function fold(line: string): string {
  if (encoder.encode(line).length <= lineOctets) return line;
  let out = '';
  let octets = 0;
  for (const char of line) {
    const size = encoder.encode(char).length;
    if (octets + size > lineOctets) {
      out += '\r\n ';
      octets = 1;
    }
    out += char;
    octets += size;
  }
  return out;
}

// ical.js folds continuation lines at 76 octets, so its lines are taken unfolded.
function contentLines(component: ICAL.Component): string[] {
  const name = component.name.toUpperCase();
  return [
    `BEGIN:${name}`,
    ...component
      .getAllProperties()
      .map(property => ICAL.stringify.property(property.toJSON(), ICAL.design.icalendar, true)),
    ...component.getAllSubcomponents().flatMap(contentLines),
    `END:${name}`,
  ];
}

/**
 * The iCalendar text of one invitation (RFC 5545, 5546): CRLF, folded at 75 octets, local times with their
 * VTIMEZONE. A CANCEL always says STATUS:CANCELLED. Throws RangeError when a time is no instant.
 */
export function invitationCalendar(invitation: InvitationCalendar): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Gema//Kegiatan//ID');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', invitation.method);
  calendar.addSubcomponent(timeZone(invitation.zone));
  calendar.addSubcomponent(eventOf(invitation));
  return `${contentLines(calendar).map(fold).join('\r\n')}\r\n`;
}

type CalendarEntry = Pick<
  InvitationCalendar,
  'startAt' | 'endAt' | 'zone' | 'title' | 'description' | 'location'
>;

const basic = (time: string) => time.replace(/[-:]/g, '');

/** Link that opens Google Calendar with the entry filled in. */
export function googleCalendarUrl(entry: CalendarEntry): string {
  const query = new URLSearchParams({
    action: 'TEMPLATE',
    text: entry.title,
    dates: `${basic(utcTime(entry.startAt))}/${basic(utcTime(entry.endAt))}`,
    ctz: entry.zone,
    details: entry.description ?? '',
    location: entry.location ?? '',
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

/** Link that opens Outlook on the web with the entry filled in. */
export function outlookCalendarUrl(entry: CalendarEntry): string {
  const query = new URLSearchParams({
    path: '/calendar/action/compose',
    rru: 'addevent',
    subject: entry.title,
    startdt: utcTime(entry.startAt),
    enddt: utcTime(entry.endAt),
    body: entry.description ?? '',
    location: entry.location ?? '',
  });
  // Outlook shows a plus sign where other readers see a space.
  return `https://outlook.live.com/calendar/0/action/compose?${query.toString().replaceAll('+', '%20')}`;
}

/** What the buttons of a calendar answered (RFC 5546). */
export type CalendarReply = {
  uid: string;
  answer: 'accepted' | 'tentative' | 'declined';
  /** When it was given, ISO to the second in UTC; null where it is not said. */
  at: string | null;
};

const answers: Record<string, CalendarReply['answer']> = {
  ACCEPTED: 'accepted',
  TENTATIVE: 'tentative',
  DECLINED: 'declined',
};

/** Reads a METHOD:REPLY; undefined for anything else. Outlook.com leaves the organiser out, so it is not asked for. */
export function readCalendarReply(calendars: readonly string[]): CalendarReply | undefined {
  for (const calendar of calendars) {
    const text = calendar.slice(0, 100_000).replace(/\r?\n[ \t]/g, '');
    if (!/^METHOD:\s*REPLY\s*$/im.test(text)) continue;
    const event = /BEGIN:VEVENT([\s\S]*?)END:VEVENT/i.exec(text)?.[1] ?? '';
    const uid = /^UID(?:;[^:\n]*)?:(.{1,300})$/im.exec(event)?.[1]?.trim();
    const state = /^ATTENDEE[^\n]*?PARTSTAT="?([A-Z-]+)/im.exec(event)?.[1]?.toUpperCase();
    const answer = state && answers[state];
    const stamp = /^DTSTAMP(?:;[^:\n]*)?:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/im.exec(event);
    if (!uid || !answer) continue;
    const at = stamp ? `${stamp[1]}-${stamp[2]}-${stamp[3]}T${stamp[4]}:${stamp[5]}:${stamp[6]}` : null;
    return { uid, answer, at };
  }
  return undefined;
}

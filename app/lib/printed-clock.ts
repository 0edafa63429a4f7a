import { isRealTime, type Zone, zoneFromLabel, zoneNames, zones } from './zones.ts';

/** A time of day beside a printed date, perhaps with its zone. */
export interface Clock {
  time: { hour: number; minute: number; second: number };
  precision: 'second' | 'minute';
  /** False for 25:61; the caller reports it. */
  real: boolean;
  /** Minutes east of Greenwich, when a zone or offset is printed. */
  offsetMinutes: number | undefined;
  /** The Indonesian zone of that offset, when there is one. */
  zone: Zone | undefined;
  start: number;
  end: number;
}

const zoneSource =
  '(?:\\s{0,2}\\(?(?:(WIB|WITA|WIT)(?![\\p{L}])\\)?|((?:UTC|GMT)(?:\\s?[+-]\\d{1,2}(?::?\\d{2})?)?|Z|[+-]\\d{2}:?\\d{2})(?![\\p{L}\\d])))?';
const timeSource =
  '(\\d{1,2})([:.])(\\d{2})(?:[:.](\\d{2})(?:[.,]\\d{1,9})?)?(?!\\d)(?:\\s?([ap]\\.?m)(?!\\p{L})\\.?)?';
const after = new RegExp(
  `([\\s|,•·@–—/(-]{0,6}|T)((?:pukul|pkl\\.?|jam|at)\\s{0,3})?${timeSource}${zoneSource}`,
  'iuy',
);
const before = new RegExp(`(?<![\\d:.,/])${timeSource}${zoneSource}[\\s|,•·–—(/-]{1,4}$`, 'iu');

/** The time printed right after `position`, behind at most a separator and "pukul". */
export function clockAfter(text: string, position: number): Clock | undefined {
  after.lastIndex = position;
  const match = after.exec(text);
  if (!match) return undefined;
  const [, separator = '', word, ...rest] = match;
  if (separator === '' && !word) return undefined;
  const end = position + match[0].length;
  // "1.25 triliun" is no time: a dotted one needs "pukul", a zone, or the end of the line.
  const dotted = rest[1] === '.';
  const stated = word !== undefined || rest[5] !== undefined || rest[6] !== undefined;
  if (dotted && !stated && !/^\s{0,3}(?:[\n\r|)]|$)/.test(text.slice(end, end + 6))) return undefined;
  return clockOf(rest, position, end);
}

/** The time printed right before `position` ("14:53 WIB, Selasa …"). */
export function clockBefore(text: string, position: number): Clock | undefined {
  const from = Math.max(0, position - 40);
  const match = before.exec(text.slice(from, position));
  if (!match || (match[2] === '.' && match[6] === undefined)) return undefined;
  return clockOf(match.slice(1), from + match.index, position);
}

function clockOf(groups: (string | undefined)[], start: number, end: number): Clock {
  const [hourText, , minuteText, secondText, half, label, offset] = groups;
  let hour = Number(hourText);
  if (half && hour >= 1 && hour <= 12) hour = (hour % 12) + (half[0]?.toLowerCase() === 'p' ? 12 : 0);
  const time = { hour, minute: Number(minuteText), second: Number(secondText ?? 0) };
  const offsetMinutes = label
    ? zones[zoneFromLabel(label) ?? 'Asia/Jakarta'].offsetMinutes
    : minutesEast(offset);
  return {
    time,
    precision: secondText === undefined ? 'minute' : 'second',
    real: isRealTime(time.hour, time.minute, time.second) && Math.abs(offsetMinutes ?? 0) <= 14 * 60,
    offsetMinutes,
    zone: zoneNames.find(zone => zones[zone].offsetMinutes === offsetMinutes),
    start,
    end,
  };
}

/** "Z", "UTC", "GMT+7", "+07:00", "+0700" → minutes; undefined when nothing is printed. */
function minutesEast(offset: string | undefined): number | undefined {
  if (offset === undefined) return undefined;
  const match = /([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' ? -minutes : minutes;
}

import { headerValues, readMailHead } from '../mail-head.ts';
import { addressesIn, reportedAddress } from './recipient.ts';

/** What is known of the mail that comes back. */
export type ReturnedMail = {
  /** Where it went, as its own head says. */
  to: string[];
  /** Its Message-ID and those in its text, with brackets. */
  messageIds: string[];
};

/** Where programs say that a copy follows, in the words of each. */
const marks = [
  /^-{2,}\s*(?:below this line is a copy|this is a copy of|the body of|original (?:message|mail)|returned message|unsent message|forwarded message|message (?:header|text)|transcript|header of|copy of|included is)[^\n]*$/im,
  /^-{4,}\s*(?:salinan (?:pesan|surat)|pesan asli|ursprüngliche nachricht|originalnachricht|元のメッセージ|original)[^\n]*$/im,
  /^(?:original message (?:follows|headers?)|message headers? follow|the (?:original )?message (?:headers?|text) follow|received header|reporting-mta:|pesan asli|header (?:pesan )?asli)\b[^\n]*:?\s*$/im,
];
const headLine =
  /^(?:received|from|to|subject|message-id|date|mime-version|return-path|content-type|x-[\w-]+|dkim-signature|reply-to|list-[\w-]+|delivered-to|cc|sender):\s/i;

/** Where in a text the copy of the returned mail begins: at a mark, or at three lines of a head in a row. */
function copyStart(text: string): number {
  const lines = text.split('\n');
  let offset = 0;
  let run = 0;
  let began = 0;
  for (const line of lines.slice(0, 2_000)) {
    const bare = line.replace(/^[>|\s]+/, '');
    if (headLine.test(bare)) {
      if (run === 0) began = offset;
      run += 1;
      if (run >= 3) return began;
    } else if (!/^\s+\S/.test(line) || run === 0) run = 0;
    offset += line.length + 1;
  }
  return -1;
}

/** Parts a text into what is said and the copy of a mail that follows it. */
export function partText(text: string): { said: string; copy: string } {
  const plain = text.replace(/\r\n?/g, '\n');
  const starts = marks.flatMap(mark => {
    const match = mark.exec(plain);
    return match && match.index > 20 && !/transcript/i.test(match[0]) ? [match.index] : [];
  });
  const head = copyStart(plain);
  if (head > 0) starts.push(head);
  if (head === 0) return { said: plain, copy: plain };
  if (starts.length === 0) return { said: plain, copy: '' };
  const start = Math.min(...starts);
  return { said: plain.slice(0, start), copy: plain.slice(start) };
}

/** Reads the head of a returned mail. */
export function readReturned(copy: string): ReturnedMail {
  const lines = copy.replace(/\r\n?/g, '\n').split('\n');
  const first = lines.findIndex(line => headLine.test(line.replace(/^[>|\s]+/, '')));
  const indent = first < 0 ? '' : (/^[>|\s]+/.exec(lines[first]!)?.[0] ?? '');
  const head = lines
    .slice(Math.max(0, first))
    .map(line => (indent && line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\r\n');
  const read = readMailHead(new TextEncoder().encode(head.slice(0, 60_000)));
  const to = ['x-original-to', 'envelope-to', 'x-envelope-to', 'to'].flatMap(name =>
    headerValues(read, name).flatMap(value => reportedAddress(value) ?? addressesIn(value)),
  );
  const ids = [...copy.slice(0, 60_000).matchAll(/<[^\s<>@]{6,150}@[^\s<>@]{3,150}>/g)].map(
    match => match[0],
  );
  return {
    to: [...new Set(to)],
    messageIds: [...new Set([...(read.messageId ? [read.messageId] : []), ...ids])].slice(0, 20),
  };
}

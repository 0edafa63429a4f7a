/** How one transmission ended, as the transport saw it. */
export type Outcome =
  | { kind: 'accepted'; code: number; reply: string }
  /** The server answered no; `command` is what it answered to: CONN, AUTH …, MAIL FROM, RCPT TO, DATA. */
  | { kind: 'refused'; code: number; reply: string; command: string }
  /**
   * The line broke without an answer. `connect`: before our message was begun; `transaction`: before its final dot
   * was written, so it cannot have been accepted; `after-dot`: it may have been.
   */
  | { kind: 'lost'; stage: 'connect' | 'transaction' | 'after-dot'; reply: string };

export type ReplyClass =
  | 'busy'
  | 'credentials'
  | 'sender-policy'
  | 'policy'
  | 'mailbox-full'
  | 'too-large'
  | 'no-such-mailbox'
  | 'temporary'
  | 'refused';

/** The enhanced status code (RFC 3463) in a reply, as in `5.1.1`; undefined when there is none. */
export function enhancedCode(reply: string): string | undefined {
  return /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/.exec(reply)?.[1];
}

const blames = /spam|blocked|black ?list|block ?list|blocklist|reputation|policy|dmarc|spf\b|dkim|rbl\b/i;

/** Gmail's codes for unauthenticated or suspicious senders (x.7.23 to x.7.32). */
function isSenderStanding(detail: string): boolean {
  const match = /^7\.(\d+)$/.exec(detail);
  return match !== null && Number(match[1]) >= 23 && Number(match[1]) <= 32;
}

function classifyPermanent(code: number, detail: string, reply: string, command: string): ReplyClass {
  // 5.1.7 and 5.1.8 speak of our own address.
  if (command === 'MAIL FROM' || detail === '1.7' || detail === '1.8') {
    return code === 552 || detail === '3.4' ? 'too-large' : 'sender-policy';
  }
  if (detail.startsWith('1.')) return 'no-such-mailbox';
  if (detail === '2.2') return 'mailbox-full';
  if (detail === '3.4' || detail === '2.3') return 'too-large';
  if (detail.startsWith('7.')) return 'policy';
  if (detail) return detail === '2.1' && command === 'RCPT TO' ? 'no-such-mailbox' : 'refused';
  if (blames.test(reply)) return 'policy';
  if (code === 552) return 'too-large';
  return [550, 551, 553].includes(code) && command === 'RCPT TO' ? 'no-such-mailbox' : 'refused';
}

/**
 * What a refusal means, by its code (RFC 5321), its enhanced code (RFC 3463) and the command it answered. A reply
 * before our message was begun says nothing about the message.
 */
export function classifyReply({
  code,
  reply,
  command,
}: {
  code: number;
  reply: string;
  command: string;
}): ReplyClass {
  const detail = enhancedCode(reply)?.slice(2) ?? '';
  if ([530, 534, 535, 538].includes(code) || command.startsWith('AUTH')) {
    return code >= 400 && code < 500 ? 'busy' : 'credentials';
  }
  if (isSenderStanding(detail)) return 'policy';
  if (code === 421 || ['CONN', 'EHLO', 'HELO', 'STARTTLS'].includes(command)) return 'busy';
  if (code >= 500) return classifyPermanent(code, detail, reply, command);
  if (detail === '2.2') return 'mailbox-full';
  return 'temporary';
}

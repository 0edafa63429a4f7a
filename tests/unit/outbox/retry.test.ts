import { describe, expect, it } from 'vitest';
import { classifyReply, enhancedCode, type ReplyClass } from '#app/features/outbox/reply.ts';
import { decide, deferMs, pauseMs } from '#app/features/outbox/retry.ts';

const now = { attempts: 1, random: 0.5 };
const minute = 60_000;

const replies: [reply: string, command: string, ReplyClass][] = [
  ['421 4.3.2 Service shutting down', 'DATA', 'busy'],
  ['421 Too many connections', 'CONN', 'busy'],
  ['421-4.7.28 Gmail has detected an unusual rate of mail', 'DATA', 'policy'],
  ['450 4.2.0 Greylisted, come back in 5 minutes', 'RCPT TO', 'temporary'],
  ['451 4.7.1 Please try again later', 'RCPT TO', 'temporary'],
  ['452 4.3.1 Insufficient system storage', 'DATA', 'temporary'],
  ['452 4.2.2 The mailbox is over quota', 'RCPT TO', 'mailbox-full'],
  ['454 4.7.0 Temporary authentication failure', 'AUTH PLAIN', 'busy'],
  ['530 5.7.0 Authentication required', 'MAIL FROM', 'credentials'],
  ['535 5.7.8 Bad credentials', 'AUTH LOGIN', 'credentials'],
  ['550 5.1.1 No such user', 'RCPT TO', 'no-such-mailbox'],
  ['550 No such user here', 'RCPT TO', 'no-such-mailbox'],
  ['551 5.1.6 User has moved', 'RCPT TO', 'no-such-mailbox'],
  ['553 5.1.3 Bad address syntax', 'RCPT TO', 'no-such-mailbox'],
  ['550 5.2.1 Mailbox disabled', 'RCPT TO', 'no-such-mailbox'],
  ['550 5.1.8 Sender domain not found', 'RCPT TO', 'sender-policy'],
  ['550 5.7.1 Sender refused', 'MAIL FROM', 'sender-policy'],
  ['550 5.7.26 This message does not pass authentication checks', 'DATA', 'policy'],
  ['550 Blocked by our spam filter', 'RCPT TO', 'policy'],
  ['554 5.7.1 Message refused by policy', 'DATA', 'policy'],
  ['554 5.7.1 Client host blocked', 'CONN', 'busy'],
  ['552 5.2.2 Over quota', 'RCPT TO', 'mailbox-full'],
  ['552 5.3.4 Message too big', 'DATA', 'too-large'],
  ['552 Message size exceeds limit', 'MAIL FROM', 'too-large'],
  ['554 Transaction failed', 'DATA', 'refused'],
  ['550 5.6.1 Content not supported', 'DATA', 'refused'],
  ['550 Refused', 'DATA', 'refused'],
];

describe('a server’s reply', () => {
  it.each(replies)('%s after %s means %s', (reply, command, expected) => {
    expect(classifyReply({ code: Number(reply.slice(0, 3)), reply, command })).toBe(expected);
  });

  it('is read for its enhanced code only where that stands', () => {
    expect(enhancedCode('550 5.1.1 No such user')).toBe('5.1.1');
    expect(enhancedCode('550-5.7.26 first of two lines')).toBe('5.7.26');
    expect(enhancedCode('550 no such user at 5.1.1.1')).toBeUndefined();
  });
});

const refused = (reply: string, command = 'RCPT TO') => ({
  kind: 'refused' as const,
  code: Number(reply.slice(0, 3)),
  reply,
  command,
});

describe('the decision', () => {
  it('suppresses an address only for an unknown mailbox', () => {
    for (const [reply, command, sort] of replies) {
      const decision = decide(refused(reply, command), now);
      expect([reply, decision.suppress]).toEqual([reply, sort === 'no-such-mailbox']);
    }
  });

  it('counts no attempt while the server is busy or unreachable', () => {
    expect(decide(refused('421 busy'), now)).toMatchObject({
      next: 'wait',
      pause: { scope: 'route', reason: 'busy' },
    });
    expect(decide({ kind: 'lost', stage: 'connect', reply: '' }, now)).toMatchObject({
      next: 'wait',
      pause: { scope: 'route', reason: 'connection' },
    });
  });

  it('does not know what became of a message after its final dot', () => {
    expect(decide({ kind: 'lost', stage: 'after-dot', reply: '' }, now).next).toBe('unknown');
    expect(decide({ kind: 'lost', stage: 'transaction', reply: '' }, now)).toMatchObject({ next: 'defer' });
  });

  it('stops the route for refused credentials and pauses a domain for its policy', () => {
    expect(decide(refused('535 5.7.8 no', 'AUTH PLAIN'), now).pause).toEqual({
      scope: 'route',
      reason: 'credentials',
    });
    expect(decide(refused('554 5.7.1 no', 'DATA'), now)).toMatchObject({
      next: 'defer',
      pause: { scope: 'domain', reason: 'policy' },
    });
  });

  it('defers at 5, 15, 30, 60 minutes, then 2 hours, and gives up at 48 hours', () => {
    expect([1, 2, 3, 4, 5, 20].map(n => deferMs(n, 0.5) / minute)).toEqual([5, 15, 30, 60, 120, 120]);
    expect(deferMs(1, 0)).toBe(4.5 * minute);
    const later = refused('450 4.2.0 later');
    expect(decide(later, { attempts: 27, random: 1 })).toMatchObject({ next: 'defer' });
    expect(decide(later, { attempts: 28, random: 0 })).toMatchObject({ next: 'fail', reason: 'temporary' });
  });

  it('tries a full mailbox three times within 24 hours', () => {
    const full = refused('452 4.2.2 full');
    expect(decide(full, now)).toMatchObject({ next: 'defer', afterMs: 8 * 60 * minute });
    expect(decide(full, { ...now, attempts: 3 })).toMatchObject({ next: 'fail', reason: 'mailbox-full' });
  });

  it('lengthens pauses up to a bound, and never ends those that only people can end', () => {
    expect([1, 2, 3, 30].map(n => pauseMs('connection', n, 0.5))).toEqual([5000, 10_000, 20_000, 900_000]);
    expect(pauseMs('policy', 1, 0.5)).toBe(60 * minute);
    expect(pauseMs('credentials', 1, 0.5)).toBeUndefined();
    expect(pauseMs('person', 1, 0.5)).toBeUndefined();
  });
});

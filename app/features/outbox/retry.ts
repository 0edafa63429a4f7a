import type { MailReason, PauseReason } from '#db/schema/outbox.ts';
import { classifyReply, type Outcome } from './reply.ts';

/** What to do with a message after a transmission. */
export type Decision = {
  /** `wait` and `defer` both try again; only `defer` counts the attempt. */
  next: 'sent' | 'defer' | 'wait' | 'fail' | 'unknown';
  reason: MailReason | null;
  /** Until the next try, in ms. */
  afterMs: number;
  /** The address takes no mail any more. */
  suppress: boolean;
  /** Hold back everything, or everything to this receiving domain. */
  pause: { scope: 'route' | 'domain'; reason: PauseReason } | null;
};

export type Situation = {
  /** Counted attempts, this one included. */
  attempts: number;
  /** 0 to 1. */
  random: number;
  /** The message has an end of its own (an invitation: the event's beginning) and is tried until then. */
  expires?: boolean;
};

const minute = 60_000;
const hour = 60 * minute;

/** Steps between tries while a server defers us: greylisting passes within the first ones. */
const steps = [5 * minute, 15 * minute, 30 * minute, hour];
const lastStep = 2 * hour;
/** How long a deferred message is tried: the steps of all its tries together. */
const givenUpAfterMs = 48 * hour;
const fullMailboxStep = 8 * hour;
const fullMailboxTries = 3;

/** ± 10 %, so that a batch deferred together does not return together. */
function jitter(ms: number, random: number): number {
  return Math.round(ms * (0.9 + 0.2 * random));
}

/** Wait after the n-th deferred attempt (n from 1), in ms. */
export function deferMs(attempts: number, random: number): number {
  return jitter(steps[attempts - 1] ?? lastStep, random);
}

function deferredMs(attempts: number): number {
  let total = 0;
  for (let n = 1; n <= attempts; n++) total += steps[n - 1] ?? lastStep;
  return total;
}

const pauseSteps: Record<
  Exclude<PauseReason, 'person' | 'credentials' | 'restored'>,
  { first: number; most: number }
> = {
  connection: { first: 5_000, most: 15 * minute },
  busy: { first: 30_000, most: 30 * minute },
  policy: { first: hour, most: 12 * hour },
};

/**
 * How long a route or domain is left in peace after so many failures in a row (from 1), in ms; undefined when only a
 * person or new settings can help.
 */
export function pauseMs(reason: PauseReason, failures: number, random: number): number | undefined {
  if (reason === 'person' || reason === 'credentials' || reason === 'restored') return undefined;
  const { first, most } = pauseSteps[reason];
  return jitter(Math.min(most, first * 2 ** Math.min(failures - 1, 20)), random);
}

const decided = (decision: Partial<Decision> & Pick<Decision, 'next'>): Decision => ({
  reason: null,
  afterMs: 0,
  suppress: false,
  pause: null,
  ...decision,
});

function defer(situation: Situation, reason: MailReason, pause: Decision['pause'] = null): Decision {
  const { attempts, random } = situation;
  if (!situation.expires && deferredMs(attempts) > givenUpAfterMs)
    return decided({ next: 'fail', reason, pause });
  return decided({ next: 'defer', reason, afterMs: deferMs(attempts, random), pause });
}

function decideLost(stage: 'connect' | 'transaction' | 'after-dot', situation: Situation): Decision {
  const pause = { scope: 'route', reason: 'connection' } as const;
  if (stage === 'after-dot') return decided({ next: 'unknown', reason: 'connection', pause });
  if (stage === 'connect') return decided({ next: 'wait', reason: 'connection', pause });
  // Counted: a message that a filter cuts off each time must not hold up the route for ever.
  return defer(situation, 'connection', pause);
}

/**
 * Decides by the server's answer: 421 and broken connections pause the route and count no attempt; 45x is tried at
 * growing steps for 48 hours, or until the message itself expires; a full mailbox three times in 24 hours; an unknown mailbox suppresses the address; a
 * policy refusal is our fault, pauses the receiving domain (the whole route when our sender address is refused) and
 * suppresses nobody; refused credentials stop the route.
 */
export function decide(outcome: Outcome, situation: Situation): Decision {
  if (outcome.kind === 'accepted') return decided({ next: 'sent' });
  if (outcome.kind === 'lost') return decideLost(outcome.stage, situation);
  switch (classifyReply(outcome)) {
    case 'busy':
      return decided({ next: 'wait', reason: 'temporary', pause: { scope: 'route', reason: 'busy' } });
    case 'credentials':
      return decided({
        next: 'wait',
        reason: 'credentials',
        pause: { scope: 'route', reason: 'credentials' },
      });
    case 'sender-policy':
      return defer(situation, 'policy', { scope: 'route', reason: 'policy' });
    case 'policy':
      return defer(situation, 'policy', { scope: 'domain', reason: 'policy' });
    case 'mailbox-full':
      return situation.attempts < fullMailboxTries
        ? decided({
            next: 'defer',
            reason: 'mailbox-full',
            afterMs: jitter(fullMailboxStep, situation.random),
          })
        : decided({ next: 'fail', reason: 'mailbox-full' });
    case 'too-large':
      return decided({ next: 'fail', reason: 'too-large' });
    case 'no-such-mailbox':
      return decided({ next: 'fail', reason: 'no-such-mailbox', suppress: true });
    case 'temporary':
      return defer(situation, 'temporary');
    case 'refused':
      return decided({ next: 'fail', reason: 'refused' });
  }
}

import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Db } from '#db/connection.ts';

/** `publishedAt`: the instant from which the release counts as published, before or after the change. */
export type KitPublished = { kitId: number; publishedAt: string };

/**
 * The text or the key messages that newsrooms may have taken over changed: a release was published, a published one was changed or
 * withdrawn, or its embargo moved (then once for either instant). Called in the transaction of the change; coverage
 * derives originality and messages again for the articles after `publishedAt`.
 */
export const kitPublished = createPort<Context<Db>, KitPublished>();

export type EmbargoMoved = { kitId: number };

/**
 * The embargo of a release was moved: whoever mailed it says how many have the old one in hand. Called in the transaction of
 * the change.
 */
export const embargoMoved = createPort<Context<Db>, EmbargoMoved, number>();

export type KitWithdrawn = { kitId: number; headline: string };

/** Mail of a release: what has left, or may have, and what was stopped before it could. */
export type KitMail = { left: number; stopped: number };

/** A release was withdrawn: mail of it that waits must not leave. Called in the transaction of the withdrawal. */
export const kitWithdrawn = createPort<Context<Db>, KitWithdrawn, KitMail>();

/**
 * A published release says something else now, or its embargo moved: mail of it that waits no longer says what it says.
 * Called in the transaction of the change.
 */
export const kitChanged = createPort<Context<Db>, { kitId: number }>();

export type LinkAnswer = { outcome: 'alive' | 'dead' | 'unsure'; status: number | null };

/** A link of a release is to be tried, from a job and outside of any transaction; coverage fetches it under its guard. */
export const linkTried = createPort<{ now: string }, { url: string }, LinkAnswer>();

import type { Context } from '#app/lib/context.ts';
import { createPort } from '#app/lib/port.ts';
import type { Traces } from '#app/lib/traces.ts';
import type { Db } from '#db/connection.ts';
import type { PartnerKind } from '#db/schema/partner-merges.ts';
import type { ForgottenThing } from './forgetting.ts';
import type { MergedThing } from './merge-plan.ts';
import type { TimelineEvent } from './timeline.ts';
import type { TimelineRequest } from './timeline-page.queries.server.ts';

/**
 * An outlet got another scope, channel or Press Council status. Awards put it, and those who write for it, into the league
 * it now belongs to and judge anew whether its articles count.
 */
export const outletReclassified = createPort<Context<Db>, { outletId: number }>();

/** A journalist gained or lost the competency certificate (UKW), by which a season may ask who enters. */
export const journalistCertified = createPort<Context<Db>, { journalistId: number }>();

export type OutletRegrouped = { outletId: number; networkIds: number[] };

/**
 * An outlet left a network, joined one, or both; `networkIds` names either. Outlets of one network do not count as
 * copying from each other, so coverage derives the originality of the articles of all of them again;
 * awards, where a network enters as one, compute them anew.
 */
export const outletRegrouped = createPort<Context<Db>, OutletRegrouped>();

/**
 * A page of a partner's timeline is read: each feature answers with the newest `limit + 1` of its events after the place,
 * and with nothing for sources that were not asked for.
 */
export const timelineAsked = createPort<Context<Db>, TimelineRequest, TimelineEvent[]>();

export type MergePair = { kind: PartnerKind; keptId: number; goneId: number };

/** What a merge would move, by the sort of thing; `…Both` counts what both records hold, of which one row stays. */
export type MergeExtent = Partial<Record<MergedThing, number>>;

/** Counts, without writing, what each feature would move. */
export const mergePlanned = createPort<Context<Db>, MergePair, MergeExtent>();

/** The rows a feature moved or dropped, as plain data that its listener of {@link partnersUnmerged} understands. */
export type MovedRows = { part: string; rows: unknown };

/** A double is merged into the record that stays: every feature moves its own rows from one to the other. */
export const partnersMerged = createPort<Context<Db>, MergePair, MovedRows>();

export type Unmerge = MergePair & {
  /** What each feature answered to {@link partnersMerged}, by its `part`. */
  moved: Readonly<Record<string, unknown>>;
};

/**
 * A merge is taken back; the record that had gone stands again. Every feature moves its rows back, and throws a
 * Conflict where something later was built on them.
 */
export const partnersUnmerged = createPort<Context<Db>, Unmerge>();

/** A person whose data is to be erased at their wish. */
export type PersonForgotten = {
  /** The record's id, and those of records that were merged into it. */
  journalistIds: readonly number[];
  /** As they were written on these records. */
  names: readonly string[];
  /** Addresses and numbers that nobody else shares. */
  traces: Traces;
  /** A file that says that a file was removed. */
  emptyFileId: number;
};

/** What a feature erased; `fileIds`: kept files that are no longer needed. */
export type ForgottenCount = { thing: ForgottenThing; count: number; fileIds?: readonly number[] };

/** A person is forgotten: every feature erases what it holds of them, in the same transaction. */
export const personForgotten = createPort<Context<Db>, PersonForgotten, ForgottenCount>();

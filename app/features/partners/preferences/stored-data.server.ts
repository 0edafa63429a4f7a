import type { Context } from '#app/lib/context.ts';
import { Gone } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import { findJournalist } from '../journalists.queries.server.ts';
import { readTimeline } from '../timeline.server.ts';
import type { TimelineEvent, TimelineGroup } from '../timeline.ts';
import { findWishes } from './queries.server.ts';
import { openRequest } from './requests.service.server.ts';

/** Events of one sort that are handed out at most; who has more asks the office. */
const mostEvents = 1000;

/** One line of what happened, without what concerns other people. */
export type StoredEvent = { at: string; what: string; title: string; state?: string };

function titleOf(event: TimelineEvent): string {
  // What officers wrote was promised to stay in the office, and may name others: it is read with the office.
  if (event.source === 'note') return '';
  // Names of fields alone: values before and after stand in the record, and who changed them is the office's own.
  if (event.source === 'change') return event.changes.map(({ field }) => field.split(':')[0]).join(', ');
  if (event.source === 'article') return [event.title, event.outlet].filter(Boolean).join(' · ');
  return event.title;
}

function stateOf(event: TimelineEvent): string | undefined {
  if (event.source === 'mail') return event.state;
  if (event.source === 'answered') return event.answer;
  if (event.source === 'attended') return event.came ? 'came' : 'absent';
  return event.source === 'note' ? event.kind : undefined;
}

function plain(event: TimelineEvent): StoredEvent {
  const what = event.source === 'change' ? event.action : event.source;
  const state = stateOf(event);
  return { at: event.at, what, title: titleOf(event), ...(state === undefined ? {} : { state }) };
}

async function eventsOf(ctx: Context<Db>, id: number, group: TimelineGroup) {
  const partner = { kind: 'journalist' as const, id };
  const { events, next } = await readTimeline(ctx, partner, { group, limit: mostEvents });
  return { complete: next === null, events: events.map(plain) };
}

/** All that is stored about the person behind a confirmed link, as plain data. @throws NotFound or Gone like the link. */
export async function readStoredData(ctx: Context<Db>, token: string) {
  const { kind, holder } = await openRequest(ctx, token);
  const person = kind === 'data' ? await findJournalist(ctx.db, holder.journalistId) : undefined;
  if (!person) throw new Gone();
  const wishes = await findWishes(ctx.db, person.id);
  const { name, salutation, ukw, ukwNumber, ukwYear, doNotContact, active, owner } = person;
  return {
    readAt: ctx.now,
    record: { name, salutation, ukw, ukwNumber, ukwYear, doNotContact, active, owner },
    recordedAt: person.createdAt,
    contacts: person.contacts.map(({ kind, value, isPrimary, lawfulBasis, source, obtainedOn }) => ({
      ...{ kind, value, isPrimary, lawfulBasis, source, obtainedOn },
    })),
    affiliations: person.affiliations.map(({ outlet, role, fromOn, toOn }) => ({
      ...{ outlet, role, fromOn, toOn },
    })),
    associations: person.associations,
    tags: person.tags,
    preferences: wishes ?? null,
    notes: await eventsOf(ctx, person.id, 'notes'),
    mails: await eventsOf(ctx, person.id, 'mails'),
    gatherings: await eventsOf(ctx, person.id, 'gatherings'),
    articles: await eventsOf(ctx, person.id, 'articles'),
    changes: await eventsOf(ctx, person.id, 'changes'),
  };
}

export type StoredData = Awaited<ReturnType<typeof readStoredData>>;

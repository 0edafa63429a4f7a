import { draftOfArticle } from '#app/features/coverage/article-draft.server.ts';
import { findArticle } from '#app/features/coverage/articles.queries.server.ts';
import { updateArticle } from '#app/features/coverage/articles.service.server.ts';
import type { ArticleDraft } from '#app/features/coverage/draft.ts';
import { articleSchema } from '#app/features/coverage/schema.ts';
import { contactValue } from '#app/features/partners/contact-values.ts';
import { findJournalistDoubles } from '#app/features/partners/doubles.queries.server.ts';
import { findJournalist } from '#app/features/partners/journalists.queries.server.ts';
import { updateJournalist } from '#app/features/partners/journalists.service.server.ts';
import { findOutlet } from '#app/features/partners/outlets.queries.server.ts';
import { updateOutlet } from '#app/features/partners/outlets.service.server.ts';
import { listPressCouncilChecks } from '#app/features/partners/press-council.queries.server.ts';
import { recordCheck, removeCheck } from '#app/features/partners/press-council.service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { NotFound } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';
import type { KnownValues } from './known-changes.ts';
import type { JournalistValues } from './row-values.ts';
import type { ImportKind } from './terms.ts';

/** What to write into a record: values that replace, list elements that join, list elements that go. */
export type RecordEdit = {
  set: KnownValues;
  add: KnownValues;
  remove: KnownValues;
  /** An update is taken back: `set` holds what was there before it. */
  takesBack?: boolean;
};

/** What else a row says that a new contact or affiliation needs. */
export type EditTerms = {
  fileName: string;
  entry: JournalistValues | undefined;
  /** The outlet of a name that the file gives. */
  outletId: (name: string) => Promise<number | undefined>;
};

const list = (values: KnownValues, field: keyof KnownValues) => (values[field] ?? []) as readonly string[];

const formFields = {
  title: 'title',
  published: 'publishedLocal',
  url: 'url',
  journalists: 'journalistNames',
  body: 'body',
  rubric: 'rubric',
  format: 'format',
  headlineTone: 'headlineTone',
  bodyTone: 'bodyTone',
  regency: 'regency',
  seconds: 'seconds',
} as const satisfies Partial<Record<keyof KnownValues, keyof ArticleDraft>>;

async function editArticle(ctx: Context<Db>, id: number, edit: RecordEdit): Promise<void> {
  const article = await findArticle(ctx.db, id);
  if (!article) throw new NotFound();
  const { zone } = await readOffice(ctx.db);
  const draft: ArticleDraft = draftOfArticle(article, zone);
  for (const [field, input] of Object.entries(formFields)) {
    const value = edit.set[field as keyof typeof formFields];
    if (value !== undefined) draft[input] = (value as string | null) ?? undefined;
  }
  const gone = list(edit.remove, 'spokespersons');
  const staying = (draft.spokespersons ?? '').split('\n').filter(line => !gone.includes(line.split(',')[0]!));
  draft.spokespersons = [...staying, ...list(edit.add, 'spokespersons')].join('\n');
  await updateArticle(ctx, id, { ...articleSchema.parse(draft), version: article.row.version });
}

async function editOutlet(ctx: Context<Db>, id: number, edit: RecordEdit, fileName: string): Promise<void> {
  const outlet = await findOutlet(ctx.db, id);
  if (!outlet) throw new NotFound();
  const { pressCouncil, pressCouncilCheckedOn, pressCouncilEvidence, ...facts } = edit.set;
  if (Object.keys(facts).length > 0) {
    const after = { ...outlet, ...facts };
    await updateOutlet(ctx, { ...after, notes: after.notes ?? '' } as typeof outlet);
  }
  if ([pressCouncil, pressCouncilCheckedOn, pressCouncilEvidence].some(value => value !== undefined))
    await editPressCouncil(ctx, outlet, edit, fileName);
}

/** A status of the file is a look at the Press Council's list; taking it back takes that look away, no later one. */
async function editPressCouncil(
  ctx: Context<Db>,
  outlet: NonNullable<Awaited<ReturnType<typeof findOutlet>>>,
  { set, takesBack }: RecordEdit,
  fileName: string,
): Promise<void> {
  const outletId = outlet.id;
  if (takesBack) {
    const [newest] = await listPressCouncilChecks(ctx.db, outletId, 1);
    if (newest?.evidence === fileName.trim()) await removeCheck(ctx, { outletId, id: newest.id });
    return;
  }
  const after = { ...outlet, ...set };
  await recordCheck(ctx, {
    outletId,
    status: (after.pressCouncil ?? 'not_recorded') as typeof outlet.pressCouncil,
    checkedOn: String(after.pressCouncilCheckedOn),
    evidence: after.pressCouncilEvidence as string | null,
  });
}

const contactKinds = ['email', 'whatsapp', 'phone'] as const;

/** A contact of another person is left to that person. */
async function isFree(db: Db, id: number, kind: (typeof contactKinds)[number], value: string) {
  const { value_key } = contactValue(kind, value);
  return (await findJournalistDoubles(db, { name: '', contactKeys: [value_key] }, id)).length === 0;
}

async function editJournalist(
  ctx: Context<Db>,
  id: number,
  edit: RecordEdit,
  { entry, fileName, outletId }: EditTerms,
): Promise<void> {
  const person = await findJournalist(ctx.db, id);
  if (!person) throw new NotFound();
  const basis = entry?.lawfulBasis ?? 'none';
  const source = entry?.source || fileName.slice(0, 200);
  const role = entry?.role ?? '';
  // What somebody has made more of since stays: another basis, a period, a role.
  const asWritten = (contact: (typeof person.contacts)[number]) =>
    contact.lawfulBasis === basis && contact.source === source && contact.obtainedOn === null;
  const contacts = person.contacts.filter(
    contact => !list(edit.remove, contact.kind).includes(contact.value) || !asWritten(contact),
  );
  const added: {
    kind: (typeof contactKinds)[number];
    value: string;
    lawfulBasis: typeof basis;
    source: string;
  }[] = [];
  for (const kind of contactKinds)
    for (const value of list(edit.add, kind))
      if (await isFree(ctx.db, id, kind, value)) added.push({ kind, value, lawfulBasis: basis, source });
  const affiliations = person.affiliations.filter(
    place =>
      !list(edit.remove, 'outlets').includes(place.outlet) ||
      place.role !== role ||
      place.fromOn ||
      place.toOn,
  );
  const joined: { outletId: number; role: string }[] = [];
  for (const name of list(edit.add, 'outlets')) {
    const place = await outletId(name);
    if (place && ![...affiliations, ...joined].some(known => known.outletId === place))
      joined.push({ outletId: place, role });
  }
  const { ukw, salutation, notes } = edit.set;
  const scalar = (value: KnownValues['notes'], old: string) =>
    (value === undefined ? old : (value ?? '')) as string;
  await updateJournalist(ctx, {
    ...person,
    ukw: ukw === undefined ? person.ukw : ((ukw ?? 'none') as typeof person.ukw),
    salutation: scalar(salutation, person.salutation),
    notes: scalar(notes, person.notes),
    affiliations: [...affiliations, ...joined],
    contacts: [...contacts, ...added],
  });
}

/** Writes into a record through the service of its kind, which audits the differences. */
export async function editRecord(
  ctx: Context<Db>,
  kind: ImportKind,
  id: number,
  edit: RecordEdit,
  terms: EditTerms,
): Promise<void> {
  if (kind === 'articles') await editArticle(ctx, id, edit);
  else if (kind === 'outlets') await editOutlet(ctx, id, edit, terms.fileName);
  else await editJournalist(ctx, id, edit, terms);
}

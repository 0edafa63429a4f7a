import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { findNote } from '#app/features/partners/notes.queries.server.ts';
import { addNote, removeNote, updateNote } from '#app/features/partners/notes.service.server.ts';
import { readTimeline } from '#app/features/partners/timeline.server.ts';
import { undoMerge } from '#app/features/partners/unmerge.service.server.ts';
import { withdrawPartner } from '#app/features/partners/withdrawal.service.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { journalists, merge } from '#tests/factories/merges.ts';
import { makeJournalist, makeOutlet } from '#tests/factories/partners.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const note = { kind: 'call', body: 'Minta rilis lebih awal.', happenedOn: '2025-03-20' } as const;

describeOnEngines('notes', fresh => {
  it('are written, stand once when sent twice, and are audited without their words', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const partner = { kind: 'outlet', id: await makeOutlet(ctx, { name: 'Kabar Uji' }) } as const;
    const id = await addNote(ctx, partner, note);
    expect(await addNote(ctx, partner, note)).toBe(id);
    const past = await addNote(ctx, partner, { ...note, kind: 'visit', happenedOn: '2025-03-01' });
    expect(await findNote(db, id)).toMatchObject({ partner, happenedAt: testNow, author: 'Si officer' });
    expect(await findNote(db, past)).toMatchObject({ happenedAt: '2025-03-01T05:00:00.000Z' });
    const entries = await listAuditEntries(db, { subjectKind: 'note' });
    expect(entries).toMatchObject([
      { action: 'note.written', subjectLabel: 'Kabar Uji' },
      { action: 'note.written' },
    ]);
    expect(JSON.stringify(entries)).not.toContain('rilis');
  });

  it('are changed by their author alone, and not over another change', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const admin = await contextFor(db, 'admin');
    const id = await addNote(ctx, { kind: 'outlet', id: await makeOutlet(ctx) }, note);
    await updateNote(ctx, { ...note, id, version: 1, body: 'Sudah beres.', happenedOn: '2025-03-19' });
    expect(await findNote(db, id)).toMatchObject({
      body: 'Sudah beres.',
      happenedAt: '2025-03-19T05:00:00.000Z',
    });
    await expect(updateNote(ctx, { ...note, id, version: 1 })).rejects.toThrow(Conflict);
    await expect(updateNote(admin, { ...note, id, version: 2 })).rejects.toThrow(Forbidden);
    await expect(updateNote(ctx, { ...note, id: 999, version: 1 })).rejects.toThrow(NotFound);
    const [entry] = await listAuditEntries(db, { subjectKind: 'note', subjectId: id });
    expect(entry).toMatchObject({
      action: 'note.changed',
      changes: [{ field: 'happenedOn', before: '2025-03-20', after: '2025-03-19' }],
    });
  });

  it('go when their author or an admin removes them', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const admin = await contextFor(db, 'admin');
    const partner = { kind: 'outlet', id: await makeOutlet(ctx) } as const;
    const first = await addNote(ctx, partner, note);
    const second = await addNote(admin, partner, note);
    await expect(removeNote(ctx, { id: second })).rejects.toThrow(Forbidden);
    await removeNote(admin, { id: first });
    await removeNote(admin, { id: second });
    expect(await findNote(db, first)).toBeUndefined();
    await expect(removeNote(admin, { id: first })).rejects.toThrow(NotFound);
  });

  it('refuse a day ahead, an unknown partner, and people who may not write', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const partner = { kind: 'outlet', id: await makeOutlet(ctx) } as const;
    await expect(addNote(ctx, partner, { ...note, happenedOn: '2025-03-21' })).rejects.toThrow(Invalid);
    await expect(addNote(ctx, { kind: 'journalist', id: 999 }, note)).rejects.toThrow(NotFound);
    await expect(addNote(await contextFor(db, 'leader'), partner, note)).rejects.toThrow(Forbidden);
  });

  it('follow a merge and come back with it; one written since stays', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const kept = await makeJournalist(ctx, { name: 'Rina' });
    const gone = await makeJournalist(ctx, { name: 'Rina P.' });
    const own = await addNote(ctx, { kind: 'journalist', id: kept }, note);
    const other = await addNote(ctx, { kind: 'journalist', id: gone }, note);
    const id = await merge(ctx, journalists(kept, gone));
    const since = await addNote(ctx, { kind: 'journalist', id: kept }, { ...note, kind: 'visit' });
    const notesOf = async (journalistId: number) =>
      (
        await readTimeline(ctx, { kind: 'journalist', id: journalistId }, { group: 'notes', limit: 10 })
      ).events
        .map(event => event.id)
        .sort();
    expect(await notesOf(kept)).toEqual([own, other, since]);
    await undoMerge(ctx, id);
    expect(await notesOf(kept)).toEqual([own, since]);
    expect(await notesOf(gone)).toEqual([other]);
  });

  it('keep an import from being undone over them', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const partner = { kind: 'outlet', id: await makeOutlet(ctx) } as const;
    const id = await addNote(ctx, partner, note);
    expect(await withdrawPartner(ctx, partner)).toBe(false);
    await removeNote(ctx, { id });
    expect(await withdrawPartner(ctx, partner)).toBe(true);
  });
});

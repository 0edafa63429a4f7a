import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { approveKit, submitKit } from '#app/features/press-kits/approval.service.server.ts';
import type { Mark, ReleaseDocument } from '#app/features/press-kits/document.ts';
import { kitPublished } from '#app/features/press-kits/ports.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { createKit, publishKit, updateKit, withdrawKit } from '#app/features/press-kits/service.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import { changePublishedKit, makeKit, makePublishedKit, releaseOf } from '#tests/factories/press-kits.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const told: { kitId: number; publishedAt: string }[] = [];
kitPublished.connect(async (_ctx, event) => void told.push(event));
const later = '2025-03-21T00:00:00.000Z';

describeOnEngines('the life of a kit', fresh => {
  it('starts as a draft with the office boilerplate, once for a form sent twice', async () => {
    const ctx = await contextFor(await fresh());
    const id = await createKit(ctx, { headline: '  JMO   di Pasar Angso Duo ' });
    expect(await createKit(ctx, { headline: 'JMO di Pasar Angso Duo' })).toBe(id);
    expect(await findKit(ctx.db, id)).toMatchObject({
      headline: 'JMO di Pasar Angso Duo',
      slug: 'jmo-di-pasar-angso-duo',
      status: 'draft',
      publishedAt: null,
      version: 1,
    });
    const minuteLater = { ...ctx, now: '2025-03-20T03:01:01.000Z' };
    expect(await createKit(minuteLater, { headline: 'JMO di Pasar Angso Duo' })).not.toBe(id);
  });

  it('gives every kit an address of its own', async () => {
    const ctx = await contextFor(await fresh());
    const slugs = [];
    for (let i = 0; i < 3; i++) {
      const at = { ...ctx, now: `2025-03-20T0${4 + i}:00:00.000Z` };
      slugs.push((await findKit(ctx.db, await createKit(at, { headline: 'Siaran 100% _ baru' })))?.slug);
    }
    expect(slugs).toEqual(['siaran-100-baru', 'siaran-100-baru-2', 'siaran-100-baru-3']);
  });

  it('saves at a version, and refuses the second of two who save at once', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx);
    const one = { id, version: 1, headline: 'Dari satu' };
    expect(await updateKit(ctx, one)).toBe(2);
    await expect(updateKit(ctx, { ...one, headline: 'Dari dua' })).rejects.toThrow(Conflict);
    expect(await findKit(ctx.db, id)).toMatchObject({ headline: 'Dari satu', slug: 'dari-satu', version: 2 });
  });

  it('keeps the address once published', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makePublishedKit(ctx, { headline: 'Judul pertama' });
    await changePublishedKit(ctx, { id, headline: 'Judul kedua' });
    expect(await findKit(ctx.db, id)).toMatchObject({ headline: 'Judul kedua', slug: 'judul-pertama' });
  });

  it('publishes once, and not without a body', async () => {
    const ctx = await contextFor(await fresh());
    const empty = await createKit(ctx, { headline: 'Kosong' });
    await expect(publishKit(ctx, { id: empty })).rejects.toThrow(Invalid);
    const id = await makePublishedKit(ctx);
    await expect(publishKit(ctx, { id })).rejects.toThrow(Conflict);
    await expect(publishKit(ctx, { id: 999 })).rejects.toThrow(NotFound);
  });

  it('tells of publishing, changed text, a moved embargo and withdrawal', async () => {
    const ctx = await contextFor(await fresh());
    told.length = 0;
    const id = await makePublishedKit(ctx, { embargoUntil: later });
    expect(told).toEqual([{ kitId: id, publishedAt: later }]);
    await changePublishedKit(ctx, { id, headline: 'Judul saja' });
    expect(told).toHaveLength(1);
    await changePublishedKit(ctx, { id, embargoUntil: null });
    expect(told.slice(1).map(event => event.publishedAt)).toEqual([later, testNow]);
    await changePublishedKit(ctx, { id, document: releaseOf('Teks baru.') });
    await withdrawKit(ctx, { id });
    expect(told.slice(3).map(event => event.publishedAt)).toEqual([testNow, testNow]);
  });

  it('records the change of a link or a mark alone, which concerns no article', async () => {
    const ctx = await contextFor(await fresh());
    const lead = 'Kalimat pembuka. '.repeat(200).trim();
    const linked = (href: string, bold = false): ReleaseDocument => {
      const marks: Mark[] = [...(bold ? [{ type: 'bold' } as const] : []), { type: 'link', attrs: { href } }];
      const [paragraph] = releaseOf(lead).content;
      const content = [{ type: 'text' as const, text: 'Situs', marks }];
      return { type: 'doc', content: [paragraph!, { type: 'paragraph', content }] };
    };
    const id = await makePublishedKit(ctx, { document: linked('https://lama.example/') });
    told.length = 0;
    await updateKit(ctx, { id, version: 2, headline: 'Judul', document: linked('https://baru.example/') });
    await updateKit(ctx, {
      id,
      version: 3,
      headline: 'Judul',
      document: linked('https://baru.example/', true),
    });
    const [bold, link] = await listAuditEntries(ctx.db, { subjectKind: 'kit', subjectId: id });
    const of = (entry: typeof link) => entry?.changes.find(change => change.field === 'bodyText');
    expect(of(link)?.before).toMatch(/\[Situs\]\(https:\/\/lama\.example\/\)$/);
    expect(of(link)?.after).toMatch(/\[Situs\]\(https:\/\/baru\.example\/\)$/);
    expect(of(bold)?.after).toMatch(/\*\*\[Situs\]\(https:\/\/baru\.example\/\)\*\*$/);
    expect(told).toEqual([]);
  });

  it('records whether it was published, or set to publish by itself', async () => {
    const ctx = await contextFor(await fresh());
    const waiting = await makePublishedKit(ctx, { headline: 'Menunggu', embargoUntil: later });
    const plain = await makePublishedKit(ctx, { headline: 'Langsung' });
    const last = async (id: number) =>
      (await listAuditEntries(ctx.db, { subjectKind: 'kit', subjectId: id }))[0]?.action;
    expect([await last(waiting), await last(plain)]).toEqual(['kit.scheduled', 'kit.published']);
  });

  it('starts a release with the name of its writer as contact', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx);
    expect((await findKit(ctx.db, id))?.contactName).toBe(ctx.actor.name);
  });

  it('moves an embargo only while it holds', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makePublishedKit(ctx);
    const pullBack = updateKit(ctx, { id, version: 2, headline: 'Sudah tayang', embargoUntil: later });
    await expect(pullBack).rejects.toMatchObject({ fields: { embargoUntil: ['kits.embargoTooLate'] } });
  });

  it('forgets the instant of a kit withdrawn before anybody saw it', async () => {
    const ctx = await contextFor(await fresh());
    const hidden = await makePublishedKit(ctx, { embargoUntil: later });
    const seen = await makePublishedKit(ctx);
    await withdrawKit(ctx, { id: hidden });
    await withdrawKit(ctx, { id: seen });
    expect(await findKit(ctx.db, hidden)).toMatchObject({ status: 'withdrawn', publishedAt: null });
    expect(await findKit(ctx.db, seen)).toMatchObject({ status: 'withdrawn', publishedAt: testNow });
  });

  it('asks for the right role', async () => {
    const officer = await contextFor(await fresh());
    const id = await makeKit(officer);
    const leader = await contextFor(officer.db, 'leader');
    const juror = await contextFor(officer.db, 'juror');
    await expect(createKit(leader, { headline: 'x' })).rejects.toThrow(Forbidden);
    await expect(updateKit(juror, { id, version: 1, headline: 'x' })).rejects.toThrow(Forbidden);
    await expect(publishKit(juror, { id })).rejects.toThrow(Forbidden);
    await submitKit(officer, { id, version: 1 });
    await approveKit(leader, { id, version: 1 });
    await publishKit(leader, { id });
    await expect(withdrawKit(juror, { id })).rejects.toThrow(Forbidden);
  });

  it('refuses a forged body with a word beside the field', async () => {
    const ctx = await contextFor(await fresh());
    const forged = { type: 'doc', content: [{ type: 'iframe' }] } as never;
    await expect(createKit(ctx, { headline: 'x', document: forged })).rejects.toMatchObject({
      fields: { body: ['kits.bodyUnknownPart'] },
    });
  });
});

describeOnEngines('what follows from publishing', fresh => {
  it('derives the originality of articles after the release again, once for a burst', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makePublishedKit(ctx);
    await changePublishedKit(ctx, { id, headline: 'Judul', document: releaseOf('Teks lain.') });
    const jobs = await ctx.db
      .selectFrom('jobs')
      .select(['kind', 'payload'])
      .where('kind', '=', 'coverage.rederive')
      .execute();
    expect(jobs.map(job => JSON.parse(job.payload))).toEqual([
      { from: testNow, to: '2025-04-19T03:00:00.000Z' },
    ]);
  });
});

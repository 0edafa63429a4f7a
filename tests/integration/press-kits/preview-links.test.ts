import { expect, it } from 'vitest';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { listPreviews } from '#app/features/press-kits/previews.queries.server.ts';
import {
  makePreview,
  previewUrl,
  withdrawPreview,
} from '#app/features/press-kits/previews.service.server.ts';
import { loader as edit } from '#app/features/press-kits/routes/edit.tsx';
import { loader as previewFile } from '#app/features/press-kits/routes/preview-file.ts';
import { loader as previewLink } from '#app/features/press-kits/routes/preview-link.tsx';
import { loader as previewZip } from '#app/features/press-kits/routes/preview-zip.ts';
import { action as make, loader as office } from '#app/features/press-kits/routes/previews.tsx';
import { loader as show } from '#app/features/press-kits/routes/show.tsx';
import { publishKit, withdrawKit } from '#app/features/press-kits/service.server.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#app/lib/errors.ts';
import {
  asOffice,
  changePublishedKit,
  makeKit,
  makePublishedKit,
  onePixelPng,
} from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const embargoUntil = '2025-03-25T00:00:00.000Z';
const tokenIn = (id: number) => previewUrl(id).split('/').at(-1)!;

/** Status of a refusal, or what came. */
async function outcome(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (refusal) {
    if (refusal instanceof Response) return `${refusal.status} ${refusal.headers.get('Location')}`;
    return (refusal as { init: { status: number } }).init.status;
  }
}

describeOnEngines('a personal link to an embargoed release', fresh => {
  it('says whose it is, is counted, and leads to the public page from the second on', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const id = await makePublishedKit(ctx, { headline: 'Rahasia', embargoUntil });
    const params = { id: String(id) };
    const form = { name: 'Rina (Kabar Batanghari)', lastOn: '2025-03-28' };
    expect(((await officer.post(make, '/x', form, params)) as Response).status).toBe(303);
    const [link] = (await officer.get(office, '/x', params)).links;
    const token = link!.url!.split('/').at(-1)!;
    const stored = await ctx.db.selectFrom('link_tokens').select('token_hash').execute();
    expect(JSON.stringify(stored)).not.toContain(token);
    const at = async (now: string) => {
      const guest = await visitorFor(ctx.db, 'juror', now);
      return outcome(guest.get(previewLink, `/pratinjau/${token}`, { token }));
    };
    expect(await at('2025-03-24T23:59:59.000Z')).toMatchObject({
      ...{ name: 'Rina (Kabar Batanghari)', embargoUntil, view: { headline: 'Rahasia' } },
    });
    await at('2025-03-24T23:59:59.000Z');
    expect((await listPreviews(ctx.db, id))[0]).toMatchObject({ opened: 2 });
    expect(await at(embargoUntil)).toBe('302 /ruang-pers/rahasia');
    expect(await at('2025-03-28T17:00:00.000Z')).toBe(410);
  });

  it('is named when the embargo moves after it was read', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const params = { id: String(await makePublishedKit(ctx, { headline: 'Rahasia', embargoUntil })) };
    const id = Number(params.id);
    const token = tokenIn(await makePreview(ctx, id, { name: 'Rina', lastOn: '2025-03-28' }));
    await makePreview(ctx, id, { name: 'Belum membaca', lastOn: '2025-03-28' });
    const move = (to: string) => changePublishedKit(ctx, { id, embargoUntil: to });
    const known = async () => {
      const { history } = await officer.get(show, '/x', params);
      return history.filter(entry => entry.action === 'kit.embargoMovedAfterMail');
    };
    await move('2025-03-26T00:00:00.000Z');
    expect(await known()).toEqual([]);
    expect((await officer.get(edit, '/x', params)).told).toBeNull();
    await officer.get(previewLink, '/x', { token });
    expect((await officer.get(edit, '/x', params)).told).toEqual({ mails: 0, readers: 'Rina' });
    await move('2025-03-27T00:00:00.000Z');
    expect(JSON.stringify(await known())).toContain('Rina');
    expect(JSON.stringify(await known())).not.toContain('Belum membaca');
  });

  it('opens files and zip for as long as itself, and is closed when withdrawn', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const id = await makeKit(ctx);
    const other = await makeKit(ctx);
    const add = (kitId: number, name: string) =>
      addKitFile(ctx, { kitId, role: 'image', name, bytes: onePixelPng });
    const mine = await add(id, 'a.png');
    const foreign = await add(other, 'b.png');
    const link = await makePreview(ctx, id, { name: 'Rina', lastOn: '2025-03-21' });
    const token = tokenIn(link);
    const file = (fileId: number) =>
      outcome(officer.get(previewFile, '/x?unduh', { token, id: String(fileId) }));
    const taken = (await file(mine.id)) as Response;
    expect(taken.headers.get('Cache-Control')).toBe('private, no-store');
    expect(taken.headers.get('Content-Disposition')).toContain('attachment');
    expect(await file(foreign.id)).toBe(404);
    const zip = (await officer.get(previewZip, '/x', { token })) as Response;
    expect(
      Buffer.from(await zip.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
    await withdrawPreview(ctx, id, link);
    await expect(withdrawPreview(ctx, id, link)).rejects.toThrow(Conflict);
    await expect(withdrawPreview(ctx, other, link)).rejects.toThrow(NotFound);
    expect(await file(mine.id)).toBe(410);
    expect(await outcome(officer.get(previewLink, '/x', { token }))).toBe(410);
    expect(await outcome(officer.get(previewLink, '/x', { token: 'x'.repeat(22) }))).toBe(404);
  });

  it('is refused for what is public, past days, far days, and to who may not send', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx);
    const ask = (lastOn: string) => makePreview(ctx, id, { name: 'Rina', lastOn });
    await expect(ask('2025-03-19')).rejects.toThrow(Invalid);
    await expect(ask('2025-06-19')).rejects.toThrow(Invalid);
    const leader = await contextFor(ctx.db, 'leader');
    await expect(makePreview(leader, id, { name: 'x', lastOn: '2025-03-21' })).rejects.toThrow(Forbidden);
    const link = await ask('2025-03-21');
    await publishKit(asOffice(ctx), { id });
    await expect(ask('2025-03-21')).rejects.toThrow(Conflict);
    await withdrawKit(ctx, { id });
    const officer = await visitorFor(ctx.db);
    expect(await outcome(officer.get(previewLink, '/x', { token: tokenIn(link) }))).toBe(410);
  });
});

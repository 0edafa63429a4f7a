import { expect, it } from 'vitest';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { loader as atomFeed } from '#app/features/press-kits/routes/atom-feed.ts';
import { loader as feed } from '#app/features/press-kits/routes/feed.ts';
import { loader as room } from '#app/features/press-kits/routes/press-room.tsx';
import { loader as file } from '#app/features/press-kits/routes/press-room-file.ts';
import { loader as kitPage, meta } from '#app/features/press-kits/routes/press-room-kit.tsx';
import { loader as sitemap } from '#app/features/press-kits/routes/sitemap.ts';
import { publishKit, withdrawKit } from '#app/features/press-kits/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { notModified } from '#app/web/not-modified.server.ts';
import type { Db } from '#db/connection.ts';
import {
  changePublishedKit,
  makeKit,
  makePublishedKit,
  onePixelPng,
  releaseOf,
} from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

const embargoUntil = '2025-03-21T00:00:00.000Z';
const before = '2025-03-20T23:59:59.999Z';
const after = '2025-03-21T00:00:00.001Z';
const secret = 'Santunan Rahasia';

async function secretKit(ctx: Context<Db>) {
  const input = { headline: secret, document: releaseOf('Isi rahasia tentang santunan.'), embargoUntil };
  const id = await makeKit(ctx, input);
  const photo = await addKitFile(ctx, { kitId: id, role: 'image', name: 'foto.png', bytes: onePixelPng });
  await publishKit(ctx, { id });
  return { id, fileId: photo.id, slug: (await findKit(ctx.db, id))!.slug };
}

type Secret = Awaited<ReturnType<typeof secretKit>>;
type Visitor = Awaited<ReturnType<typeof visitorFor>>;

/** A refusal's status and what it says; the answer's text otherwise. */
async function said(answer: Promise<unknown>): Promise<string> {
  try {
    const value = await answer;
    return value instanceof Response ? value.text() : JSON.stringify(value);
  } catch (refusal) {
    const { init, data } = refusal as { init: { status: number }; data: { code: string } };
    return `${init.status} ${data.code}`;
  }
}

/** Every way in which the world could hear of a kit. */
const outputs: Record<string, (visitor: Visitor, kit: Secret) => Promise<unknown>> = {
  'the list': visitor => visitor.get(room, '/ruang-pers'),
  'the search': visitor => visitor.get(room, '/ruang-pers?q=santunan'),
  'the page and its share card': (visitor, { slug }) =>
    visitor.get(kitPage, `/ruang-pers/${slug}`, { slug }).then(data => ({
      data,
      tags: meta({ data, matches: [] } as never),
    })),
  'the feed': visitor => visitor.get(feed, '/ruang-pers/rss.xml'),
  'the Atom feed': visitor => visitor.get(atomFeed, '/ruang-pers/atom.xml'),
  'the sitemap': visitor => visitor.get(sitemap, '/sitemap.xml'),
  'the address of a picture': (visitor, { slug, fileId }) =>
    visitor
      .get(file, `/ruang-pers/${slug}/berkas/${fileId}/foto.png`, { slug, id: String(fileId) })
      .then(response => ({ secret, type: response.headers.get('Content-Type') })),
};

describeOnEngines('an embargo to the second', fresh => {
  it.each(Object.keys(outputs))('%s', async name => {
    const ctx = await contextFor(await fresh());
    const kit = await secretKit(ctx);
    const at = async (now: string) => said(outputs[name]!(await visitorFor(ctx.db, 'juror', now), kit));
    for (const now of [before, embargoUntil, after]) {
      const text = await at(now);
      const shown = text.includes(secret) || text.includes(kit.slug);
      expect([now, shown]).toEqual([now, now !== before]);
    }
  });

  it('answers like an unknown address until then, and for drafts and withdrawn secrets', async () => {
    const ctx = await contextFor(await fresh());
    const kit = await secretKit(ctx);
    const draft = await makeKit(ctx, { headline: 'Masih draf' });
    const early = await visitorFor(ctx.db, 'juror', before);
    const page = (slug: string) => said(early.get(kitPage, `/ruang-pers/${slug}`, { slug }));
    expect(await page('tidak-ada')).toBe('404 not-found');
    expect(await page(kit.slug)).toBe('404 not-found');
    expect(await page((await findKit(ctx.db, draft))!.slug)).toBe('404 not-found');
    await withdrawKit(ctx, { id: kit.id });
    const late = await visitorFor(ctx.db, 'juror', after);
    const slug = kit.slug;
    expect(await said(late.get(kitPage, `/ruang-pers/${slug}`, { slug }))).toBe('404 not-found');
  });

  it('says that a release which was public is withdrawn, and closes its files', async () => {
    const ctx = await contextFor(await fresh());
    const kit = await secretKit(ctx);
    const late = await visitorFor(ctx.db, 'juror', after);
    await withdrawKit({ ...ctx, now: after }, { id: kit.id });
    const { slug, fileId } = kit;
    expect(await said(late.get(kitPage, `/ruang-pers/${slug}`, { slug }))).toBe('410 gone');
    expect(await said(outputs['the address of a picture']!(late, kit))).toBe('404 not-found');
    expect(fileId).toBeGreaterThan(0);
    for (const name of ['the list', 'the search', 'the sitemap'])
      expect(await said(outputs[name]!(late, kit))).not.toContain(slug);
    for (const name of ['the feed', 'the Atom feed']) {
      const text = await said(outputs[name]!(late, kit));
      expect(text).toContain(`Ditarik: ${secret}`);
      expect(text).not.toContain('Isi rahasia');
    }
    const nextMonth = await visitorFor(ctx.db, 'juror', '2025-04-21T00:00:00.000Z');
    expect(await said(outputs['the feed']!(nextMonth, kit))).not.toContain(secret);
  });

  it('can be moved while it holds, to the second', async () => {
    const ctx = await contextFor(await fresh());
    const kit = await secretKit(ctx);
    const sooner = '2025-03-20T12:00:00.000Z';
    await changePublishedKit(ctx, { id: kit.id, embargoUntil: sooner });
    const justBefore = await visitorFor(ctx.db, 'juror', '2025-03-20T11:59:59.999Z');
    const exactly = await visitorFor(ctx.db, 'juror', sooner);
    expect(await said(outputs['the list']!(justBefore, kit))).not.toContain(secret);
    expect(await said(outputs['the list']!(exactly, kit))).toContain(secret);
  });

  it('keeps a file to its own kit', async () => {
    const ctx = await contextFor(await fresh());
    const kit = await secretKit(ctx);
    const open = (await findKit(ctx.db, await makePublishedKit(ctx)))!;
    const visitor = await visitorFor(ctx.db, 'juror', before);
    expect(await said(outputs['the address of a picture']!(visitor, { ...kit, slug: open.slug }))).toBe(
      '404 not-found',
    );
  });

  it('lets nothing be kept past the embargo', async () => {
    const ctx = await contextFor(await fresh());
    await secretKit(ctx);
    const visitor = await visitorFor(ctx.db, 'juror', before);
    for (const loader of [feed, sitemap]) {
      const response = await visitor.get(loader, '/x');
      expect(response.headers.get('Cache-Control')).toBe('public, no-cache');
    }
  });

  it('sends a feed and a picture once to those who hold them', async () => {
    const ctx = await contextFor(await fresh());
    const { slug, fileId } = await secretKit(ctx);
    const visitor = await visitorFor(ctx.db, 'juror', after);
    const answers = [
      await visitor.get(feed, '/x'),
      await visitor.get(file, '/x', { slug, id: String(fileId) }),
    ];
    for (const answer of answers) {
      const tag = answer.headers.get('ETag')!;
      const again = (held: string) =>
        notModified(
          new Request('http://gema.test/x', { headers: { 'If-None-Match': held } }),
          answer.clone(),
        );
      expect(again(`"other", ${tag}`).status).toBe(304);
      expect(again('"other"').status).toBe(200);
      await answer.text();
    }
    expect(answers[1]!.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(answers[1]!.headers.get('Content-Security-Policy')).toContain("default-src 'none'");
  });
});

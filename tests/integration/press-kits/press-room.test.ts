import { expect, it } from 'vitest';
import { saveKit } from '#app/features/press-kits/editing.service.server.ts';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { findPublicKit, listPublicKits } from '#app/features/press-kits/newsroom.queries.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { loader as editLoader } from '#app/features/press-kits/routes/edit.tsx';
import { loader as room } from '#app/features/press-kits/routes/press-room.tsx';
import { loader as kitLoader } from '#app/features/press-kits/routes/press-room-kit.tsx';
import { loader as showLoader } from '#app/features/press-kits/routes/show.tsx';
import { action as translate } from '#app/features/press-kits/routes/translation.ts';
import { kitSchema } from '#app/features/press-kits/schema.ts';
import { publishKit } from '#app/features/press-kits/service.server.ts';
import { writeKitTopics } from '#app/features/press-kits/topics.service.server.ts';
import { startTranslation } from '#app/features/press-kits/translation.service.server.ts';
import { Conflict } from '#app/lib/errors.ts';
import { asOffice, makeKit, makePublishedKit, onePixelPng, releaseOf } from '#tests/factories/press-kits.ts';
import { makeTopic } from '#tests/factories/programs.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { visitorFor } from '#tests/support/routes.ts';

describeOnEngines('the press room', fresh => {
  it('is narrowed by topic, year and words, which the address holds', async () => {
    const ctx = await contextFor(await fresh());
    const { db } = ctx;
    const topic = await makeTopic(ctx, { name: 'Pekerja rentan' });
    const unused = await makeTopic(ctx, { name: 'Tidak dipakai' });
    const secret = await makeTopic(ctx, { name: 'Masih rahasia' });
    const about = await makePublishedKit(ctx, { headline: 'Tentang topik' });
    await writeKitTopics(ctx, { id: about, headline: 'x' }, [topic, 99_999]);
    await makePublishedKit({ ...ctx, now: '2024-12-31T17:30:00.000Z' }, { headline: 'Awal tahun di Jambi' });
    await makePublishedKit({ ...ctx, now: '2024-12-31T16:30:00.000Z' }, { headline: 'Akhir tahun di Jambi' });
    const draft = await makeKit(ctx, { headline: 'Masih draf' });
    await writeKitTopics(ctx, { id: draft, headline: 'x' }, [secret]);
    const visitor = await visitorFor(db);
    const heads = async (query: string) =>
      (await visitor.get(room, `/ruang-pers${query}`)).rows.map(row => row.headline);
    expect(await heads(`?topik=${topic}`)).toEqual(['Tentang topik']);
    expect(await heads(`?topik=${unused}`)).toEqual([]);
    expect(await heads(`?topik=${secret}`)).toEqual([]);
    expect(await heads('?tahun=2024')).toEqual(['Akhir tahun di Jambi']);
    expect(await heads('?tahun=2025')).toEqual(['Tentang topik', 'Awal tahun di Jambi']);
    expect(await heads('?tahun=2025&q=awal')).toEqual(['Awal tahun di Jambi']);
    for (const odd of ['?tahun=abc&topik=0', '?topik=1e99', '?tahun=99999'])
      expect(await heads(odd)).toHaveLength(3);
    const page = await visitor.get(room, '/ruang-pers');
    expect(page.topics).toEqual([{ id: topic, name: 'Pekerja rentan' }]);
    expect(page.years).toEqual([2025, 2024]);
  });

  it('is given topics by the form of a kit', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const topic = await makeTopic(ctx);
    const id = await makeKit(ctx);
    const form = { version: 1, headline: 'Judul', markdown: 'Isi.', topicIds: [String(topic)] };
    await saveKit(ctx, id, kitSchema.parse(form));
    const edited = await officer.get(editLoader, `/siaran-pers/${id}/ubah`, { id: String(id) });
    expect(edited.kit.topicIds).toEqual([String(topic)]);
    const { history, standing } = await officer.get(showLoader, '/x', { id: String(id) });
    expect(history.map(entry => entry.action)).toContain('kit.topicsChanged');
    expect(standing.topics).toHaveLength(1);
  });

  it('shows a release in English once that is written and public', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const { db } = ctx;
    const id = await makeKit(ctx, { headline: 'Pekerja terlindungi', document: releaseOf('Isi.') });
    const photo = await addKitFile(ctx, {
      kitId: id,
      role: 'image',
      name: 'a.png',
      alt: 'Bidan',
      bytes: onePixelPng,
    });
    const markdown = `Isi.\n\n![](gambar:${photo.id})`;
    await saveKit(ctx, id, kitSchema.parse({ version: 1, headline: 'Pekerja terlindungi', markdown }));
    await publishKit(asOffice(ctx), { id });
    const begun = (await officer.post(translate, '/x', {}, { id: String(id) })) as Response;
    const english = await startTranslation(ctx, id);
    expect(begun.headers.get('Location')).toBe(`/siaran-pers/${english}/ubah`);
    await expect(startTranslation(ctx, english)).rejects.toThrow(Conflict);
    const draft = (await findKit(db, english))!;
    expect(draft).toMatchObject({ language: 'en', translationOf: id, status: 'draft' });
    expect(JSON.stringify(draft.document)).toMatch(/"fileId":[1-9]/);
    expect(JSON.stringify(draft.document)).not.toContain(`"fileId":${photo.id}}`);
    const kit = (await findKit(db, id))!;
    expect(await findPublicKit(db, kit.slug, testNow)).toMatchObject({ other: undefined });
    await saveKit(
      ctx,
      english,
      kitSchema.parse({ version: draft.version, headline: 'Workers protected', markdown: 'Text.' }),
    );
    await publishKit(asOffice(ctx), { id: english });
    const page = await officer.get(kitLoader, `/ruang-pers/${kit.slug}`, { slug: kit.slug });
    expect(page.other).toMatchObject({ headline: 'Workers protected', language: 'en' });
    expect(page.card.tags).toContainEqual(expect.objectContaining({ rel: 'alternate', hrefLang: 'en' }));
    const list = await officer.get(room, '/ruang-pers?lang=en');
    expect(list.rows).toHaveLength(1);
    expect(list.rows[0]!.english).toMatchObject({ headline: 'Workers protected' });
    const back = await officer.get(kitLoader, '/x', { slug: page.other!.slug });
    expect(back.other).toMatchObject({ slug: kit.slug, language: 'id' });
    expect(back.card.article.inLanguage).toBe('en');
    expect((await listPublicKits(db, testNow)).rows).toHaveLength(1);
  });
});

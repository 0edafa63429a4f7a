import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import yauzl from 'yauzl';
import { imageSize } from '#app/features/files/image-size.ts';
import { filePath } from '#app/features/files/service.server.ts';
import { saveKit } from '#app/features/press-kits/editing.service.server.ts';
import { findKitFile, listKitFiles } from '#app/features/press-kits/files.queries.server.ts';
import { addKitFile } from '#app/features/press-kits/files.service.server.ts';
import { sizedFile } from '#app/features/press-kits/pictures.queries.server.ts';
import { findKit } from '#app/features/press-kits/queries.server.ts';
import { loader as publicFile } from '#app/features/press-kits/routes/press-room-file.ts';
import { loader as publicZip } from '#app/features/press-kits/routes/press-room-zip.ts';
import { loader as showLoader } from '#app/features/press-kits/routes/show.tsx';
import { kitSchema } from '#app/features/press-kits/schema.ts';
import { publishKit, withdrawKit } from '#app/features/press-kits/service.server.ts';
import { Invalid } from '#app/lib/errors.ts';
import { wire } from '#app/wiring.server.ts';
import { picture } from '#tests/factories/pictures.ts';
import { asOffice, makeKit, smallPdf } from '#tests/factories/press-kits.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { runJobs } from '#tests/support/jobs.ts';
import { visitorFor } from '#tests/support/routes.ts';

wire();

const payload = '<script>alert(document.cookie)</script>';

/** A picture that is a page too: what follows its end would run if a browser took it for HTML. */
async function polyglot(): Promise<Buffer> {
  return Buffer.concat([await picture('jpeg', { width: 2400, height: 1200 }), Buffer.from(payload)]);
}

function namesIn(zip: Buffer): Promise<string[]> {
  return new Promise((resolve, reject) => {
    yauzl.fromBuffer(zip, (error, file) => {
      if (error) return reject(error);
      const names: string[] = [];
      file.on('entry', (entry: { fileName: string }) => names.push(entry.fileName));
      file.on('end', () => resolve(names));
      file.on('error', reject);
    });
  });
}

describeOnEngines('assets of a kit', fresh => {
  it('come in three sizes, drawn anew, and answer with the original until then', async () => {
    const ctx = await contextFor(await fresh());
    const { db } = ctx;
    const kitId = await makeKit(ctx);
    const bytes = await polyglot();
    const { id } = await addKitFile(ctx, { kitId, role: 'image', name: 'foto.jpeg', bytes });
    const original = (await findKitFile(db, kitId, id))!;
    expect(await sizedFile(db, original, 'web')).toEqual(original);
    expect(await runJobs(db)).toBe(1);
    const web = await sizedFile(db, original, 'web');
    const preview = await sizedFile(db, original, 'pratinjau');
    expect([web.name, web.width, web.height]).toEqual(['foto.jpg', 1600, 800]);
    expect([preview.width, preview.height]).toEqual([640, 320]);
    for (const { sha256 } of [web, preview]) {
      const drawn = await readFile(filePath(sha256));
      expect(imageSize(drawn)).toBeDefined();
      expect(drawn.includes(payload)).toBe(false);
    }
    for (const odd of [null, '', 'toString', '../web'])
      expect(await sizedFile(db, original, odd)).toEqual(original);
  });

  it('are served as what they are, whatever hides behind a picture', async () => {
    const visitor = await visitorFor(await fresh());
    const id = await makeKit(visitor.ctx);
    const { slug } = (await findKit(visitor.ctx.db, id))!;
    const bytes = await polyglot();
    const file = await addKitFile(visitor.ctx, { kitId: id, role: 'image', name: 'a.html', bytes });
    await publishKit(asOffice(visitor.ctx), { id });
    const response = await visitor.get(publicFile, '/x', { slug, id: String(file.id) });
    expect(response.headers.get('Content-Type')).toBe('image/jpeg');
    expect(response.headers.get('Content-Security-Policy')).toBe("default-src 'none'; sandbox");
    await response.body?.cancel();
  });

  it('lose what they tell besides the picture when that is asked for', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeKit(ctx);
    const told = await polyglot();
    const form = { version: 1, headline: 'Judul', markdown: 'Isi.' };
    const upload = (version: number, over: object) =>
      saveKit(
        ctx,
        id,
        kitSchema.parse({
          ...form,
          version,
          newImages: [new File([new Uint8Array(told)], 'a.jpg')],
          ...over,
        }),
      );
    await upload(1, { stripMetadata: true });
    await upload(2, {});
    const [clean, whole] = await listKitFiles(ctx.db, id);
    expect((await readFile(filePath(clean!.sha256))).includes(payload)).toBe(false);
    expect((await readFile(filePath(whole!.sha256))).equals(told)).toBe(true);
  });

  it('refuse a picture that would unfold into a town', async () => {
    const ctx = await contextFor(await fresh());
    const kitId = await makeKit(ctx);
    const bomb = Buffer.from(await picture('png'));
    bomb.writeUInt32BE(60_000, 16);
    bomb.writeUInt32BE(60_000, 20);
    const add = addKitFile(ctx, { kitId, role: 'image', name: 'a.png', bytes: bomb });
    await expect(add).rejects.toMatchObject({ fields: { file: ['kits.tooManyPixels'] } });
    // One within the limit that is damaged is kept as it is, and no size of it is made.
    const broken = Buffer.from(await picture('png', { width: 1000 })).subarray(0, 60);
    const kept = await addKitFile(ctx, { kitId, role: 'image', name: 'b.png', bytes: broken });
    await runJobs(ctx.db);
    expect(await sizedFile(ctx.db, kept, 'web')).toEqual(kept);
    const large = Buffer.alloc(21 * 1024 * 1024);
    smallPdf.copy(large);
    await expect(addKitFile(ctx, { kitId, role: 'attachment', name: 'a.pdf', bytes: large })).rejects.toThrow(
      Invalid,
    );
  });

  it('come in one zip, with names that lead nowhere else, and are counted when saved', async () => {
    const officer = await visitorFor(await fresh());
    const { ctx } = officer;
    const id = await makeKit(ctx, { headline: 'Bantuan pekerja' });
    const { slug } = (await findKit(ctx.db, id))!;
    const add = async (name: string, color: string) =>
      addKitFile(ctx, { kitId: id, role: 'image', name, bytes: await picture('png', { color }) });
    const first = await add('../../etc/passwd.png', '#111111');
    await add('passwd.png', '#222222');
    await add('..\\..\\windows\\passwd.png', '#333333');
    await publishKit(asOffice(ctx), { id });
    const zip = (await officer.get(publicZip, '/x', { slug })) as Response;
    expect(zip.headers.get('Content-Disposition')).toBe("attachment; filename*=UTF-8''bantuan-pekerja.zip");
    expect(await namesIn(Buffer.from(await zip.arrayBuffer()))).toEqual([
      'bantuan-pekerja.txt',
      'passwd.png',
      'passwd (2).png',
      'passwd (3).png',
    ]);
    const params = { slug, id: String(first.id) };
    for (const address of ['/x?unduh', '/x?unduh', '/x', '/x?ukuran=web&unduh'])
      await (await officer.get(publicFile, address, params)).body?.cancel();
    const { standing } = await officer.get(showLoader, '/x', { id: String(id) });
    expect(standing.downloads.map(({ count }) => count)).toEqual([3, 0, 0]);
    expect(standing.zips).toBe(1);
    await withdrawKit(ctx, { id });
    await expect(officer.get(publicZip, '/x', { slug })).rejects.toMatchObject({ init: { status: 404 } });
  });
});

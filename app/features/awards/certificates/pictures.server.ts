import { workerEntry } from '#app/features/coverage/page-reader.server.ts';
import { previewMaker } from '#app/features/files/previews.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import { Invalid } from '#app/lib/errors.ts';
import type { Db } from '#db/connection.ts';

/** What a template may be given, by what the picture is for. */
export type PictureRole = 'background' | 'signature';

/** A background is printed at 210 dpi on A4, a signature at 300 dpi. */
const looks = {
  background: { longest: 2480, quality: 82 },
  signature: { longest: 640, quality: 90, seeThrough: true },
} as const;

const accepted = ['image/png', 'image/jpeg', 'image/webp'];

/**
 * Keeps an uploaded picture, drawn anew in a worker: what reaches a certificate is always sound and of a sane size.
 * @throws Invalid at `role` when it is no picture
 */
export async function keepPicture(ctx: Context<Db>, role: PictureRole, bytes: Uint8Array): Promise<number> {
  const sent = await storeFile(ctx, { bytes, allowed: accepted, field: role });
  const maker = previewMaker({ workerEntry });
  const task = { bytes, contentType: sent.contentType, mostPages: 1, ...looks[role] };
  const drawn = await maker.draw(task).finally(maker.close);
  const [page] = drawn?.pages ?? [];
  if (!page) throw new Invalid({ [role]: ['certificates.noPicture'] });
  const allowed = [role === 'background' ? 'image/jpeg' : 'image/png'];
  return (await storeFile(ctx, { bytes: page.bytes, allowed, field: role })).id;
}

import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { Context } from '#app/lib/context.ts';
import { isoDay } from '#app/lib/zones.ts';
import type { Db } from '#db/connection.ts';
import { certificateWords, checkUrl } from './certificate-pdf.server.ts';
import { qrPath } from './qr-path.ts';
import type { Uploads } from './templates.service.server.ts';

/** A code of the right form; no certificate bears it, and its check page says so. */
const sampleCode = '0000000000000000';

/**
 * What the preview of a template needs that no field holds.
 * @param t of Indonesian
 */
export async function readPreviewGround({ db, now }: Pick<Context<Db>, 'db' | 'now'>, t: Translate) {
  const { organisation, accent, zone } = await readOffice(db);
  return {
    issuer: organisation,
    accent,
    today: isoDay(now, zone),
    words: certificateWords(t),
    code: sampleCode,
    qr: qrPath(checkUrl(sampleCode)),
  };
}

/** Takes the pictures out of a form: what is left of it is sent back whole after a refusal. */
export async function takeUploads(form: FormData): Promise<Uploads> {
  const take = async (name: keyof Uploads) => {
    const file = form.get(name);
    form.delete(name);
    return file instanceof File && file.size > 0 ? new Uint8Array(await file.arrayBuffer()) : undefined;
  };
  return { background: await take('background'), signature: await take('signature') };
}

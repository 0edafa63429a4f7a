import type { ReleaseDocument } from '#app/features/press-kits/document.ts';
import type { KitInput } from '#app/features/press-kits/kit-rows.server.ts';
import { createKit, publishKit, updateKit } from '#app/features/press-kits/service.server.ts';
import { findWorkingKit } from '#app/features/press-kits/working.queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';

let counter = 0;

/** A body of the given paragraphs. */
export function releaseOf(...paragraphs: string[]): ReleaseDocument {
  return {
    type: 'doc',
    content: paragraphs.map(text => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
  };
}

/** A draft with a body of one paragraph. Returns its id. */
export async function makeKit(ctx: Context<Db>, input: Partial<KitInput> = {}): Promise<number> {
  counter += 1;
  return createKit(ctx, {
    headline: `Siaran uji ${counter}`,
    dateline: 'Jambi, 20 Maret 2025',
    document: releaseOf(`Isi siaran uji ${counter} tentang perlindungan pekerja rentan.`),
    ...input,
  });
}

/** A kit published at the context's instant, public from then on or from the end of its embargo. Returns its id. */
export async function makePublishedKit(ctx: Context<Db>, input: Partial<KitInput> = {}): Promise<number> {
  const id = await makeKit(ctx, input);
  await publishKit(asOffice(ctx), { id });
  return id;
}

/** Changes a published kit, and publishes the changes. */
export async function changePublishedKit(
  ctx: Context<Db>,
  input: Partial<KitInput> & { id: number },
): Promise<void> {
  const kit = (await findWorkingKit(ctx.db, input.id))!;
  await updateKit(ctx, { headline: kit.headline, ...input, version: kit.version });
  await publishKit(asOffice(ctx), { id: input.id });
}

/** Past the approval, whoever else has an account. */
export const asOffice = (ctx: Context<Db>): Context<Db> => ({ ...ctx, actor: systemActor });

/** The smallest PNG: one transparent pixel. */
export const onePixelPng = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

/** A PDF of which only the head matters. */
export const smallPdf = Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');

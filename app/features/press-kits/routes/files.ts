import { data } from '@remix-run/node';
import { Invalid } from '#app/lib/errors.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { addKitFile } from '../files.service.server.ts';

const text = (form: FormData, name: string) => String(form.get(name) ?? '').slice(0, 500);

/** POST: the editor uploads a picture; what is wrong with it is said in the editor's own dialog. */
export const action = guard({ can: 'kits.write' }, async ({ ctx, params, request }) => {
  const form = await request.formData();
  const file = form.get('file');
  const bytes = file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
  try {
    const { id } = await addKitFile(ctx, {
      kitId: idParam(params.id),
      role: 'image',
      name: file instanceof File ? file.name : '',
      bytes,
      alt: text(form, 'alt'),
      caption: text(form, 'caption'),
      credit: text(form, 'credit'),
      licence: text(form, 'licence'),
    });
    return { id, errors: null };
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    const errors = Object.values(error.fields).flat();
    return data({ id: null, errors }, { status: 422 });
  }
});

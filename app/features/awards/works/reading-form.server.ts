import { handedFiles } from '#app/features/coverage/logging/uploads.server.ts';
import type { HandedFiles } from './sending.service.server.ts';

/** A work's form parted in what is typed and the two files; an empty file input hands over nothing. */
export async function readWorkForm(form: FormData): Promise<{ typed: FormData; files: HandedFiles }> {
  const [file] = await handedFiles(form, 'file');
  const [consent] = await handedFiles(form, 'consent');
  form.delete('file');
  form.delete('consent');
  return { typed: form, files: { file: file?.bytes, consent: consent?.bytes } };
}

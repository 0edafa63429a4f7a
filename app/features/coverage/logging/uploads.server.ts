import type { HandedFile } from './handed-over.server.ts';

/** The files of a form; a file input left empty sends one without a name. */
export async function handedFiles(form: FormData, name: string): Promise<HandedFile[]> {
  const files = form.getAll(name).filter(entry => entry instanceof File && entry.size > 0) as File[];
  return Promise.all(
    files.map(async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  );
}

/** What a person says a text is, where the machine guessed wrong. */
export function chosenKind(form: FormData): 'article' | 'links' | undefined {
  const value = form.get('sebagai');
  return value === 'artikel' ? 'article' : value === 'tautan' ? 'links' : undefined;
}

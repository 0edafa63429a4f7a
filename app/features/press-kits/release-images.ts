import type { ImageOf } from './document-html.ts';

type File = {
  id: number;
  role: 'image' | 'attachment';
  name: string;
  caption: string;
  credit: string;
  licence: string;
  alt: string;
  width: number | null;
  height: number | null;
};

/** The pictures of a kit as its body shows them. `src` gives a file's address, `credit` words such as "Foto: …". */
export function releaseImages<F extends File>(
  files: readonly F[],
  src: (file: F) => string,
  credit: (name: string) => string,
): ImageOf {
  const images = new Map(files.filter(file => file.role === 'image').map(file => [file.id, file]));
  return id => {
    const file = images.get(id);
    if (!file) return undefined;
    const { width, height, alt, caption, licence } = file;
    return {
      src: src(file),
      width,
      height,
      alt,
      caption,
      credit: file.credit && credit(file.credit),
      licence,
    };
  };
}

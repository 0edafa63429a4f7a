import { type FormEvent, useEffect, useState } from 'react';

export type ChosenPicture = { href: string; width: number; height: number };

/** A picture chosen in a file field, before it is sent; null when none is, or when it is no picture. */
export function useChosenPicture(): {
  chosen: ChosenPicture | null;
  choose: (event: FormEvent<HTMLElement>) => void;
} {
  const [file, setFile] = useState<File | null>(null);
  const [chosen, setChosen] = useState<ChosenPicture | null>(null);
  useEffect(() => {
    setChosen(null);
    if (!file) return;
    const href = URL.createObjectURL(file);
    const image = new Image();
    image.onload = () => setChosen({ href, width: image.naturalWidth, height: image.naturalHeight });
    image.src = href;
    return () => {
      image.onload = null;
      URL.revokeObjectURL(href);
    };
  }, [file]);
  return {
    chosen,
    choose: event => setFile((event.target as HTMLInputElement).files?.[0] ?? null),
  };
}

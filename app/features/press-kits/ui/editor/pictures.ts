import { createContext } from 'react';

/** A picture of the kit as the editor shows it. */
export type Picture = {
  id: number;
  url: string;
  name: string;
  alt: string;
  caption: string;
  credit: string;
  licence: string;
};

export type Pictures = { byId: ReadonlyMap<number, Picture>; urlOf: (id: number) => string };

/** The kit's pictures, for the views inside the editor. */
export const PicturesContext = createContext<Pictures>({ byId: new Map(), urlOf: () => '' });

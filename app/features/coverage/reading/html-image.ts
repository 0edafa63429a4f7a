import type { Origin } from './article-reading.ts';
import { type Labelled, plainLine } from './html-stated.ts';
import type { LinkedArticle } from './json-ld.ts';

/** The picture a story is shown with. */
export interface LeadImage {
  /** Absolute http(s) address. */
  url: string;
  /** As printed under it; '' when nothing is. */
  caption: string;
  origin: Origin;
}

const captionClass = /caption|photo-credit|keterangan/;
const longestCaption = 400;

/**
 * The lead image: the one the page is shared with, else JSON-LD's, else the first of the story; its caption is the one
 * printed beside that very picture, else the first on the page.
 */
export function leadImageOf(
  document: Document,
  labelled: readonly Labelled[],
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
  url: string,
): LeadImage | undefined {
  const shared = metas.get('og:image') ?? metas.get('og:image:url') ?? metas.get('twitter:image');
  const choices: [string | undefined, Origin][] = [
    [shared, 'meta'],
    [linked?.image, 'json-ld'],
    [firstPicture(document), 'visible'],
  ];
  for (const [address, origin] of choices) {
    const absolute = webAddress(address, url);
    if (!absolute) continue;
    const caption = printedCaption(labelled, absolute) ?? plainLine(linked?.imageCaption);
    return { url: absolute, caption, origin };
  }
  return undefined;
}

function webAddress(address: string | undefined, base: string): string | undefined {
  if (!address || address.length > 2_000 || !URL.canParse(address, base)) return undefined;
  const target = new URL(address, base);
  return /^https?:$/.test(target.protocol) && target.pathname !== '/' ? target.href : undefined;
}

function firstPicture(document: Document): string | undefined {
  const image = document.querySelector(
    'article figure img, article img, main figure img, figure img, .entry-content img',
  );
  return image?.getAttribute('data-src') ?? image?.getAttribute('src') ?? undefined;
}

/** File name of a picture without size and ending: "foto" of "/640x360/foto-640x360.jpg?w=2". */
function pictureName(address: string): string {
  const file = address.split(/[?#]/)[0]?.split('/').at(-1) ?? '';
  return file.replace(/\.\w{2,5}$/, '').replace(/[-_]\d{2,4}x\d{2,4}$/, '');
}

function printedCaption(labelled: readonly Labelled[], address: string): string | undefined {
  const name = pictureName(address);
  let first: string | undefined;
  const places = labelled.filter(
    item =>
      item.element.tagName === 'FIGCAPTION' || item.itemprop === 'caption' || captionClass.test(item.classes),
  );
  for (const { element: place } of places.slice(0, 20)) {
    const text = plainLine(place.textContent);
    if (text === '' || text.length > longestCaption) continue;
    const box = place.closest('figure') ?? place.parentElement;
    const pictures = [...(box?.getElementsByTagName('img') ?? [])].slice(0, 5);
    if (pictures.length === 0) continue;
    first ??= text;
    const source = (image: Element) =>
      `${image.getAttribute('src') ?? ''} ${image.getAttribute('data-src') ?? ''}`;
    if (name.length >= 4 && pictures.some(image => source(image).includes(name))) return text;
  }
  return first;
}

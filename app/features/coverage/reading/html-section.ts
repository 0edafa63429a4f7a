import { fold } from '#app/lib/text.ts';
import { type Labelled, plainLine, type Stated, shortTexts, stated } from './html-stated.ts';
import type { LinkedArticle } from './json-ld.ts';

const metaNames = [
  'article:section',
  'content_category',
  'dtk:kanal',
  'kanal',
  'section',
  'parsely-section',
  'cxenseparse:category',
];
const longest = 60;
const home = /^(?:home|beranda|depan|berita|news|index|indeks)$/;

/** The rubric: JSON-LD articleSection, the metas outlets use, the last breadcrumb that is neither home nor the headline. */
export function sectionOf(
  document: Document,
  labelled: readonly Labelled[],
  metas: ReadonlyMap<string, string>,
  linked: LinkedArticle | undefined,
): Stated | undefined {
  const named = metaNames
    .map(name => metas.get(name))
    .find(value => value !== undefined && value.length <= longest);
  return (
    short(linked?.section, 'json-ld') ??
    short(named, 'meta') ??
    short(lastCrumb(linked?.breadcrumbs ?? [], document), 'json-ld') ??
    short(lastCrumb(printedCrumbs(labelled), document), 'visible')
  );
}

function short(text: string | undefined, origin: Stated['origin']): Stated | undefined {
  const found = stated(text, origin);
  return found && found.text.length <= longest && !/^\d+$/.test(found.text) ? found : undefined;
}

function printedCrumbs(labelled: readonly Labelled[]): string[] {
  const trail = labelled.find(item => item.classes.includes('breadcrumb'))?.element;
  return shortTexts([...(trail?.getElementsByTagName('a') ?? [])].slice(0, 10));
}

/** The innermost crumb that names a section. */
function lastCrumb(crumbs: readonly string[], document: Document): string | undefined {
  const title = fold(plainLine(document.querySelector('h1')?.textContent ?? document.title));
  return crumbs
    .map(plainLine)
    .filter(
      crumb => crumb.length <= 40 && !home.test(fold(crumb)) && !title.startsWith(fold(crumb).slice(0, 30)),
    )
    .at(-1);
}

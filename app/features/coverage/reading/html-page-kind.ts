import { fold } from '#app/lib/text.ts';
import type { ReadingProblemCode } from './article-reading.ts';
import type { PageMetadata } from './html-metadata.ts';
import { plainLine } from './html-stated.ts';
import { parseWebUrl } from './urls.ts';

/** What a page shows of being something else than an article; read before its markup is cleaned. */
export interface PageSigns {
  framed: boolean;
  asksPassword: boolean;
  saysGone: boolean;
  /** The address is that of a list: front page, tag, index, search. */
  isList: boolean;
  paywalled: boolean;
}

const gone =
  /^(?:(?:error|kesalahan)?\s?[-:]?\s?404|(?:ups|oops|maaf|sorry)[!,.]?\s?.{0,30}(?:tidak (?:ditemukan|tersedia|ada)|not found|can.?t find)|(?:halaman|artikel|berita|konten|laman)(?: yang anda (?:cari|tuju|minta))?(?: ini)? (?:sudah )?tidak (?:dapat )?(?:ditemukan|tersedia|ada)|(?:the )?page (?:you .{0,40} )?(?:was |is |could )?not (?:be )?found|not found|seite nicht gefunden|page (?:introuvable|non trouvee)|pagina (?:no encontrada|nao encontrada|non trovata)|страница не найдена|ページが見つかりません)/u;
const listSegment =
  /^(?:tags?|topik|topic|topics|indeks|index|kategori|category|categories|search|cari|penulis|author|authors|kanal|terpopuler|terkini|section)$/i;

/** @param metadata what the page says of itself; a schema.org article is believed to be one */
export function pageSigns(document: Document, metadata: PageMetadata, url: string): PageSigns {
  const titles = [document.title, metadata.title?.text, document.querySelector('h1')?.textContent];
  const segments = (parseWebUrl(url)?.pathname ?? '').split('/').filter(Boolean);
  return {
    framed: document.querySelector('frameset, frame') !== null,
    asksPassword: document.querySelector('input[type="password" i]') !== null,
    saysGone: titles.some(title => gone.test(fold(plainLine(title)))) || isErrorPage(document),
    isList:
      segments.length === 0
        ? !/[?&](?:p|id)=\d/.test(url)
        : segments.length <= 3 && listSegment.test(segments[0] ?? ''),
    paywalled: metadata.linked?.paywalled ?? false,
  };
}

function isErrorPage(document: Document): boolean {
  return /(?:^|\s)(?:error404|error-404|page-404)(?:\s|$)/.test(document.body?.getAttribute('class') ?? '');
}

const fewestWords = { wall: 120, gone: 150, framed: 50, paywalled: 250 };

/** Why a page with so many words of text is refused; undefined when it may be an article. */
export function refusalOf(signs: PageSigns, words: number): ReadingProblemCode | undefined {
  if (signs.saysGone && words < fewestWords.gone) return 'page-gone';
  if (signs.framed && words < fewestWords.framed) return 'frames-only';
  if (signs.asksPassword && words < fewestWords.wall && !signs.paywalled) return 'login-needed';
  return undefined;
}

/** Whether only the beginning of a subscribers' story can be read. */
export function isStub(signs: PageSigns, words: number): boolean {
  return signs.paywalled && words < fewestWords.paywalled;
}

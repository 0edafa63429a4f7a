import { tidyLists } from './pasted-lists.ts';

/** Elements that carry nothing a release can hold, with all that is inside them. */
const junk =
  'script,style,noscript,template,iframe,object,embed,svg,math,canvas,video,audio,form,input,select,textarea,button,nav,' +
  'head,title,meta,link,xml,sdfield[type="PAGE"],[hidden],[aria-hidden="true"],[style*="mso-element:comment"],' +
  '[class^="MsoComment"],[style*="mso-hide:all"],[id^="_com_"],[href^="#_msocom"],[id^="cmnt"],[href^="#cmnt"]';

const hidden = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all)/i;
const bold = /font-weight\s*:\s*(?:bold|[6-9]00)/i;
const light = /font-weight\s*:\s*(?:normal|[1-4]00)/i;
const italic = /font-style\s*:\s*italic/i;

/** What stays of an element's attributes. Where they lead is judged by the editor and again on the server. */
const kept: Record<string, readonly string[]> = {
  a: ['href'],
  img: ['data-file'],
  ol: ['start'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan'],
  data: ['data-figure'],
  aside: ['data-fact-box', 'data-title'],
  blockquote: ['data-speaker', 'data-office'],
};

function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes);
}

function renamed(element: Element, name: string): void {
  const other = element.ownerDocument.createElement(name);
  other.append(...element.childNodes);
  element.replaceWith(other);
}

/** Comments, and what word processors put between them. */
function dropComments(root: Node): void {
  for (const child of [...root.childNodes]) {
    if (child.nodeType === 8) child.remove();
    else if (child.nodeType === 1) dropComments(child);
  }
}

/** A mail or document editor wraps links: Google leads through its own address. */
function directHref(href: string): string {
  const wrapped = /^https:\/\/www\.google\.[a-z.]+\/url\?/i.test(href) && URL.canParse(href);
  return (wrapped && new URL(href).searchParams.get('q')) || href;
}

/** Marks written as styles become elements; a "bold" that is told to be light (Google wraps all in one) goes. */
function readStyles(body: Element, document: Document): void {
  for (const element of [...body.querySelectorAll('[style]')]) {
    const style = element.getAttribute('style') ?? '';
    if (/^(?:b|strong)$/i.test(element.localName) && light.test(style)) {
      unwrap(element);
      continue;
    }
    if (!/^(?:span|font|a|p|h[1-6]|td|th|li)$/.test(element.localName)) continue;
    const heading = /^(?:h[1-6]|th)$/.test(element.localName);
    for (const [pattern, name] of [
      [bold, 'strong'],
      [italic, 'em'],
    ] as const) {
      if (!pattern.test(style) || (heading && name === 'strong') || !element.textContent?.trim()) continue;
      if (/^(?:td|th|li)$/.test(element.localName) && element.querySelector('p,ul,ol,table')) continue;
      const mark = document.createElement(name);
      mark.append(...element.childNodes);
      element.append(mark);
    }
  }
}

/** A release has two levels of headings; the pasted levels are kept apart as far as that goes. */
function levelHeadings(body: Element): void {
  const found = [...body.querySelectorAll('h1,h2,h3,h4,h5,h6,p.MsoTitle,p.MsoHeading8')];
  const level = (element: Element) => (/^h/.test(element.localName) ? Number(element.localName[1]) : 1);
  const highest = Math.min(...found.map(level));
  for (const element of found) {
    const name = level(element) === highest ? 'h2' : 'h3';
    if (element.localName !== name) renamed(element, name);
  }
}

/**
 * Clipboard HTML of Word, Google Docs, LibreOffice or a web page as plain, well-made HTML: headings, lists, bold and italic,
 * links and tables stay; styles, classes, scripts, comments and pictures from elsewhere (trackers too) go. What was copied in
 * the editor itself comes back as it is. `parse` must run no scripts and load nothing, as DOMParser does.
 */
export function tidyPasted(html: string, parse: (html: string) => Document): string {
  if (/<[^>]+\sdata-pm-slice=/.test(html)) return html;
  const document = parse(html);
  const { body } = document;
  dropComments(body);
  for (const element of [...body.querySelectorAll(junk)]) element.remove();
  for (const element of [...body.querySelectorAll('[style]')])
    if (hidden.test(element.getAttribute('style') ?? '')) element.remove();
  tidyLists(body, document);
  readStyles(body, document);
  levelHeadings(body);
  for (const element of [...body.querySelectorAll('*')]) {
    if (
      element.localName.includes(':') ||
      (element.localName === 'img' && !element.hasAttribute('data-file'))
    ) {
      unwrap(element);
      continue;
    }
    if (element.localName === 'aside' && !element.hasAttribute('data-fact-box')) {
      renamed(element, 'div');
      continue;
    }
    const keeps = kept[element.localName] ?? [];
    for (const { name } of [...element.attributes]) if (!keeps.includes(name)) element.removeAttribute(name);
    const href = element.localName === 'a' && element.getAttribute('href');
    if (href) element.setAttribute('href', directHref(href));
  }
  return body.innerHTML;
}

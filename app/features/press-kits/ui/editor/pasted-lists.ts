/** "mso-list:l0 level2 lfo1": which list of Word a paragraph belongs to, and how deep it stands. */
const wordList = /mso-list\s*:\s*(l\d+)\s+level(\d+)/i;
const numbered = /^\s*(?:\d+|[a-z]|[ivx]+)[.)]/i;
const startsAt = /^\s*(\d{1,4})[.)]/;

type Item = { element: Element; list: string; level: number; ordered: boolean; start: number };

/** What Word writes as the sign of an item; it is drawn by the list from now on. */
function takeSign(paragraph: Element): string {
  const sign = [...paragraph.querySelectorAll('[style]')].find(element =>
    /mso-list\s*:\s*ignore/i.test(element.getAttribute('style') ?? ''),
  );
  const text = sign?.textContent ?? '';
  sign?.remove();
  return text;
}

function itemOf(element: Element): Item | undefined {
  const match = wordList.exec(element.getAttribute('style') ?? '');
  if (!match || !/^(?:p|h[1-6])$/.test(element.localName)) return undefined;
  const sign = takeSign(element);
  const start = Number(startsAt.exec(sign)?.[1] ?? 1);
  return { element, list: match[1]!, level: Number(match[2]), ordered: numbered.test(sign), start };
}

/** The list at a level, opened where there is none of its kind. */
function listFor(open: Element[], item: Item, document: Document): Element {
  const name = item.ordered ? 'ol' : 'ul';
  const level = Math.min(item.level, open.length + 1, 9);
  open.length = Math.min(open.length, level);
  const current = open[level - 1];
  if (current?.localName === name) return current;
  open.length = level - 1;
  const list = document.createElement(name);
  if (item.ordered && item.start > 1) list.setAttribute('start', String(item.start));
  const parent = open.at(-1);
  if (parent) (parent.lastElementChild ?? parent).append(list);
  else item.element.before(list);
  open.push(list);
  return list;
}

/** Word's list paragraphs, which stand one after the other with signs of their own, as lists. */
function wordLists(body: Element, document: Document): void {
  let open: Element[] = [];
  let last: { element: Element; list: string } | undefined;
  for (const element of [...body.querySelectorAll('[style*="mso-list"]')]) {
    const item = itemOf(element);
    if (!item) continue;
    const follows = last?.list === item.list && open[0]?.nextElementSibling === element;
    if (!follows) open = [];
    const list = listFor(open, item, document);
    const entry = document.createElement('li');
    const paragraph = document.createElement('p');
    paragraph.append(...element.childNodes);
    entry.append(paragraph);
    list.append(entry);
    element.remove();
    last = { element: entry, list: item.list };
  }
}

/** Lists that stand in a list without an item around them (Google Docs, old HTML) go into the item before. */
function nestLists(body: Element, document: Document): void {
  for (const list of [...body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol')]) {
    const before = list.previousElementSibling;
    if (before?.localName === 'li') before.append(list);
    else {
      const item = document.createElement('li');
      list.before(item);
      item.append(list);
    }
  }
}

/** Every way in which editors write lists, as `ul` and `ol` with nested lists inside their items. */
export function tidyLists(body: Element, document: Document): void {
  wordLists(body, document);
  nestLists(body, document);
}

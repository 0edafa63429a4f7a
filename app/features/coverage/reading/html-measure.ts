/** What an element holds, in UTF-16 units of text with runs of white space counted once. */
export interface Measure {
  text: number;
  /** Of that, inside links. */
  linked: number;
  /** Of that, in paragraphs of 80 units or more that are mostly no links: the stuff stories are made of. */
  prose: number;
  /** The story's own heading or a container that declares itself the story lies inside. */
  anchor: boolean;
  /** A picture or player lies inside. */
  picture: boolean;
  /** A heading of second rank or lower that leads elsewhere lies inside. */
  linkedHeading: boolean;
  /** Levels of elements below. */
  depth: number;
}

const proseLength = 80;
const paragraphTags = new Set(['P', 'BLOCKQUOTE', 'LI', 'TD', 'DIV', 'SECTION']);

/**
 * Measures every element below `root` (and `root`) in one walk without recursion, so that nesting costs no stack and
 * each text is looked at once.
 */
export function measure(root: Element): Map<Element, Measure> {
  const measures = new Map<Element, Measure>();
  const open: { element: Element; held: Measure; direct: number }[] = [];
  let node: Node | null = root;
  let links = 0;
  const close = () => {
    const { element, held, direct } = open.pop()!;
    if (element.tagName === 'A') links -= 1;
    if (headings.has(element.tagName)) held.linkedHeading = links > 0 || held.linked > 0;
    // A paragraph is an element whose own words, not those of the paragraphs inside it, are many.
    if (direct >= proseLength && paragraphTags.has(element.tagName)) {
      held.prose += Math.max(0, direct - (held.prose === 0 ? held.linked : 0));
    }
    measures.set(element, held);
    const parent = open.at(-1);
    if (!parent) return;
    parent.held.text += held.text;
    parent.held.linked += held.linked;
    parent.held.prose += held.prose;
    parent.held.anchor ||= held.anchor;
    parent.held.picture ||= held.picture;
    parent.held.linkedHeading ||= held.linkedHeading;
    parent.held.depth = Math.max(parent.held.depth, held.depth + 1);
    if (!paragraphTags.has(element.tagName)) parent.direct += Math.max(0, direct);
  };
  while (node) {
    if (node.nodeType === 1) {
      const element = node as Element;
      if (element.tagName === 'A') links += 1;
      const anchor = element.tagName === 'H1' || element.getAttribute('itemprop') === 'articleBody';
      open.push({
        element,
        held: {
          text: 0,
          linked: 0,
          prose: 0,
          anchor,
          picture: pictures.has(element.tagName),
          linkedHeading: false,
          depth: 0,
        },
        direct: 0,
      });
      if (element.firstChild && !silent.has(element.tagName)) {
        node = element.firstChild;
        continue;
      }
      close();
    } else if (node.nodeType === 3) {
      const length = (node.nodeValue ?? '').replace(/\s+/g, ' ').trim().length;
      const parent = open.at(-1);
      if (parent && length > 0) {
        parent.held.text += length;
        parent.direct += length;
        if (links > 0) parent.held.linked += length;
      }
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node) close();
    }
    if (!node || node === root) break;
    node = node.nextSibling;
  }
  while (open.length > 0) close();
  return measures;
}

const silent = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS'.split(' '));
const pictures = new Set('IMG PICTURE VIDEO AUDIO AMP-IMG'.split(' '));
const headings = new Set(['H2', 'H3', 'H4', 'H5']);

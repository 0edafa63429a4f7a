/** Elements that start and end a paragraph of their own. */
const blockTags = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY BR CAPTION CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 ' +
    'H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
);
const silentTags = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG CANVAS SELECT BUTTON TEXTAREA'.split(' '),
);

/**
 * The text of an element, one paragraph an item: `textContent` would glue paragraphs together. Walks without
 * recursion, so that deep nesting cannot overflow the stack.
 */
export function textBlocks(root: Node): string[] {
  const blocks: string[] = [];
  let current: string[] = [];
  const close = () => {
    const text = current.join('').replace(/\s+/g, ' ').trim();
    if (text !== '') blocks.push(text);
    current = [];
  };
  let node: Node | null = root;
  while (node) {
    const silent = node.nodeType === 1 && silentTags.has(tagOf(node));
    if (node.nodeType === 3) current.push(node.nodeValue ?? '');
    else if (isBlock(node)) close();
    if (!silent && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node && node !== root && !node.nextSibling) {
      node = node.parentNode;
      if (node && isBlock(node)) close();
    }
    if (!node || node === root) break;
    if (isBlock(node)) close();
    node = node.nextSibling;
  }
  close();
  return blocks;
}

function isBlock(node: Node): boolean {
  return node.nodeType === 1 && blockTags.has(tagOf(node));
}

function tagOf(node: Node): string {
  return (node as Element).tagName.toUpperCase();
}

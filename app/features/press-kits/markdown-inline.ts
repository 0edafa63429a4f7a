/** A piece of a line: text, a mark that turns over, a link's ends, a line break. */
type Token =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic'; sign: string }
  | { kind: 'link'; href: string }
  | { kind: 'unlink' }
  | { kind: 'break' };

/** Signs that a backslash may stand before. */
export const punctuation = /[!-/:-@[-`{-~—]/;
const figureHref = /^angka:(\d{1,15})$/;
const longestHref = 2100;

/** Where a link that opens at `from` has its bracket closed and its address ends; undefined when it is no link. */
function linkAt(text: string, from: number): { close: number; href: string; end: number } | undefined {
  let i = from + 1;
  for (; i < text.length && text[i] !== ']'; i++) {
    if (text[i] === '[') return undefined;
    if (text[i] === '\\') i++;
  }
  if (text[i] !== ']' || text[i + 1] !== '(') return undefined;
  const address = /^[^\s()]*\)/.exec(text.slice(i + 2, i + 2 + longestHref));
  if (!address) return undefined;
  return { close: i, href: address[0].slice(0, -1), end: i + 2 + address[0].length };
}

function isEdge(sign: string | undefined): boolean {
  return sign === undefined || sign === ' ' || sign === '\n';
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  let plain = '';
  const push = (...found: Token[]) => {
    if (plain) tokens.push({ kind: 'text', text: plain });
    plain = '';
    tokens.push(...found);
  };
  let link: { close: number; end: number } | undefined;
  for (let i = 0; i < text.length; ) {
    const sign = text[i]!;
    if (link && i === link.close) {
      push({ kind: 'unlink' });
      i = link.end;
      link = undefined;
    } else if (sign === '\\' && text[i + 1] === '\n') {
      push({ kind: 'break' });
      i += 2;
    } else if (sign === '\\' && punctuation.test(text[i + 1] ?? '')) {
      plain += text[i + 1];
      i += 2;
    } else if (sign === '*') {
      const stars = /^\*+/.exec(text.slice(i, i + 200))![0];
      if (stars.length > 3 || (isEdge(text[i - 1]) && isEdge(text[i + stars.length]))) plain += stars;
      else {
        if (stars.length > 1) push({ kind: 'bold', sign: '**' });
        if (stars.length !== 2) push({ kind: 'italic', sign: '*' });
      }
      i += stars.length;
    } else if (sign === '<' && /^<br ?\/?>/i.test(text.slice(i, i + 6))) {
      push({ kind: 'break' });
      i = text.indexOf('>', i) + 1;
    } else {
      const found = sign === '[' && !link ? linkAt(text, i) : undefined;
      if (found) {
        push({ kind: 'link', href: found.href });
        link = found;
      } else plain += sign;
      i += 1;
    }
  }
  push();
  return tokens;
}

/** A mark that nobody closes was meant as a sign. */
function closeMarks(tokens: Token[]): Token[] {
  const open = { bold: -1, italic: -1 };
  tokens.forEach((token, i) => {
    if (token.kind === 'bold' || token.kind === 'italic') open[token.kind] = open[token.kind] < 0 ? i : -1;
  });
  return tokens.map((token, i) =>
    (token.kind === 'bold' || token.kind === 'italic') && open[token.kind] === i
      ? { kind: 'text', text: token.sign }
      : token,
  );
}

/**
 * One paragraph of Markdown as the editor's inline nodes, not yet normalised. Line breaks stand as "\" before "\n".
 * Work grows with the length of the text only.
 */
export function readInlineMarkdown(text: string): unknown[] {
  const nodes: unknown[] = [];
  const on = { bold: false, italic: false };
  let href: string | undefined;
  let figure: { type: 'figure'; attrs: { figureId: number; shown: string }; marks: unknown[] } | undefined;
  for (const token of closeMarks(tokenise(text))) {
    const marks = [...(on.bold ? [{ type: 'bold' }] : []), ...(on.italic ? [{ type: 'italic' }] : [])];
    if (token.kind === 'text') {
      if (figure) figure.attrs.shown += token.text;
      else {
        const link = href === undefined ? [] : [{ type: 'link', attrs: { href } }];
        nodes.push({ type: 'text', text: token.text, marks: [...link, ...marks] });
      }
    } else if (token.kind === 'break') {
      if (figure) figure.attrs.shown += ' ';
      else nodes.push({ type: 'hardBreak' });
    } else if (token.kind === 'link') {
      const number = figureHref.exec(token.href)?.[1];
      if (number === undefined) href = token.href;
      else {
        figure = { type: 'figure', attrs: { figureId: Number(number), shown: '' }, marks };
        nodes.push(figure);
      }
    } else if (token.kind === 'unlink') {
      href = undefined;
      figure = undefined;
    } else on[token.kind] = !on[token.kind];
  }
  return nodes;
}

const limits = { characters: 6_000_000, depth: 600, links: 50_000, tags: 200_000 };
const containers =
  /<(\/?)(?:div|span|section|article|main|aside|header|footer|nav|table|tbody|tr|td|ul|ol|center|blockquote|font|b|i|em|strong|a)(?=[\s>/])/gi;

/**
 * Whether markup is beyond what any article needs: looked at before it is parsed, since a parser takes minutes or all memory
 * for what this scan sees in milliseconds. Linear.
 */
export function isBeyondBounds(html: string): boolean {
  if (html.length > limits.characters) return true;
  let [depth, tags, links] = [0, 0, 0];
  for (const match of html.matchAll(containers)) {
    tags += 1;
    if (match[1] === '/') depth = Math.max(0, depth - 1);
    else {
      depth += 1;
      if (/^<a[\s>]/i.test(match[0] + html.charAt(match.index + match[0].length))) links += 1;
    }
    if (depth > limits.depth || tags > limits.tags || links > limits.links) return true;
  }
  return false;
}

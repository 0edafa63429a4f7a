/** Fields of a block as RFC 3464 and RFC 5965 write them, names in lower case; the first of a name counts. */
export type Fields = ReadonlyMap<string, string>;

/** Blocks of fields, divided by blank lines; continued lines are joined. */
export function readFieldBlocks(text: string): Fields[] {
  const blocks = text
    .slice(0, 200_000)
    .replace(/\r\n?/g, '\n')
    .replace(/\n[ \t]+(?=\S)/g, ' ')
    .split(/\n[ \t]*\n/);
  return blocks.slice(0, 200).flatMap(block => {
    const fields = new Map<string, string>();
    for (const line of block.split('\n')) {
      const match = /^([\w-]{2,60})\s*:\s*(.*)$/.exec(line.trim());
      const name = match?.[1]?.toLowerCase();
      if (name && !fields.has(name)) fields.set(name, match![2]!.trim());
    }
    return fields.size > 0 ? [fields] : [];
  });
}

/** The enhanced status code (RFC 3463) in a text, as in `5.1.1`; undefined for none. Addresses of machines are none. */
export function enhancedIn(text: string): string | undefined {
  return /(?<![\d.])([245]\.\d{1,3}\.\d{1,3})(?![\d.]*\d)/.exec(text)?.[1];
}

/** The reply code (RFC 5321) that a text quotes, as in `550`; undefined for none. */
export function smtpCodeIn(text: string): number | undefined {
  const quoted =
    /(?:^|[\s:;,(<"'#[])([45][0-5]\d)(?:[ \-:,)\]"'>]+(?:#?[245]\.\d{1,3}\.\d{1,3}|[<A-Za-z"'([*:#\d])|\s*$)/m.exec(
      text,
    );
  return quoted ? Number(quoted[1]) : undefined;
}

/**
 * Message keys travel as text through forms and flashes; this puts values behind a key, as in an address:
 * `messageWith('errors.between', { least: 0, greatest: 100 })` → "errors.between?least=0&greatest=100".
 */
export function messageWith(key: string, values: Record<string, string | number>): string {
  const params = new URLSearchParams(Object.entries(values).map(([name, value]) => [name, String(value)]));
  return `${key}?${params}`;
}

/** The key and the values of such a text; numbers are numbers again. */
export function readMessageData(text: string): { key: string; values?: Record<string, string | number> } {
  const at = text.indexOf('?');
  if (at < 0) return { key: text };
  const values = [...new URLSearchParams(text.slice(at + 1))].map(
    ([name, value]): [string, string | number] => [
      name,
      value !== '' && Number.isFinite(Number(value)) ? Number(value) : value,
    ],
  );
  return { key: text.slice(0, at), values: Object.fromEntries(values) };
}

/** The refusal of a number outside of a range, both ends included. */
export function between(least: number, greatest: number): string {
  return messageWith('errors.between', { least, greatest });
}

/**
 * A path of this site fit for a Location header: undefined for anything that could lead elsewhere (`//host`, `/\\host`,
 * a scheme, tabs and line breaks, which browsers leave out) and for signs that an address never holds unencoded.
 */
export function sitePath(text: unknown): string | undefined {
  const sound = typeof text === 'string' && text.length <= 2000 && /^\/(?![/\\])[!-[\]-~]*$/.test(text);
  return sound ? text : undefined;
}

/**
 * The one form of JSON data that is hashed: the JSON Canonicalization Scheme (RFC 8785). Members are sorted by the UTF-16
 * code units of their names, numbers and strings are written as ECMAScript does, and there is no white space.
 *
 * @throws TypeError for what JSON cannot hold: NaN, the infinities, functions, big integers, unpaired surrogates. Members
 *   that are undefined are left out, as in JSON.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    return `{${membersOf(value)
      .map(([name, member]) => `${canonicalString(name)}:${canonicalJson(member)}`)
      .join(',')}}`;
  }
  if (typeof value === 'string') return canonicalString(value);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && Number.isFinite(value)) return JSON.stringify(value);
  throw new TypeError(`not JSON: ${String(value)}`);
}

/** The same text in pieces, so that a large document can be hashed and packed without holding it as one string. */
export function* canonicalPieces(value: unknown): Generator<string> {
  if (Array.isArray(value)) {
    yield '[';
    for (const [i, each] of value.entries()) yield (i > 0 ? ',' : '') + canonicalJson(each);
    yield ']';
  } else if (typeof value === 'object' && value !== null) {
    yield '{';
    for (const [i, [name, member]] of membersOf(value).entries()) {
      yield `${i > 0 ? ',' : ''}${canonicalString(name)}:`;
      yield* canonicalPieces(member);
    }
    yield '}';
  } else {
    yield canonicalJson(value);
  }
}

/** In the order of the names' UTF-16 code units, which is how strings compare. */
function membersOf(value: object): [name: string, member: unknown][] {
  return Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function canonicalString(text: string): string {
  if (/\p{Cs}/u.test(text)) throw new TypeError('not JSON: an unpaired surrogate');
  return JSON.stringify(text);
}

/** Roles of those who decide on a correction, as offices write them. */
const editorial = /\b(?:redaktur|redaksi|redpel|pemred|editor|penyunting)\b/i;

/** Whether a role is one of an outlet's editors. */
export function isEditor(role: string): boolean {
  return editorial.test(role);
}

/**
 * A letter with the greeting that its recipient is due. Only a greeting out of `drafted` gives way: one that a person
 * wrote stays, whoever the letter goes to.
 */
export function greet(body: string, greeting: string, drafted: readonly string[]): string {
  const end = body.search(/\r?\n|$/);
  const first = body.slice(0, end);
  return drafted.some(one => first.trim() === `${one},`) ? `${greeting},${body.slice(end)}` : body;
}

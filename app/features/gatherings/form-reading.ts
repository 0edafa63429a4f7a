const marks: Record<string, boolean | null> = { yes: true, no: false, none: null };

/** Presence as a button says it: came, did not come, or no mark. Undefined for anything else. */
export function readMark(form: FormData): boolean | null | undefined {
  return marks[String(form.get('mark'))];
}

/** A short text of a form, cut at 500 characters. */
export function readLine(form: FormData, name: string): string {
  return String(form.get(name) ?? '')
    .trim()
    .slice(0, 500);
}

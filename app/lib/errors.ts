/** What a rule or service refuses, in terms the edge maps to a status. Carries message keys, never text for people. */
export abstract class DomainError extends Error {
  abstract readonly code: 'forbidden' | 'not-found' | 'gone' | 'conflict' | 'invalid' | 'too-many';
}

export class Forbidden extends DomainError {
  readonly code = 'forbidden';
}

export class NotFound extends DomainError {
  readonly code = 'not-found';
}

/** The thing existed and is no longer to be had (a withdrawn link, an ended embargo preview). */
export class Gone extends DomainError {
  readonly code = 'gone';
}

/** Somebody else changed the row first, or the state does not allow the change. `messageKey` is an i18n key. */
export class Conflict extends DomainError {
  readonly code = 'conflict';
  constructor(readonly messageKey: string) {
    super(messageKey);
  }
}

/**
 * Refused input: field name → i18n keys. The empty field name '' speaks of the whole form. `details` is plain data
 * that the form shows beside the message, such as the rows that stand in the way.
 */
export class Invalid extends DomainError {
  readonly code = 'invalid';
  constructor(
    readonly fields: Record<string, string[]>,
    readonly details: unknown = null,
  ) {
    super(`invalid: ${Object.keys(fields).join(', ')}`);
  }
}

/** Too many tries; `retryAfter` in seconds. */
export class TooMany extends DomainError {
  readonly code = 'too-many';
  constructor(readonly retryAfter: number) {
    super('too many');
  }
}

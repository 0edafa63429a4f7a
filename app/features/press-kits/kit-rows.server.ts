import { Invalid } from '#app/lib/errors.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import type { ReleaseDocument } from './document.ts';
import { documentText } from './document-text.ts';
import { DocumentRefused, readDocument } from './reading-document.ts';
import { bodyFaults } from './schema.ts';

/** What a person writes of a kit. What is left out stays as it is, or takes its default on a new kit. */
export type KitInput = {
  headline: string;
  dateline?: string;
  document?: ReleaseDocument;
  boilerplate?: string;
  keyMessages?: string[];
  contactName?: string;
  contactPhone?: string;
  contactEmail?: string;
  /** Instant; null lifts the embargo. */
  embargoUntil?: string | null;
};

function bodyColumns(document: ReleaseDocument | undefined) {
  if (!document) return {};
  try {
    const read = readDocument(JSON.stringify(document));
    return { body: JSON.stringify(read), body_text: documentText(read) };
  } catch (error) {
    if (error instanceof DocumentRefused) throw new Invalid({ body: [bodyFaults[error.fault]] });
    throw error;
  }
}

/** The columns that an input fills; columns it does not speak of are absent. */
export function kitColumns(input: KitInput) {
  const headline = collapseSpaces(input.headline);
  if (headline === '') throw new Invalid({ headline: ['errors.required'] });
  const given = {
    dateline: input.dateline,
    boilerplate: input.boilerplate,
    key_messages: input.keyMessages && JSON.stringify(input.keyMessages),
    contact_name: input.contactName,
    contact_phone: input.contactPhone,
    contact_email: input.contactEmail,
    embargo_until: input.embargoUntil,
  };
  const present = Object.fromEntries(
    Object.entries(given).filter(([, value]) => value !== undefined),
  ) as Partial<{ [K in keyof typeof given]: NonNullable<(typeof given)[K]> }>;
  return { headline, ...present, ...bodyColumns(input.document) };
}

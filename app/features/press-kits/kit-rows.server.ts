import { Invalid } from '#app/lib/errors.ts';
import { collapseSpaces } from '#app/lib/text.ts';
import type { KitContent } from './content.ts';
import type { ReleaseDocument } from './document.ts';
import { documentText } from './document-text.ts';
import { DocumentRefused, readDocument, storedDocument } from './reading-document.ts';
import { bodyFaults } from './schema.ts';
import { contentColumns } from './versions.queries.server.ts';

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

function bodyColumns(document: ReleaseDocument | undefined): { body?: string; body_text?: string } {
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
  ) as Partial<{ [K in keyof typeof given]: Exclude<(typeof given)[K], undefined> }>;
  return { headline, ...present, ...bodyColumns(input.document) };
}

/** What the columns of an input say, as content; what they do not speak of is absent. */
export function inputContent(columns: ReturnType<typeof kitColumns>): Partial<KitContent> {
  const given = {
    headline: columns.headline,
    dateline: columns.dateline,
    document: columns.body === undefined ? undefined : storedDocument(columns.body),
    boilerplate: columns.boilerplate,
    keyMessages:
      columns.key_messages === undefined ? undefined : (JSON.parse(columns.key_messages) as string[]),
    contactName: columns.contact_name,
    contactPhone: columns.contact_phone,
    contactEmail: columns.contact_email,
    embargoUntil: columns.embargo_until,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** The columns of a published kit's row when the version that waited takes its place. */
export function draftColumns(kit: KitContent & { bodyText: string }) {
  return { ...contentColumns(kit), body_text: kit.bodyText };
}

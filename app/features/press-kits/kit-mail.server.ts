import { config } from '#app/config.server.ts';
import { sizeInUnits } from '#app/features/files/kinds.ts';
import { listContactable } from '#app/features/partners/contactable.queries.server.ts';
import { officeDay } from '#app/features/partners/today.server.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Context } from '#app/lib/context.ts';
import { formatPhone, parsePhone } from '#app/lib/phone.ts';
import type { Db } from '#db/connection.ts';
import type { KitCorrection } from '#emails/kit-correction.tsx';
import { renderMail } from '#emails/mails.ts';
import { personalise } from '#emails/personalise.ts';
import { salutation } from '#emails/salutation.ts';
import type { MailContact, MailContent } from '#emails/types.ts';
import { documentHtml } from './document-html.ts';
import { fileKind } from './file-terms.ts';
import { type KitFile, listKitFiles } from './files.queries.server.ts';
import { pressRoomPaths } from './paths.ts';
import { sizedUrl } from './picture-sizes.ts';
import type { Kit } from './queries.server.ts';
import { releaseImages } from './release-images.ts';

/** Releases are written and sent in Indonesian. */
export const kitLocale = 'id' as const;

/** Width of a mail's text column in pixels. */
const mailColumn = 536;

const decimals = new Intl.NumberFormat('id-ID', { maximumFractionDigits: 1 });

/** "PDF, 1,2 MB" */
function describeFile(file: KitFile): string {
  const { value, unit } = sizeInUnits(file.size);
  return `${fileKind(file.contentType, file.name)}, ${decimals.format(value)} ${unit}`;
}

/** Without a name the agency itself is the contact: an address is not called by itself. */
function mailContact(kit: Kit, agency: string): MailContact | undefined {
  const { contactName, contactEmail, contactPhone } = kit;
  if (!contactName && !contactEmail && !contactPhone) return undefined;
  const phone = parsePhone(contactPhone);
  return {
    name: contactName || agency,
    email: contactEmail || undefined,
    whatsapp: phone ? formatPhone(phone) : undefined,
  };
}

export type KitMailOptions = {
  /** Covering lines, plain text. */
  note?: string;
  /** The embargo the reader must keep, as an instant. */
  embargoUntil?: string;
  /** What was wrong in an earlier mail of this release. */
  correction?: KitCorrection;
  /** Once more to those who have said nothing. */
  reminder?: boolean;
  /** Where a file is fetched from; its public address unless given. */
  fileUrl?: (file: KitFile) => string;
  /** The files of a version that is not published yet; those of the published kit unless given. */
  files?: readonly KitFile[];
};

/** A kit as a mail, personal fields still open. Attachments are links; pictures are fetched from the press room. */
export async function renderKitMail(db: Db, kit: Kit, options: KitMailOptions = {}): Promise<MailContent> {
  const files = options.files ?? (await listKitFiles(db, kit.id));
  const office = await readOffice(db);
  const site = config().publicUrl;
  const publicUrl = (file: KitFile) => site + pressRoomPaths.file(kit.slug, file.id, file.name);
  const pictureUrl = (file: KitFile) => sizedUrl(publicUrl(file), 'web');
  const image = releaseImages(files, options.fileUrl ?? pictureUrl, name => `Foto: ${name}`);
  return renderMail(
    'press-kit',
    {
      brand: letterhead(office),
      zone: office.zone,
      headline: kit.headline,
      dateline: kit.dateline || undefined,
      bodyHtml: documentHtml(kit.document, { image, widest: mailColumn }),
      note: options.note || undefined,
      embargoUntil: options.embargoUntil,
      correction: options.correction,
      reminder: options.reminder,
      keyMessages: kit.keyMessages,
      attachments: files
        .filter(file => file.role === 'attachment')
        .map(file => ({ title: file.name, description: describeFile(file), url: publicUrl(file) })),
      pressRoomUrl: site + pressRoomPaths.kit(kit.slug),
      contact: mailContact(kit, office.organisation),
      boilerplate: kit.boilerplate || undefined,
    },
    kitLocale,
  );
}

/** A journalist as a mail greets them, or undefined. */
export async function findReader(
  { db, now }: Pick<Context<Db>, 'db' | 'now'>,
  journalistId: number,
): Promise<Parameters<typeof salutation>[1] | undefined> {
  const filter = { journalistIds: [journalistId], on: await officeDay(db, now), active: null };
  const [person] = await listContactable(db, filter, 1);
  if (!person) return undefined;
  const { name, salutation: honorific, outlet } = person;
  return { name, honorific: honorific || undefined, outlet: outlet ?? undefined };
}

/** The mail as one reader is greeted, or with an example greeting, to be looked at in the office; its links lead nowhere. */
export async function previewKitMail(
  db: Db,
  kit: Kit,
  shown: Required<Pick<KitMailOptions, 'fileUrl' | 'files'>>,
  reader: Parameters<typeof salutation>[1] = {},
): Promise<MailContent> {
  const site = config().publicUrl;
  return personalise(await renderKitMail(db, kit, shown), {
    salutation: salutation(kitLocale, reader),
    unsubscribeUrl: `${site}/`,
    preferencesUrl: `${site}/`,
  });
}

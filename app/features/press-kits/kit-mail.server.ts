import { config } from '#app/config.server.ts';
import { sizeInUnits } from '#app/features/files/kinds.ts';
import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { formatPhone, parsePhone } from '#app/lib/phone.ts';
import type { Db } from '#db/connection.ts';
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
  /** Where a file is fetched from; its public address unless given. */
  fileUrl?: (file: KitFile) => string;
};

/** A kit as a mail, personal fields still open. Attachments are links; pictures are fetched from the press room. */
export async function renderKitMail(db: Db, kit: Kit, options: KitMailOptions = {}): Promise<MailContent> {
  const files = await listKitFiles(db, kit.id);
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

/** The mail with example greeting and links, to be looked at in the office. */
export async function previewKitMail(
  db: Db,
  kit: Kit,
  fileUrl: NonNullable<KitMailOptions['fileUrl']>,
): Promise<MailContent> {
  const site = config().publicUrl;
  return personalise(await renderKitMail(db, kit, { fileUrl }), {
    salutation: salutation(kitLocale, {}),
    unsubscribeUrl: `${site}/`,
    preferencesUrl: `${site}/`,
  });
}

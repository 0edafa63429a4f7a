import { sizeInUnits } from '#app/features/files/kinds.ts';
import { formatPhone, parsePhone, whatsappLink } from '#app/lib/phone.ts';
import { copyText } from './copy-text.ts';
import type { ReleaseDocument } from './document.ts';
import { fileKind } from './file-terms.ts';
import { downloadUrl, sizedUrl } from './picture-sizes.ts';

type KitFacts = {
  headline: string;
  dateline: string;
  document: ReleaseDocument;
  bodyText: string;
  keyMessages: string[];
  boilerplate: string;
  contactName: string;
  contactPhone: string;
  contactEmail: string;
  publishedAt: string | null;
  updatedAt: string;
  language: 'id' | 'en';
};

type FileFacts = {
  id: number;
  role: 'image' | 'attachment';
  name: string;
  caption: string;
  credit: string;
  licence: string;
  alt: string;
  contentType: string;
  size: number;
  width: number | null;
  height: number | null;
};

export type ViewedFile = Omit<FileFacts, 'contentType' | 'size'> & {
  url: string;
  /** By which it is saved and counted. */
  downloadUrl: string;
  /** Of a picture: where smaller sizes are shown from, the original where there are none. */
  previewUrl: string;
  webUrl: string;
  /** "PDF" */
  kind: string;
  size: { value: number; unit: 'B' | 'KB' | 'MB' };
};

/** What the page of a release shows, in the press room and in the preview alike. */
export type KitView = {
  headline: string;
  language: 'id' | 'en';
  dateline: string;
  document: ReleaseDocument;
  keyMessages: string[];
  boilerplate: string;
  contact: { name: string; email: string; phone: string; whatsappUrl: string | null } | null;
  publishedAt: string | null;
  /** Instant of a change after publication, or null. */
  changedAt: string | null;
  files: ViewedFile[];
  /** All files in one, where there are several. */
  zipUrl: string | null;
  copyText: string;
};

/** Gathers what the page shows. `fileUrl` gives a file's address; `greeting` is the ready text of a WhatsApp chat. */
export function kitView(
  kit: KitFacts,
  files: readonly FileFacts[],
  options: { fileUrl: (file: FileFacts) => string; zipUrl?: string; greeting: string },
): KitView {
  const phone = parsePhone(kit.contactPhone);
  const hasContact = kit.contactName || kit.contactPhone || kit.contactEmail;
  return {
    headline: kit.headline,
    language: kit.language,
    dateline: kit.dateline,
    document: kit.document,
    keyMessages: kit.keyMessages,
    boilerplate: kit.boilerplate,
    contact: hasContact
      ? {
          name: kit.contactName,
          email: kit.contactEmail,
          phone: formatPhone(kit.contactPhone),
          whatsappUrl: phone ? whatsappLink(phone, options.greeting) : null,
        }
      : null,
    publishedAt: kit.publishedAt,
    changedAt: kit.publishedAt !== null && kit.updatedAt > kit.publishedAt ? kit.updatedAt : null,
    files: files.map(file => {
      const { id, role, name, caption, credit, licence, alt, width, height } = file;
      const facts = { id, role, name, caption, credit, licence, alt, width, height };
      return {
        ...facts,
        url: options.fileUrl(file),
        downloadUrl: downloadUrl(options.fileUrl(file)),
        previewUrl: sizedUrl(options.fileUrl(file), 'pratinjau'),
        webUrl: sizedUrl(options.fileUrl(file), 'web'),
        kind: fileKind(file.contentType, name),
        size: sizeInUnits(file.size),
      };
    }),
    zipUrl: files.length > 1 ? (options.zipUrl ?? null) : null,
    copyText: copyText(kit, files),
  };
}

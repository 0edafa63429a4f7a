import type { ContentPart, KitContent } from './content.ts';
import { documentText } from './document-text.ts';

/** A content as texts by part, as people compare it; `at` writes an instant, `nameOf` names a file. */
export function comparedTexts(
  content: KitContent,
  words: { at: (instant: string) => string; nameOf: (fileId: number) => string },
): Record<ContentPart, string> {
  return {
    headline: content.headline,
    dateline: content.dateline,
    document: documentText(content.document),
    keyMessages: content.keyMessages.join('\n'),
    boilerplate: content.boilerplate,
    contactName: content.contactName,
    contactPhone: content.contactPhone,
    contactEmail: content.contactEmail,
    embargoUntil: content.embargoUntil === null ? '' : words.at(content.embargoUntil),
    files: content.files
      .map(file =>
        [words.nameOf(file.id), file.alt, file.caption, file.credit, file.licence]
          .filter(Boolean)
          .join(' · '),
      )
      .join('\n'),
  };
}

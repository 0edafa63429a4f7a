import { Notice, NoticeText, Paragraph, Paragraphs, Rule, Subtitle } from './parts.tsx';
import type { MailLocale } from './types.ts';

export interface KitCorrection {
  /** What was wrong, in the officer's words, plain text. */
  explanation: string;
  /** Each place that changed, as it was sent and as it holds. */
  passages: { before: string; after: string }[];
  /** Places beyond those. */
  more: number;
}

interface Words {
  subject: string;
  reminder: string;
  notice: string;
  changes: string;
  before: string;
  after: string;
  gone: string;
  more: (count: number) => string;
  whole: string;
}

const words: Record<MailLocale, Words> = {
  id: {
    subject: 'Ralat: ',
    reminder: 'Pengingat: ',
    notice: 'Ralat atas siaran pers yang kami kirim sebelumnya. Mohon pakai versi di bawah ini.',
    changes: 'Yang berubah',
    before: 'Semula',
    after: 'Yang benar',
    gone: '(dihapus)',
    more: count => `dan ${count} perubahan lain; semuanya ada di ruang pers.`,
    whole: 'Siaran pers yang benar, lengkap',
  },
  en: {
    subject: 'Correction: ',
    reminder: 'Reminder: ',
    notice: 'A correction to the release we sent you earlier. Please use the version below.',
    changes: 'What changed',
    before: 'It said',
    after: 'It should say',
    gone: '(removed)',
    more: count => `and ${count} more; all of them are in the press room.`,
    whole: 'The release as it should be, in full',
  },
};

/** The subject of a release's mail: its headline, told apart when it corrects or reminds. */
export function kitSubject(
  kit: { headline: string; correction?: KitCorrection; reminder?: boolean },
  locale: MailLocale,
): string {
  const { subject, reminder } = words[locale];
  if (kit.correction) return subject + kit.headline;
  return kit.reminder ? reminder + kit.headline : kit.headline;
}

/** What was wrong, before the release as it should be: both readings in words, so that no colour is needed. */
export function CorrectionPart({ correction, locale }: { correction: KitCorrection; locale: MailLocale }) {
  const said = words[locale];
  const { explanation, passages, more } = correction;
  return (
    <>
      <Notice>
        <NoticeText strong>{said.notice}</NoticeText>
      </Notice>
      <Paragraphs text={explanation} />
      {passages.length > 0 && (
        <>
          <Subtitle>{said.changes}</Subtitle>
          {passages.map(({ before, after }, i) => (
            <Paragraph key={i}>
              <strong>{said.before}:</strong> {before || said.gone}
              <br />
              <strong>{said.after}:</strong> {after || said.gone}
            </Paragraph>
          ))}
          {more > 0 && <Paragraph>{said.more(more)}</Paragraph>}
        </>
      )}
      <Rule />
      <Subtitle>{said.whole}</Subtitle>
    </>
  );
}

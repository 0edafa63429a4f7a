import { isoDay, type Zone } from '#app/lib/zones.ts';
import { type ArticleDraft, blankDraft, type Found, type FoundOutlet } from '../draft.ts';
import { draftFromReading } from '../draft-reading.ts';
import type { ArticleReading } from '../reading/article-reading.ts';
import { shownUrl } from '../reading/urls.ts';
import { evidenceKind } from './evidence-kinds.ts';

/** What stays to be said about a line that was read: shown above the form. */
export type LineNote =
  | 'file-encrypted'
  | 'file-damaged'
  | 'file-too-heavy'
  | 'file-no-text'
  | 'file-picture'
  | 'file-recording'
  | 'file-first-pages';

/** What the machine read of one line; kept until an officer has checked it. */
export type LineReading = {
  found: (Found & FoundOutlet & { reading: ArticleReading }) | null;
  note: LineNote | null;
  /** Length of a recording in seconds. */
  seconds: number | null;
  /** Pages of a document, and how many of them were read. */
  pages: { all: number; read: number } | null;
};

export const nothingRead: LineReading = { found: null, note: null, seconds: null, pages: null };

/** A kept reading; nothing where none was kept. */
export function parseLineReading(text: string): LineReading {
  return text === '' ? nothingRead : { ...nothingRead, ...(JSON.parse(text) as Partial<LineReading>) };
}

type LineFacts = {
  id: number;
  url: string | null;
  contentType: string | null;
  source: string;
  title?: string;
  pageSha256?: string | null;
  mailSubject?: string;
  mailSentAt?: string | null;
};

/** The form of a line, and which of its fields only the mail that brought the line speaks for. */
export type LineDraft = { draft: ArticleDraft; ofMail: { title: boolean; publishedLocal: boolean } };

/**
 * The form of a line: what was read, or what its kind alone says. What its story leaves open is taken from the mail
 * that brought it: the subject as title, the day it was sent as the day of publication.
 */
export function draftOfLine(line: LineFacts, read: LineReading, zone: Zone): LineDraft {
  const draft = draftOfStory(line, read, zone);
  const { mailSubject = '', mailSentAt } = line;
  const ofMail = {
    title: !draft.title && mailSubject !== '',
    publishedLocal: !draft.publishedLocal && Boolean(mailSentAt),
  };
  if (ofMail.title) draft.title = mailSubject;
  // The hour of a mail is no hour of publication: midnight stands for a day without one.
  if (ofMail.publishedLocal) draft.publishedLocal = `${isoDay(mailSentAt!, zone)}T00:00`;
  return { draft, ofMail };
}

function draftOfStory(line: LineFacts, read: LineReading, zone: Zone): ArticleDraft {
  const lineId = String(line.id);
  if (read.found) return { ...draftFromReading(read.found.reading, read.found, zone), lineId };
  const kind = line.contentType && evidenceKind(line.contentType);
  const draft: ArticleDraft = { ...blankDraft, lineId, url: line.url ? shownUrl(line.url) : undefined };
  if (line.url !== null && line.title !== line.url) draft.title = line.title;
  if (line.pageSha256) return { ...draft, entryMethod: 'file' };
  if (line.source !== '') return { ...draft, body: line.source, entryMethod: 'paste' };
  if (!kind) return draft;
  const channel = { image: 'print', pdf: 'print', audio: 'radio', video: 'television' }[kind];
  return {
    ...draft,
    outletChannel: channel,
    entryMethod: 'file',
    seconds: read.seconds === null ? undefined : String(read.seconds),
  };
}

import type { Locale } from '#app/i18n/translate.ts';

/** What caused a mail: a mailing, an invitation, an account token … */
export type MailAct = { kind: string; id: number };

export type RecipientKind = 'journalist' | 'user' | 'address';

/** A token rebuilt when the message is composed; the address stands in the field `placeholder`. */
export type MailLink = {
  /** Name of the field in the template, as in `answerUrl`. */
  placeholder: string;
  purpose: string;
  rowId: number;
  generation: number;
  /** Path with `:token`, as in `/u/:token`. */
  path: string;
};

export type MailAttachment = { fileId: number; name: string; contentType: string };

export type MailCalendar = { method: 'REQUEST' | 'CANCEL' | 'PUBLISH'; content: string };

export type NewRecipient = {
  kind: RecipientKind;
  /** Null for a bare address. */
  id: number | null;
  name: string;
  address: string;
  /** Merge values by placeholder; links and unsubscribeUrl are filled in by the outbox. */
  fields: Record<string, string>;
  links?: MailLink[];
  calendar?: MailCalendar;
};

export const priorities = { urgent: 0, normal: 1, bulk: 2 } as const;
export type MailPriority = keyof typeof priorities;

export type NewMail = {
  act: MailAct;
  /** Name of the message, as in `press-kit`. */
  kind: string;
  /** Raised when the same act writes to the same people again with another text. */
  version: number;
  locale: Locale;
  content: { subject: string; html: string; text: string; attachments?: MailAttachment[] };
  recipients: NewRecipient[];
  /** Bulk mail carries List-Unsubscribe and is withheld from those who unsubscribed. */
  bulk: boolean;
  priority: MailPriority;
  /** Seconds in which the send can still be cancelled before anything leaves. */
  holdSeconds?: number;
  /** After this instant the mail is of no use and is not sent any more. */
  expiresAt?: string;
};

/** How long people may take back what they sent, in seconds. */
export const cancelWindowSeconds = 60;

/** One recipient of an act, whatever the address: the key that keeps a repeat from sending twice. */
export function recipientKey(recipient: Pick<NewRecipient, 'kind' | 'id' | 'address'>): string {
  return recipient.id === null
    ? `${recipient.kind}:${recipient.address.trim().toLowerCase()}`
    : `${recipient.kind}:${recipient.id}`;
}

/**
 * Placeholders that lead to the page where mail can be refused; the outbox fills them itself. A journalist's
 * `preferencesUrl` opens their own choices, everybody else's the page of the unsubscribe link.
 */
export const unsubscribePlaceholders = ['unsubscribeUrl', 'preferencesUrl'] as const;

/** Whether a message needs a link to refuse further mail: bulk mail always, others when the template asks. */
export function needsUnsubscribe(bulk: boolean, content: { html: string; text: string }): boolean {
  return (
    bulk ||
    unsubscribePlaceholders.some(
      name => content.html.includes(`{{${name}}}`) || content.text.includes(`{{${name}}}`),
    )
  );
}

/** The `not_before` of a mail that is not tried again by itself. */
export const never = '9999-12-31T00:00:00.000Z';

/** What the embedded mailbox answers, in the way of a mail server; screens say it in words. */
export const keptInMailbox = '250 kept in the embedded mailbox';

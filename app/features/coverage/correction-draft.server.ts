import { letterhead } from '#app/features/settings/letterhead.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import type { Format } from '#app/i18n/format.ts';
import type { Translate } from '#app/i18n/translate.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { salutation } from '#emails/salutation.ts';
import type { Article } from './articles.queries.server.ts';
import type { CorrectionContact } from './correction-contacts.server.ts';
import { passageOf } from './correction-passage.ts';
import type { Finding } from './findings.ts';

/** The language of the letter. */
type Words = { t: Translate; format: Format };

/** Why the passage is wrong, in a sentence or two of the letter. */
function explain(body: string, finding: Finding, { t, format }: Words): string {
  const n = format.number;
  switch (finding.kind) {
    case 'share':
      return t('understanding.draft.share', {
        part: n(finding.part.value),
        whole: n(finding.whole.value),
        computed: n(finding.computed),
        stated: finding.stated.text,
        percent: n(finding.stated.value),
        fittingPart: n(Math.round(finding.fittingPart)),
      });
    case 'sum':
      return t('understanding.draft.sum', {
        parts: finding.parts.map(part => n(part.value)).join(' + '),
        computed: n(finding.computed),
        stated: finding.stated.text,
      });
    case 'growth':
      return t('understanding.draft.growth', {
        from: n(finding.from.value),
        to: n(finding.to.value),
        computed: n(finding.computed),
        stated: finding.stated.text,
      });
    case 'official': {
      const { label, value, unit, legalBasis, source } = finding.figure;
      const official = { label, value: n(value), unit, source: legalBasis || source };
      return t('understanding.draft.official', { ...official, stated: finding.stated.text });
    }
    default: {
      const { sign } = finding;
      return t(`understanding.draft.${finding.kind}`, { sign: sign ? body.slice(sign.start, sign.end) : '' });
    }
  }
}

/** How a letter to an outlet begins: with its contact's name, else with its newsroom. */
export function greetingOf(article: Article, contact?: CorrectionContact): string {
  const outlet = article.outlet.name;
  return salutation('id', { name: contact?.name, honorific: contact?.salutation, outlet });
}

/**
 * The letter that asks an outlet for a correction, ready to be edited. `words` speak Indonesian, as all mail to the press
 * does. Greets the given contact, else the newsroom.
 */
export async function draftCorrection(
  ctx: Context<Db>,
  article: Article,
  finding: Finding,
  contact: CorrectionContact | undefined,
  words: Words,
): Promise<{ subject: string; body: string }> {
  const { t, format } = words;
  const office = await readOffice(ctx.db);
  const outlet = article.outlet.name;
  const thanks = { title: article.title, outlet, day: format.date(article.row.published_on) };
  const sender = [
    t('understanding.draft.regards'),
    ctx.actor.name,
    letterhead(office).agencyName,
    office.contactPhone,
  ];
  return {
    subject: t('understanding.draft.subject', { title: article.title }).slice(0, 200),
    body: [
      `${greetingOf(article, contact)},`,
      [t('understanding.draft.thanks', thanks), article.row.url].filter(Boolean).join('\n'),
      t('understanding.draft.passage'),
      `“${passageOf(article.row.body, finding)}”`,
      explain(article.row.body, finding, words),
      t('understanding.draft.please'),
      sender.filter(Boolean).join('\n'),
    ].join('\n\n'),
  };
}

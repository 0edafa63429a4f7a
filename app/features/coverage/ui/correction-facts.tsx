import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/admin.ts';
import '#app/i18n/sections/understanding.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import type { CorrectionKind } from '../correction-terms.ts';
import type { Correction } from '../corrections.queries.server.ts';
import { coveragePaths } from '../paths.ts';

/** What a request is about, to whom it went and how. `mail` is missing when it was not sent as mail. */
export function CorrectionFacts(props: {
  correction: Correction;
  article: { id: number; title: string; outletName: string };
  mail: { href: string; status: string } | undefined;
  zone: string;
}) {
  const { t, format } = useI18n();
  const { correction, article, mail, zone } = props;
  return (
    <Section title={t('understanding.requestFacts')}>
      <DefinitionList
        items={[
          {
            term: t('understanding.article'),
            children: (
              <Link href={coveragePaths.show(article.id)} className="link">
                {article.title}
              </Link>
            ),
          },
          { term: t('understanding.outlet'), children: article.outletName },
          {
            term: t('understanding.kind'),
            children: t(`understanding.kinds.${correction.finding_kind as CorrectionKind}`),
          },
          {
            term: t('found.recipient'),
            children: [correction.recipient_name, correction.recipient_address].filter(Boolean).join(' · '),
          },
          { term: t('understanding.requestedAt'), children: format.instant(correction.requested_at, zone) },
          {
            term: t('understanding.mailState'),
            children: mail ? (
              <Link href={mail.href} className="link">
                {t(`admin.mailStatus.${mail.status as 'sent'}`)}
              </Link>
            ) : (
              t('understanding.notMailed')
            ),
          },
          {
            term: t('found.answeredOn'),
            children: correction.answered_on && format.date(correction.answered_on),
          },
          { term: t('understanding.answerNote'), children: correction.answer_note },
        ]}
      />
    </Section>
  );
}

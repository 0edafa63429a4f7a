import '#app/i18n/sections/certificates.ts';
import { FileDown } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button, buttonClass, LinkButton } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { Section } from '#app/ui/section.tsx';
import { certificatePaths } from '../certificate-paths.ts';
import type { BatchState } from '../certificates/batches.service.server.ts';
import { CertificateBatch } from './certificate-batch.tsx';

type TemplateName = { id: number; name: string };

/** The certificates of a season's winners that are still to be issued. */
export function WinnersPanel(props: {
  seasonId: number;
  templates: readonly TemplateName[];
  unconfirmed: number;
  /** Winners whose letters the font lacks. */
  undrawn: readonly { awardId: number; recipient: string; letters: string }[];
  today: string;
}) {
  const { seasonId, templates, unconfirmed, undrawn, today } = props;
  const { t } = useI18n();
  if (templates.length === 0 || unconfirmed + undrawn.length === 0) return null;
  const note = undrawn.length > 0 && (
    <div className="mb-4 rounded-md bg-amber-wash px-4 py-3">
      <p>{t('certificates.undrawn')}</p>
      <ul className="mt-1 list-disc ps-5">
        {undrawn.map(({ awardId, recipient, letters }) => (
          <li key={awardId}>
            <Link
              href={certificatePaths.spelling(seasonId, awardId)}
              className="link inline-flex min-h-6 items-center"
            >
              {recipient}
            </Link>{' '}
            <span className="text-muted">({letters})</span>
          </li>
        ))}
      </ul>
    </div>
  );
  if (unconfirmed === 0) return <Section title={t('certificates.forAwards')}>{note}</Section>;
  return (
    <Section title={t('certificates.forAwards')}>
      {note}
      <p className="mb-3">{t('certificates.forAwardsText', { count: unconfirmed })}</p>
      <form method="post" action={certificatePaths.forAwards(seasonId)} className="flex flex-col gap-3">
        <Field
          label={t('certificates.template')}
          name="templateId"
          type="select"
          options={templates.map(({ id, name }) => ({ value: String(id), label: name }))}
        />
        <Field label={t('certificates.issuedOn')} name="issuedOn" type="date" defaultValue={today} required />
        <div>
          <Button variant="primary">{t('certificates.forAwards')}</Button>
        </div>
      </form>
    </Section>
  );
}

/** The templates of a season. */
export function TemplatesPanel({
  seasonId,
  templates,
}: {
  seasonId: number;
  templates: readonly TemplateName[];
}) {
  const { t } = useI18n();
  return (
    <Section title={t('certificates.templates')}>
      <p className="mb-3 text-muted">{t('certificates.templatesText')}</p>
      <ul className="mb-3 border-t border-base-300">
        {templates.map(({ id, name }) => (
          <li key={id} className="border-b border-base-300">
            <Link className="link flex min-h-10 items-center" href={certificatePaths.template(id)}>
              {name}
            </Link>
          </li>
        ))}
      </ul>
      <LinkButton href={certificatePaths.newTemplate(seasonId)}>{t('certificates.newTemplate')}</LinkButton>
    </Section>
  );
}

/** A file that was made; `holds` is false when a certificate in it is void by now, so that it is given to nobody. */
type Made = { certificates: number; at: string; holds: boolean } | null;

/** One document of all certificates, a zip of single ones, and the mail to all. */
export function BatchPanels(props: {
  seasonId: number;
  document: BatchState;
  documentMade: Made;
  archive: BatchState;
  archiveMade: Made;
  mail: BatchState;
  counts: { valid: number; unmailed: number };
  zone: string;
  mayWrite: boolean;
}) {
  const { seasonId, document, archive, mail, counts, zone, mayWrite } = props;
  const { t, format } = useI18n();
  const download = (made: Made, href: string, label: 'documentReady' | 'archiveReady') =>
    made &&
    (made.holds ? (
      <div className="mb-4">
        <a href={href} className={buttonClass()}>
          <Icon of={FileDown} />
          {t(`certificates.${label}`, { count: made.certificates })}
        </a>
        <p className="mt-1 text-sm text-muted">
          {t('certificates.documentMade', { at: format.instant(made.at, zone) })}
        </p>
      </div>
    ) : (
      <p className="mb-4">{t('certificates.madeVoid')}</p>
    ));
  return (
    <>
      <CertificateBatch
        {...{ seasonId, mayWrite }}
        kind="document"
        batch={document}
        title={t('certificates.makeDocument')}
        about={counts.valid > 0 ? t('certificates.makeDocumentText', { count: counts.valid }) : null}
        label={t('certificates.makeDocument')}
        working={t('certificates.makingDocument')}
        outcome={download(props.documentMade, certificatePaths.allPdf(seasonId), 'documentReady')}
      />
      <CertificateBatch
        {...{ seasonId, mayWrite }}
        kind="archive"
        batch={archive}
        title={t('certificates.makeArchive')}
        about={counts.valid > 0 ? t('certificates.makeArchiveText', { count: counts.valid }) : null}
        label={t('certificates.makeArchive')}
        working={t('certificates.makingArchive')}
        outcome={download(props.archiveMade, certificatePaths.allZip(seasonId), 'archiveReady')}
      />
      <CertificateBatch
        {...{ seasonId, mayWrite }}
        kind="mail"
        batch={mail}
        title={t('certificates.mailAll')}
        about={counts.unmailed > 0 ? t('certificates.mailAllText', { count: counts.unmailed }) : null}
        label={t('certificates.mailAll')}
        working={t('certificates.mailingAll')}
        outcome={
          mail?.madeAt ? (
            <p className="mb-3 text-muted">
              {t('certificates.mailedAll', {
                count: mail.certificates ?? 0,
                at: format.instant(mail.madeAt, zone),
              })}
            </p>
          ) : (
            counts.unmailed === 0 &&
            !mail?.open && <p className="text-muted">{t('certificates.noneToMail')}</p>
          )
        }
      />
    </>
  );
}

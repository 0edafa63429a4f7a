import '#app/i18n/sections/certificates.ts';
import { getFormProps } from '@conform-to/react';
import type { MetaFunction } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { Ban, FileDown } from 'lucide-react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { can } from '#app/lib/actor.ts';
import { NotFound } from '#app/lib/errors.ts';
import { Badge } from '#app/ui/badge.tsx';
import { Button, buttonClass } from '#app/ui/button.tsx';
import { Confirm } from '#app/ui/confirm.tsx';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Field } from '#app/ui/field.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { Section } from '#app/ui/section.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { certificatePaths } from '../certificate-paths.ts';
import { findAwardNow } from '../certificates/awards.queries.server.ts';
import { checkUrl } from '../certificates/certificate-pdf.server.ts';
import { findCertificate } from '../certificates/certificates.queries.server.ts';
import { shownCode } from '../certificates/check-code.ts';
import { setCertificateAddress } from '../certificates/mailing.server.ts';
import { mailSchema } from '../certificates/schema.ts';
import { findSeason } from '../seasons.queries.server.ts';

export const loader = guard({ can: 'awards.standing' }, async ({ ctx, params }) => {
  const certificate = await findCertificate(ctx.db, idParam(params.certificateId));
  const season = certificate && (await findSeason(ctx.db, certificate.seasonId));
  if (!certificate || !season) throw new NotFound();
  return {
    certificate,
    now: certificate.overtaken ? ((await findAwardNow(ctx.db, certificate)) ?? null) : null,
    season: { id: season.id, name: season.name },
    checkUrl: checkUrl(certificate.code),
    mayWrite: can(ctx.actor, 'awards.write'),
    zone: (await readOffice(ctx.db)).zone,
  };
});

/** POST: the address it goes to. */
export const action = guard({ can: 'awards.write' }, async ({ ctx, params, request }) => {
  const id = idParam(params.certificateId);
  return handleForm(await request.formData(), mailSchema, async ({ email }) => {
    await setCertificateAddress(ctx, id, email);
    return redirectWithFlash(certificatePaths.show(id), 'certificates.flashAddress');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page && `${page.certificate.number} – ${page.certificate.recipient}` },
];

export default function CertificatePage() {
  const { certificate, season, now, checkUrl: address, mayWrite, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { id, number, recipient, withdrawnAt } = certificate;
  const valid = !withdrawnAt;
  return (
    <>
      <PageHeader
        title={recipient}
        parent={{ href: certificatePaths.list(season.id), label: season.name }}
        meta={
          <>
            <Badge tone={now ? 'warning' : valid ? 'accent' : 'error'}>
              {t(now ? 'certificates.overtaken' : valid ? 'certificates.valid' : 'certificates.withdrawn')}
            </Badge>
            <span className="tabular">{number}</span>
          </>
        }
        actions={
          valid && (
            <>
              {mayWrite && !now && (
                <Confirm
                  label={t('certificates.withdraw')}
                  icon={Ban}
                  variant="ghost"
                  question={t('certificates.withdrawQuestion', { number })}
                  confirmLabel={t('certificates.withdrawConfirm')}
                  cancelLabel={t('common.cancel')}
                  action={certificatePaths.withdrawal(id)}
                  align="end"
                  fields={<Field label={t('certificates.reason')} name="reason" maxLength={300} required />}
                >
                  {t('certificates.withdrawText')}
                </Confirm>
              )}
              <a href={certificatePaths.pdf(id)} className={buttonClass(now ? {} : { variant: 'primary' })}>
                <Icon of={FileDown} />
                {t('certificates.pdf')}
              </a>
            </>
          )
        }
      />
      {now && <Overtaken id={id} number={number} now={now} mayWrite={mayWrite} />}
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-2">
        <DefinitionList
          items={[
            { term: t('certificates.award'), children: certificate.award },
            { term: t('certificates.detail'), children: certificate.detail },
            { term: t('certificates.issuedOn'), children: format.date(certificate.issuedOn) },
            {
              term: t('certificates.source'),
              children: t(certificate.byHand ? 'certificates.byHand' : 'certificates.fromAward'),
            },
            { term: t('certificates.issuedBy'), children: certificate.issuedBy },
            {
              term: t('certificates.code'),
              children: (
                <a className="link tabular" href={address}>
                  {shownCode(certificate.code)}
                </a>
              ),
            },
            {
              term: t('certificates.withdrawn'),
              children: withdrawnAt && format.instant(withdrawnAt, zone),
            },
            { term: t('certificates.reason'), children: certificate.withdrawalReason },
          ]}
        />
        {valid && !now && mayWrite && <Mailing certificate={certificate} zone={zone} />}
      </div>
    </>
  );
}

/** A later run changed the award: what it is now, and the way to put it right. */
function Overtaken(props: {
  id: number;
  number: string;
  now: { run: number; award: string | null };
  mayWrite: boolean;
}) {
  const { id, number, now, mayWrite } = props;
  const { t } = useI18n();
  const told = t(now.award === null ? 'certificates.awardGone' : 'certificates.awardNow', {
    run: now.run,
    award: now.award ?? '',
  });
  return (
    <div className="mb-6 flex flex-wrap items-center gap-x-6 gap-y-3 rounded-md bg-amber-wash px-4 py-3">
      <p className="max-w-prose">{told}</p>
      {mayWrite && (
        <Confirm
          label={t(now.award === null ? 'certificates.withdraw' : 'certificates.replace')}
          question={t('certificates.withdrawQuestion', { number })}
          confirmLabel={t(
            now.award === null ? 'certificates.withdrawConfirm' : 'certificates.replaceConfirm',
          )}
          cancelLabel={t('common.cancel')}
          action={certificatePaths.replacement(id)}
          fields={
            <Field
              label={t('certificates.reason')}
              name="reason"
              maxLength={300}
              defaultValue={t('certificates.overtakenReason', { run: now.run })}
              required
            />
          }
        >
          {t(now.award === null ? 'certificates.withdrawText' : 'certificates.replaceText')}
        </Confirm>
      )}
    </div>
  );
}

function Mailing(props: {
  certificate: { id: number; email: string | null; mailings: number; mailedAt: string | null };
  zone: string;
}) {
  const { id, email, mailings, mailedAt } = props.certificate;
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<{ email: string }>({
    id: 'address',
    defaultValue: { email: email ?? '' },
  });
  return (
    <Section title={t('certificates.mailing')}>
      <p className="mb-3 text-muted">
        {mailedAt
          ? t('certificates.mailed', { at: format.instant(mailedAt, props.zone) })
          : t(email ? 'certificates.notMailed' : 'certificates.noEmail')}
      </p>
      <Form method="post" {...getFormProps(form)} className="mb-3 flex flex-col gap-3">
        <FormField label={t('certificates.email')} field={fields.email} type="email" autoComplete="off" />
        <div>
          <Button>{t('certificates.saveAddress')}</Button>
        </div>
      </Form>
      {email && (
        <form method="post" action={certificatePaths.mail(id)}>
          <Button variant="primary">
            {t(mailings > 0 ? 'certificates.mailAgain' : 'certificates.mailOne')}
          </Button>
        </form>
      )}
    </Section>
  );
}

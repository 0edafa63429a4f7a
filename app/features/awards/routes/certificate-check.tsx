import '#app/i18n/sections/certificates.ts';
import type { MetaFunction } from '@remix-run/node';
import { isRouteErrorResponse, useLoaderData, useRouteError } from '@remix-run/react';
import { CircleAlert, CircleCheck, CircleX } from 'lucide-react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { NotFound } from '#app/lib/errors.ts';
import { DefinitionList } from '#app/ui/definition-list.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { guard } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { findByCode } from '../certificates/certificates.queries.server.ts';
import { readCode } from '../certificates/check-code.ts';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

const looks = {
  valid: { icon: CircleCheck, tint: 'text-primary' },
  overtaken: { icon: CircleAlert, tint: 'text-warning' },
  withdrawn: { icon: CircleX, tint: 'text-error' },
} as const;

/** What was awarded to whom, and whether it still counts. Neither address nor reason of a withdrawal is told. */
export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, t }) => {
  const code = readCode(params.code);
  const certificate = code && (await findByCode(ctx.db, code));
  if (!certificate) throw new NotFound();
  const { recipient, detail, award, number, issuedOn, season, withdrawnAt, design } = certificate;
  const state: keyof typeof looks = withdrawnAt ? 'withdrawn' : certificate.overtaken ? 'overtaken' : 'valid';
  return {
    ...{ recipient, detail, award, number, issuedOn, season, withdrawnAt, issuer: design.issuer },
    state,
    byHand: certificate.byHand,
    title: t(`certificates.check.${state}`),
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title ?? 'Gema' },
  { name: 'robots', content: 'noindex, nofollow' },
];

export default function CertificateCheck() {
  const page = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const { state, withdrawnAt, issuer, zone } = page;
  const { icon, tint } = looks[state];
  return (
    <GuestFrame>
      <p className="text-sm font-medium text-primary">{t('certificates.check.title')}</p>
      <h1 className="mt-1 flex items-center gap-2 text-xl font-semibold">
        <span className={tint}>
          <Icon of={icon} />
        </span>
        {page.title}
      </h1>
      <p className="mt-1 mb-6 max-w-prose">
        {withdrawnAt
          ? t('certificates.check.withdrawnText', { issuer, on: format.day(withdrawnAt, zone) })
          : t(
              `certificates.check.${state === 'overtaken' ? 'overtakenText' : page.byHand ? 'byHandText' : 'validText'}`,
              {
                issuer,
              },
            )}
      </p>
      <DefinitionList
        items={[
          {
            term: t('certificates.check.recipient'),
            children: (
              <>
                <span className="text-lg font-semibold wrap-anywhere">{page.recipient}</span>
                {page.detail && <span className="block text-muted wrap-anywhere">{page.detail}</span>}
              </>
            ),
          },
          { term: t('certificates.check.award'), children: page.award },
          { term: t('certificates.check.season'), children: page.season },
          { term: t('certificates.check.number'), children: page.number },
          { term: t('certificates.check.issuedOn'), children: format.date(page.issuedOn) },
        ]}
      />
      <p className="mt-6">
        <Link className="link" href={certificatePaths.check()}>
          {t('certificates.check.again')}
        </Link>
      </p>
    </GuestFrame>
  );
}

export function ErrorBoundary() {
  const { t } = useI18n();
  const error = useRouteError();
  const unknown = isRouteErrorResponse(error) && error.status === 404;
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">
        {t(unknown ? 'certificates.check.unknown' : 'certificates.check.fault')}
      </h1>
      <p className="mt-2 mb-6 max-w-prose">
        {t(unknown ? 'certificates.check.unknownText' : 'certificates.check.faultText')}
      </p>
      <Link className="link" href={certificatePaths.check()}>
        {t('certificates.check.again')}
      </Link>
    </GuestFrame>
  );
}

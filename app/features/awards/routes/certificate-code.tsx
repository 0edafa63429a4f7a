import '#app/i18n/sections/certificates.ts';
import type { MetaFunction } from '@remix-run/node';
import { redirect } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { GuestFrame } from '#app/features/gatherings/ui/guest-frame.tsx';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { guard } from '#app/web/guard.server.ts';
import { certificatePaths } from '../certificate-paths.ts';
import { readCode } from '../certificates/check-code.ts';

export const handle = { scripts: false };

/** Asks for the code of a certificate, and leads to its check page. */
export const loader = guard({ public: true, limit: 'public-page' }, ({ url, t }) => {
  const typed = url.searchParams.get('kode');
  const code = readCode(typed);
  if (code) throw redirect(certificatePaths.check(code));
  return { title: t('certificates.check.title'), typed: (typed ?? '').slice(0, 60), refused: typed !== null };
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [{ title: page?.title ?? 'Gema' }];

export default function CertificateCode() {
  const { title, typed, refused } = useLoaderData<typeof loader>();
  const t = useT();
  return (
    <GuestFrame>
      <h1 className="text-xl font-semibold">{title}</h1>
      <p className="mt-1 mb-6 text-muted">{t('certificates.check.intro')}</p>
      <form method="get" action={certificatePaths.check()} className="flex max-w-sm flex-col gap-4">
        <Field
          label={t('certificates.check.code')}
          name="kode"
          defaultValue={typed}
          error={refused ? t('certificates.check.badCode') : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={60}
          mono
          required
        />
        <div>
          <Button variant="primary">{t('certificates.check.submit')}</Button>
        </div>
      </form>
    </GuestFrame>
  );
}

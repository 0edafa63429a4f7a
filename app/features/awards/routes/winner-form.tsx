import '#app/i18n/sections/winners.ts';
import type { MetaFunction } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { handleForm } from '#app/web/form.server.ts';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { guard } from '#app/web/guard.server.ts';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import { SenderFrame, SenderRefusal } from '../ui/sender-frame.tsx';
import { winnerPaths } from '../winner-paths.ts';
import { detailsSchema } from '../winners/schema.ts';
import { giveDetails, openRequest } from '../winners/service.server.ts';

export const handle = { scripts: false };

export const headers = () => ({
  'Cache-Control': 'private, no-store',
  'Referrer-Policy': 'no-referrer',
  'X-Robots-Tag': 'noindex, nofollow',
});

export const loader = guard({ public: true, limit: 'public-page' }, async ({ ctx, params, url, t }) => {
  const token = params.token ?? '';
  const { name, season, filledAt, deleteOn } = await openRequest(ctx.db, token);
  return {
    title: t('winners.formTitle'),
    here: winnerPaths.form(token) + url.search,
    request: { name, season, filledAt, deleteOn },
    zone: (await readOffice(ctx.db)).zone,
  };
});

export const action = guard({ public: true, limit: 'answer' }, async ({ ctx, params, request, url }) => {
  const token = params.token ?? '';
  return handleForm(await request.formData(), detailsSchema, async value => {
    await giveDetails(ctx, token, value);
    return redirectWithFlash(winnerPaths.form(token) + url.search, 'winners.flashGiven');
  });
});

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: page?.title },
  { name: 'robots', content: 'noindex, nofollow' },
  { name: 'referrer', content: 'no-referrer' },
];

export default function WinnerForm() {
  const { title, here, request, zone } = useLoaderData<typeof loader>();
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<{
    nik: string;
    npwp: string;
    bank: string;
    account: string;
    holder: string;
  }>({ id: 'details' });
  const labels = {
    nik: t('winners.nik'),
    npwp: t('winners.npwp'),
    bank: t('winners.bank'),
    account: t('winners.account'),
    holder: t('winners.holder'),
  };
  const digits = { inputMode: 'numeric', autoComplete: 'off', maxLength: 60 } as const;
  return (
    <SenderFrame>
      <p className="text-sm font-medium text-primary">{t('winners.formFor', { name: request.name })}</p>
      <h1 className="mt-1 text-xl font-semibold">{title}</h1>
      <p className="mt-2 max-w-prose">{t('winners.formIntro', { season: request.season })}</p>
      <p className="mt-2 max-w-prose text-muted">
        {t('winners.privacy', { on: format.date(request.deleteOn) })}
      </p>
      {request.filledAt && (
        <p className="mt-4 max-w-prose rounded-md bg-base-200 p-3">
          {t('winners.received', { at: format.instant(request.filledAt, zone) })}
        </p>
      )}
      <form
        method="post"
        action={here}
        id={form.id}
        className="mt-6 flex flex-col gap-5 rounded-md border border-base-300 bg-raised p-4 sm:p-6"
      >
        <FormRefusal form={form} title={t('winners.refusedForm')} labels={labels} />
        <FormField label={labels.nik} hint={t('winners.nikHint')} field={fields.nik} {...digits} required />
        <FormField
          label={labels.npwp}
          note={t('common.optional')}
          hint={t('winners.npwpHint')}
          field={fields.npwp}
          {...digits}
        />
        <FormField label={labels.bank} field={fields.bank} autoComplete="off" maxLength={120} required />
        <FormField label={labels.account} field={fields.account} {...digits} required />
        <FormField label={labels.holder} field={fields.holder} autoComplete="off" maxLength={120} required />
        <Button variant="primary" className="self-start">
          {t('winners.send')}
        </Button>
      </form>
    </SenderFrame>
  );
}

export function ErrorBoundary() {
  return <SenderRefusal />;
}

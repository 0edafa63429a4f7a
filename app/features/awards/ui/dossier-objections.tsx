import '#app/i18n/sections/results.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import type { readDossierPage } from '../results/dossier-page.server.ts';

/** What was objected with its answer, and the form for the time of objections. */
export function DossierObjections({
  page,
  zone,
}: {
  page: Awaited<ReturnType<typeof readDossierPage>>;
  zone: string;
}) {
  const { objections, mayObject, objectionsUntil, name } = page;
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<{ sender: string; email: string; body: string }>({ id: 'objection' });
  return (
    <Section title={t('results.objections')}>
      <p className="mb-3 max-w-prose text-muted">
        {t(mayObject ? 'results.objectIntro' : 'results.objectOver', {
          at: format.instant(objectionsUntil, zone),
        })}
      </p>
      {objections.map(({ id, sender, body, sentAt, outcome, answer }) => (
        <div key={id} className="mb-4 max-w-prose border-l-2 border-base-300 pl-3">
          <p className="text-sm text-muted">
            {sender} · {format.instant(sentAt, zone)}
          </p>
          <p className="whitespace-pre-line">{body}</p>
          {outcome === null ? (
            <p className="mt-1 text-muted">{t('results.objectionWaits')}</p>
          ) : (
            <>
              <p className="mt-2 font-medium">{t(`results.outcomes.${outcome}`)}</p>
              <p className="whitespace-pre-line">{answer}</p>
            </>
          )}
        </div>
      ))}
      {mayObject && (
        <Form
          method="post"
          {...getFormProps(form)}
          className="flex max-w-xl flex-col items-start gap-3 print:hidden"
        >
          <FormRefusal
            form={form}
            labels={{
              sender: t('results.objectSender'),
              email: t('results.objectEmail'),
              body: t('results.objectBody'),
            }}
          />
          <div className="w-full">
            <FormField
              label={t('results.objectSender')}
              hint={t('results.objectSenderHint', { name })}
              field={fields.sender}
              maxLength={120}
              required
            />
          </div>
          <div className="w-full">
            <FormField
              label={t('results.objectEmail')}
              hint={t('results.objectEmailHint')}
              field={fields.email}
              type="email"
              autoComplete="email"
              maxLength={254}
            />
          </div>
          <div className="w-full">
            <FormField
              label={t('results.objectBody')}
              hint={t('results.objectBodyHint')}
              field={fields.body}
              type="textarea"
              rows={5}
              maxLength={4000}
              required
            />
          </div>
          <Button variant="primary">{t('results.objectSend')}</Button>
        </Form>
      )}
    </Section>
  );
}

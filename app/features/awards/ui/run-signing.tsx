import '#app/i18n/sections/results.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { PenLine } from 'lucide-react';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import type { Signature } from '../results/runs.queries.server.ts';

/** Who signed a run, and the form for who may still sign it. */
export function RunSigning(props: {
  sha256: string;
  signatures: readonly Signature[];
  needed: number;
  maySign: boolean;
  signed: boolean;
  zone: string;
}) {
  const { sha256, signatures, needed, maySign, signed, zone } = props;
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<{ sha256: string; position: string }>({ id: 'signature' });
  return (
    <Section
      title={t('results.signatures')}
      aside={t('results.signaturesOf', { count: signatures.length, needed })}
    >
      {signatures.length === 0 ? (
        <p className="text-muted">{t('results.noSignatures')}</p>
      ) : (
        <ul className="divide-y divide-base-300 border-y border-base-300">
          {signatures.map(({ userId, name, position, signedAt }) => (
            <li key={userId} className="py-2">
              <p className="font-medium">{name}</p>
              <p className="text-sm text-muted">
                {position} · {format.instant(signedAt, zone)}
              </p>
            </li>
          ))}
        </ul>
      )}
      {signed && <p className="mt-3 text-muted">{t('results.signedYou')}</p>}
      {maySign && (
        <Form method="post" {...getFormProps(form)} className="mt-4 flex flex-col items-start gap-3">
          <p className="text-muted">{t('results.signIntro')}</p>
          <FormRefusal form={form} labels={{ position: t('results.position') }} />
          <input type="hidden" name="sha256" value={sha256} />
          <div className="w-full">
            <FormField
              label={t('results.position')}
              hint={t('results.positionHint')}
              field={fields.position}
              maxLength={160}
              required
            />
          </div>
          <Button variant="primary" icon={PenLine}>
            {t('results.sign')}
          </Button>
        </Form>
      )}
    </Section>
  );
}

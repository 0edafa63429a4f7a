import '#app/i18n/sections/found.ts';
import '#app/i18n/sections/understanding.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import type { CorrectionAnswer as Values } from '../correction-schema.ts';
import { correctionStatuses } from '../correction-terms.ts';
import type { Correction } from '../corrections.queries.server.ts';

/** How a request ended: state, day and note. */
export function CorrectionAnswer({ correction, today }: { correction: Correction; today: string }) {
  const t = useT();
  const [form, fields] = useOfficeForm<Values>({
    id: 'jawaban',
    defaultValue: {
      status: correction.status,
      answeredOn: correction.answered_on ?? today,
      note: correction.answer_note,
    },
  });
  return (
    <Section title={t('understanding.answer')}>
      <Form method="post" {...getFormProps(form)} className="flex flex-col gap-4">
        <FormRefusal
          form={form}
          title={t('understanding.formErrors')}
          labels={{ answeredOn: t('found.answeredOn'), status: t('understanding.status') }}
        />
        <input type="hidden" name="version" value={correction.version} />
        <FormField
          label={t('understanding.status')}
          field={fields.status}
          type="radio-group"
          options={correctionStatuses.map(value => ({ value, label: t(`found.statuses.${value}`) }))}
        />
        <FormField label={t('found.answeredOn')} field={fields.answeredOn} type="date" />
        <FormField
          label={t('understanding.answerNote')}
          note={t('common.optional')}
          field={fields.note}
          type="textarea"
          rows={3}
        />
        <div>
          <Button variant="primary">{t('understanding.answerSave')}</Button>
        </div>
      </Form>
    </Section>
  );
}

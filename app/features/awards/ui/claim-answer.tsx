import '#app/i18n/sections/completeness.ts';
import { getFormProps } from '@conform-to/react';
import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Section } from '#app/ui/section.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';
import type { ClaimState } from '../completeness/claim-terms.ts';
import type { KnownArticle } from './claim-logging.tsx';

const decisions = ['known', 'refused'] as const;

/** The office's answer to an address where it is not logged anew; an answer that was given can be changed. */
export function ClaimAnswer(props: {
  claim: { state: ClaimState; version: number; answer: string; articleId: number | null };
  /** The article of the same address, when it is on record. */
  known: KnownArticle | null;
  /** Whether the answer goes out by mail. */
  hears: boolean;
}) {
  const { claim, known, hears } = props;
  const t = useT();
  const open = claim.state === 'open';
  const articleId = claim.articleId ?? (known?.waits ? null : known?.id);
  const [form, fields] = useOfficeForm<{ decision: string; article: string; answer: string }>({
    id: 'answer',
    defaultValue: {
      decision: open ? (articleId ? 'known' : undefined) : claim.state === 'refused' ? 'refused' : 'known',
      article: articleId ? String(articleId) : '',
      answer: claim.answer,
    },
  });
  const labels = {
    decision: t('completeness.decision'),
    article: t('completeness.articleField'),
    answer: t('completeness.reason'),
  };
  return (
    <Section title={t(open ? 'completeness.answerTitle' : 'completeness.changeAnswer')}>
      <Form method="post" {...getFormProps(form)} className="flex max-w-xl flex-col gap-4">
        <FormRefusal form={form} labels={labels} />
        <input type="hidden" name="version" value={claim.version} />
        <FormField
          label={labels.decision}
          field={fields.decision}
          type="radio-group"
          options={decisions.map(value => ({ value, label: t(`completeness.decisions.${value}`) }))}
          required
        />
        <FormField
          label={labels.article}
          hint={t('completeness.articleHint')}
          field={fields.article}
          maxLength={2048}
          spellCheck={false}
        />
        <FormField
          label={labels.answer}
          hint={t('completeness.reasonHint')}
          field={fields.answer}
          type="textarea"
          rows={3}
          maxLength={1000}
        />
        <p className="text-sm text-muted">{t(hears ? 'completeness.mailNote' : 'completeness.noMailNote')}</p>
        <Button variant={open ? 'plain' : 'primary'} className="self-start">
          {t('completeness.saveAnswer')}
        </Button>
      </Form>
    </Section>
  );
}

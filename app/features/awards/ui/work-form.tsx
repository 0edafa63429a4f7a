import '#app/i18n/sections/works.ts';
import type { ReactNode } from 'react';
import { useI18n, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { FormRefusal } from '#app/web/form-refusal.tsx';
import { FormField, useOfficeForm } from '#app/web/office-form.tsx';

type Fields = {
  articleId: number;
  title: string;
  outletName: string;
  publishedOn: string;
  url: string;
  file: string;
  body: string;
  consent: string;
  declared: boolean;
};

export type WorkFormProps = {
  action: string;
  articles: readonly { id: number; title: string; outlet: string; publishedOn: string }[];
  /** The work as it stands, when one is changed. */
  work?: Omit<Partial<Fields>, 'file' | 'consent'> & {
    version: number;
    hasFile: boolean;
    hasConsent: boolean;
  };
  submitLabel: string;
  /** Beside the button. */
  children?: ReactNode;
};

/** A work as its sender describes it; works without scripts, which is how it is served. */
export function WorkForm({ action, articles, work, submitLabel, children }: WorkFormProps) {
  const { t, format } = useI18n();
  const [form, fields] = useOfficeForm<Fields>({
    id: 'work',
    defaultValue: work && { ...work, articleId: work.articleId ?? '', declared: 'on' },
  });
  const labels = {
    articleId: t('works.fromLogged'),
    title: t('works.workTitle'),
    outletName: t('works.outlet'),
    publishedOn: t('works.publishedOn'),
    url: t('works.url'),
    file: t('works.file'),
    body: t('works.body'),
    consent: t('works.consent'),
    declared: t('works.declare'),
  };
  const refused = Object.keys(form.allErrors).length > 0;
  return (
    <form
      method="post"
      action={action}
      encType="multipart/form-data"
      id={form.id}
      className="flex flex-col gap-5"
    >
      {refused && (
        <div>
          <FormRefusal form={form} title={t('works.refusedForm')} labels={labels} />
          <p className="mt-2 text-sm text-muted">{t('works.filesAgain')}</p>
        </div>
      )}
      {work && <input type="hidden" name="version" value={work.version} />}
      {articles.length > 0 && (
        <FormField
          label={labels.articleId}
          hint={t('works.fromLoggedHint')}
          field={fields.articleId}
          type="select"
          placeholder={t('works.notLogged')}
          options={articles.map(({ id, title, outlet, publishedOn }) => ({
            value: String(id),
            label: `${title} · ${outlet}, ${format.date(publishedOn)}`,
          }))}
        />
      )}
      <FormField label={labels.title} field={fields.title} maxLength={300} />
      <div className="grid gap-5 sm:grid-cols-2">
        <FormField label={labels.outletName} field={fields.outletName} maxLength={200} />
        <FormField label={labels.publishedOn} field={fields.publishedOn} type="date" />
      </div>
      <FormField
        label={labels.url}
        hint={t('works.urlHint')}
        field={fields.url}
        inputMode="url"
        spellCheck={false}
        maxLength={2048}
      />
      <FormField
        label={labels.file}
        hint={t(work?.hasFile ? 'works.fileKept' : 'works.fileHint')}
        field={fields.file}
        type="file"
        accept="image/*,application/pdf,.docx,.txt,video/mp4"
      />
      <FormField
        label={labels.body}
        note={t('common.optional')}
        hint={t('works.bodyHint')}
        field={fields.body}
        type="textarea"
        rows={5}
        maxLength={60_000}
      />
      <FormField
        label={labels.consent}
        hint={t(work?.hasConsent ? 'works.fileKept' : 'works.consentHint')}
        field={fields.consent}
        type="file"
        accept="image/*,application/pdf"
      />
      <FormField label={labels.declared} field={fields.declared} type="checkbox" />
      <div className="flex flex-wrap items-center gap-3">
        <Button variant="primary">{submitLabel}</Button>
        {children}
      </div>
    </form>
  );
}

/** Whom the page is for, in the line above its title. */
export function SenderEyebrow({ name }: { name: string }) {
  const t = useT();
  return <p className="text-sm font-medium text-primary">{t('works.sendFor', { name })}</p>;
}

import { Form } from '@remix-run/react';
import { useT } from '#app/i18n/react.tsx';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useOfficeForm } from '#app/web/office-form.tsx';
import type { ArticleDraft, SourceMark } from '../draft.ts';
import { coveragePaths } from '../paths.ts';
import type { ArticleForm as Values } from '../schema.ts';
import { ArticleForm } from './article-form.tsx';
import type { FieldHints } from './field-hints.ts';
import { SourcePanel } from './source-panel.tsx';
import type { TopicChoice } from './topic-picker.tsx';

/** The one box: a story or a link, and what was wrong with the last try. Nothing typed is lost. */
export function SourceBox({ source = '', problem }: { source?: string; problem?: MessageKey }) {
  const t = useT();
  return (
    <>
      <PageHeader
        title={t('coverage.logTitle')}
        parent={{ href: coveragePaths.list, label: t('coverage.title') }}
      >
        {t('coverage.logIntro')}
      </PageHeader>
      <Form method="post" action={coveragePaths.read} className="flex max-w-3xl flex-col gap-3">
        <Field
          label={t('coverage.source')}
          type="textarea"
          rows={12}
          name="source"
          defaultValue={source}
          hint={t('coverage.sourceHint')}
          error={problem && t(problem)}
          required
        />
        <FormActions>
          <Button variant="primary">{t('coverage.read')}</Button>
          <Link href={coveragePaths.byHand} className="link self-center">
            {t('coverage.byHand')}
          </Link>
        </FormActions>
      </Form>
    </>
  );
}

export type CheckPageProps = {
  draft: ArticleDraft;
  choices: { zoneName: string; outlets: readonly string[]; topics: readonly TopicChoice[] };
  source?: {
    text: string;
    marks: readonly SourceMark[];
    hints: FieldHints;
  };
  /** What the reading is unsure of, as finished sentences. */
  doubts?: readonly string[];
  alreadyLogged?: { id: number; title: string };
};

/** The form filled in by the machine, with the source beside it. */
export function CheckPage({ draft, choices, source, doubts = [], alreadyLogged }: CheckPageProps) {
  const t = useT();
  const [form, fields] = useOfficeForm<Values>({ id: 'artikel', defaultValue: draft });
  return (
    <>
      <PageHeader
        title={source ? t('coverage.checkTitle') : t('coverage.logTitle')}
        parent={{
          href: coveragePaths.log,
          label: source ? t('coverage.readAgain') : t('coverage.pasteInstead'),
        }}
      >
        {source && t('coverage.checkIntro')}
      </PageHeader>
      {doubts.length > 0 && (
        <Flash tone="warning">
          <ul>
            {doubts.map(doubt => (
              <li key={doubt}>{doubt}</li>
            ))}
          </ul>
        </Flash>
      )}
      <div className={source ? 'grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'max-w-3xl'}>
        <ArticleForm
          form={form}
          fields={fields}
          action={coveragePaths.log}
          {...choices}
          hints={source?.hints}
          submitLabel={t('coverage.save')}
          alreadyLogged={
            alreadyLogged && (
              <p>
                <Link href={coveragePaths.show(alreadyLogged.id)} className="link">
                  {t('coverage.alreadyLoggedLink')}: {alreadyLogged.title}
                </Link>
              </p>
            )
          }
        />
        {source && <SourcePanel source={source.text} marks={source.marks} />}
      </div>
    </>
  );
}

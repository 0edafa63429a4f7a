import '#app/i18n/sections/logging.ts';
import { Form } from '@remix-run/react';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { largestFile } from '#app/features/files/kinds.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { FormActions } from '#app/ui/form-actions.tsx';
import { Link } from '#app/ui/link.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { DraftKeeper, DraftNotice } from '#app/web/draft-keeper.tsx';
import { acceptedFiles } from '../logging/evidence-kinds.ts';
import { coveragePaths } from '../paths.ts';
import { newArticleDraft, sourceDraft } from './kept-as.ts';
import { type RepeatedArticle, SameArticleNotice } from './same-article.tsx';

export type SourceBoxProps = {
  source?: string;
  /** Error keys of the last try, by field. */
  problems?: { source?: string[]; file?: string[] };
  alreadyLogged?: RepeatedArticle;
  /** What waits elsewhere: the queue of this device, batches to check. */
  children?: ReactNode;
};

/** The one box: links, a story, markup or files, and what was wrong with the last try. Nothing typed is lost. */
export function SourceBox({ source = '', problems = {}, alreadyLogged, children }: SourceBoxProps) {
  const t = useT();
  const translate = useErrors();
  const [tooLarge, setTooLarge] = useState(false);
  const fileErrors = tooLarge ? [t('logging.fileTooLarge')] : translate(problems.file);
  return (
    <>
      <PageHeader
        title={t('coverage.logTitle')}
        parent={{ href: coveragePaths.list, label: t('coverage.title') }}
      >
        {t('coverage.logIntro')}
      </PageHeader>
      <div className="max-w-3xl">
        <DraftNotice name={newArticleDraft} href={coveragePaths.byHand} />
        <Form
          id="sumber"
          method="post"
          action={coveragePaths.read}
          encType="multipart/form-data"
          className="flex flex-col gap-4"
          onSubmit={event => tooLarge && event.preventDefault()}
        >
          <DraftKeeper formId="sumber" name={sourceDraft} titleField="source" savedBy={newArticleDraft} />
          <Field
            label={t('coverage.source')}
            type="textarea"
            rows={9}
            name="source"
            defaultValue={source}
            hint={t('coverage.sourceHint')}
            error={translate(problems.source)}
            controlProps={{
              onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
                if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
                event.preventDefault();
                event.currentTarget.form?.requestSubmit();
              },
            }}
          />
          {alreadyLogged && <SameArticleNotice article={alreadyLogged} />}
          <Field
            label={t('logging.file')}
            type="file"
            name="file"
            multiple
            accept={acceptedFiles}
            hint={t('logging.fileHint')}
            error={fileErrors}
            controlProps={{
              onChange: event => {
                const { files } = event.target as HTMLInputElement;
                const bytes = [...(files ?? [])].reduce((sum, file) => sum + file.size, 0);
                setTooLarge(bytes > largestFile);
              },
            }}
          />
          <FormActions>
            <Button variant="primary">{t('coverage.read')}</Button>
            <Link href={coveragePaths.byHand} className="link self-center">
              {t('coverage.byHand')}
            </Link>
            <Link href={coveragePaths.howTo} className="link self-center">
              {t('logging.howTo')}
            </Link>
          </FormActions>
        </Form>
        {children}
      </div>
    </>
  );
}

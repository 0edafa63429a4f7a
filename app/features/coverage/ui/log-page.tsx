import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Flash } from '#app/ui/flash.tsx';
import { PageHeader } from '#app/ui/page-header.tsx';
import { useOfficeForm } from '#app/web/office-form.tsx';
import type { ArticleDraft } from '../draft.ts';
import { coveragePaths } from '../paths.ts';
import type { ArticleForm as Values } from '../schema.ts';
import type { SourceMark } from '../source-marks.ts';
import type { ToneHints } from '../tone/tone-hint.ts';
import { ArticleForm } from './article-form.tsx';
import { EvidenceFile, type EvidenceFileProps } from './evidence-file.tsx';
import type { FieldHints } from './field-hints.ts';
import { newArticleDraft } from './kept-as.ts';
import type { RepeatedArticle } from './same-article.tsx';
import { SourcePanel } from './source-panel.tsx';
import type { TopicChoice } from './topic-picker.tsx';

export type CheckPageProps = {
  draft: ArticleDraft;
  choices: { zoneName: string; outlets: readonly string[]; topics: readonly TopicChoice[] };
  source?: {
    text: string;
    marks: readonly SourceMark[];
    hints: FieldHints;
  };
  /** Further hints beside the fields, before those of the source. */
  hints?: FieldHints;
  toneHints?: ToneHints;
  /** What the reading is unsure of, as finished sentences. */
  doubts?: readonly string[];
  same?: RepeatedArticle;
  evidence?: EvidenceFileProps;
  /** Where this line came from, when it is one of a batch. */
  parent?: { href: string; label: string };
  /** What else may be done with the source, above the form. */
  aside?: ReactNode;
};

/** The form filled in by the machine, with the source beside it. */
export function CheckPage(props: CheckPageProps) {
  const { draft, choices, source, doubts = [], same, evidence, parent, aside, hints, toneHints } = props;
  const t = useT();
  const [form, fields] = useOfficeForm<Values>({ id: 'artikel', defaultValue: draft });
  return (
    <>
      <PageHeader
        title={source || evidence ? t('coverage.checkTitle') : t('coverage.logTitle')}
        parent={
          parent ?? {
            href: coveragePaths.log,
            label: source ? t('coverage.readAgain') : t('coverage.pasteInstead'),
          }
        }
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
      {aside}
      <div
        className={source || evidence ? 'grid gap-8 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]' : 'max-w-3xl'}
      >
        <ArticleForm
          form={form}
          fields={fields}
          action={coveragePaths.log}
          {...choices}
          hints={{ ...source?.hints, ...hints }}
          toneHints={toneHints}
          textOptional={evidence !== undefined}
          keptAs={draft.lineId ? `article-line-${draft.lineId}` : newArticleDraft}
          submitLabel={t('coverage.save')}
          same={same}
        />
        {(source || evidence) && (
          <div className="flex flex-col gap-6">
            {evidence && <EvidenceFile {...evidence} />}
            {source && <SourcePanel source={source.text} marks={source.marks} />}
          </div>
        )}
      </div>
    </>
  );
}

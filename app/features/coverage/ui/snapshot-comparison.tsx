import { useI18n } from '#app/i18n/react.tsx';
import '#app/i18n/sections/snapshots.ts';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';
import { Section } from '#app/ui/section.tsx';
import { coveragePaths } from '../paths.ts';
import { type DiffPart, foldUnchanged } from '../snapshots/word-diff.ts';
import { DiffText } from './diff-text.tsx';

export type SnapshotComparisonProps = {
  articleId: number;
  comparison: { fromId: number; toId: number; title: DiffPart[]; text: DiffPart[]; changed: boolean };
  readable: readonly { id: number; fetchedAt: string }[];
};

/** Two kept texts, word by word; which two stands in the address. */
export function SnapshotComparison({ articleId, comparison, readable }: SnapshotComparisonProps) {
  const { t, format } = useI18n();
  const options = readable.map(({ id, fetchedAt }) => ({
    value: String(id),
    label: format.instant(fetchedAt),
  }));
  return (
    <Section title={t('snapshots.compare')}>
      <form
        key={`${comparison.fromId}-${comparison.toId}`}
        method="get"
        action={coveragePaths.snapshots(articleId)}
        className="mb-4 flex flex-wrap items-end gap-3"
      >
        <Field
          type="select"
          name="dari"
          label={t('snapshots.from')}
          defaultValue={String(comparison.fromId)}
          options={options}
        />
        <Field
          type="select"
          name="ke"
          label={t('snapshots.to')}
          defaultValue={String(comparison.toId)}
          options={options}
        />
        <Button>{t('snapshots.compareButton')}</Button>
      </form>
      {!comparison.changed && <p className="mb-3 text-muted">{t('snapshots.noChange')}</p>}
      <h3 className="mb-1 text-sm text-muted">{t('snapshots.headline')}</h3>
      <div className="mb-4 font-semibold">
        <DiffText parts={comparison.title} />
      </div>
      <h3 className="mb-1 text-sm text-muted">{t('snapshots.body')}</h3>
      <DiffText parts={foldUnchanged(comparison.text)} />
    </Section>
  );
}

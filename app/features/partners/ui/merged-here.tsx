import '#app/i18n/sections/merging.ts';
import { useT } from '#app/i18n/react.tsx';
import { type Merge, MergeList } from './merge-list.tsx';

/** What was merged into a record in the last 30 days, with the button that parts it again. */
export function MergedHere(props: { merges: readonly Merge[]; zone: string; here: string }) {
  const { merges, zone, here } = props;
  const t = useT();
  if (merges.length === 0) return null;
  return (
    <section
      aria-label={t('merging.mergedHere')}
      className="mb-6 rounded-md border border-base-300 px-4 py-3"
    >
      <h2 className="mb-2 text-sm font-medium text-muted">{t('merging.mergedHere')}</h2>
      <MergeList merges={merges} zone={zone} here={here} />
    </section>
  );
}

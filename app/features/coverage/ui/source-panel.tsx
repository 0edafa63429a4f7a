import { useT } from '#app/i18n/react.tsx';
import { Highlight, HighlightLegend } from '#app/ui/highlight.tsx';
import type { SourceMark } from '../source-marks.ts';

/** The source beside the form with what each value was read from; stays in view on a desk. */
export function SourcePanel({ source, marks }: { source: string; marks: readonly SourceMark[] }) {
  const t = useT();
  return (
    <aside
      aria-label={t('coverage.evidence')}
      className="scroll-cue lg:sticky lg:top-16 lg:max-h-[calc(100dvh-5rem)] lg:overflow-y-auto"
    >
      <h2 className="font-semibold">{t('coverage.evidence')}</h2>
      <div className="my-2">
        <HighlightLegend
          kinds={[
            { kind: 'topic', label: t('coverage.markTopic') },
            { kind: 'quote', label: t('coverage.markQuote') },
            { kind: 'name', label: t('coverage.markName') },
            { kind: 'date', label: t('coverage.markDate') },
          ]}
        />
      </div>
      <Highlight text={source} ranges={marks} className="text-sm wrap-anywhere" />
    </aside>
  );
}

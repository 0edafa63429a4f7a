import '#app/i18n/sections/understanding.ts';
import { useT } from '#app/i18n/react.tsx';
import { Section } from '#app/ui/section.tsx';
import type { ShownFinding } from '../understanding-view.server.ts';
import type { ArticleView } from './article-facts.tsx';
import { FindingEntry } from './finding-entry.tsx';

/** What wants a look comes open; what was judged, and what was checked and fits, folds away. */
export function FindingsPanel({
  view,
  back,
  mayWrite,
}: {
  view: ArticleView;
  /** The list that the page was opened from, which its acts lead back to. */
  back: string | undefined;
  mayWrite: boolean;
}) {
  const t = useT();
  const { findings } = view.understanding;
  const toCheck = findings.filter(isOpen);
  const settled = findings.filter(shown => !isOpen(shown) && shown.weight !== 'holds');
  const holding = findings.filter(shown => !isOpen(shown) && shown.weight === 'holds');
  const list = (shown: ShownFinding[]) => (
    <ul className="border-t border-base-300">
      {shown.map(entry => (
        <FindingEntry
          key={entry.finding.key}
          articleId={view.id}
          body={view.row.body}
          shown={entry}
          back={back}
          mayWrite={mayWrite}
        />
      ))}
    </ul>
  );
  const folded = (label: string, shown: ShownFinding[]) =>
    shown.length > 0 && (
      <details className="mt-2">
        <summary className="link inline-flex min-h-6 items-center text-sm">{label}</summary>
        {list(shown)}
      </details>
    );
  return (
    <Section title={t('coverage.findings')}>
      <div id="temuan">
        {toCheck.length > 0 ? (
          <>
            <p className="mb-2 text-sm text-muted">{t('understanding.findingsIntro')}</p>
            {list(toCheck)}
          </>
        ) : (
          <p className="text-muted">{t('understanding.noFindings')}</p>
        )}
        {folded(t('understanding.settled', { count: settled.length }), settled)}
        {folded(t('understanding.holds', { count: holding.length }), holding)}
      </div>
    </Section>
  );
}

/** Whether a finding still waits for a person. */
export function isOpen({ weight, state }: ShownFinding): boolean {
  return weight !== 'holds' && state.verdict === null && state.request === null;
}

import '#app/i18n/sections/writing.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Flash } from '#app/ui/flash.tsx';
import type { FigureChange } from '../figure-changes.ts';
import { kitPaths } from '../paths.ts';

function useWords(): (change: FigureChange) => string {
  const t = useT();
  return ({ label, shown, now }) =>
    now
      ? t('writing.changedTo', { label, shown, now: now.shown })
      : t('writing.changedGone', { label, shown });
}

/** Under a kit in a list: the first figure that differs from Program, and how many more. */
export function FigureChangeLine({ changes }: { changes: readonly FigureChange[] }) {
  const t = useT();
  const words = useWords();
  const [first, ...more] = changes;
  if (!first) return null;
  return (
    <span className="mt-0.5 block text-sm font-normal text-warning">
      {words(first)}
      {more.length > 0 && ` ${t('writing.changedMore', { count: more.length })}`}
    </span>
  );
}

export type FigureChangesProps = {
  kit: { id: number; version: number };
  changes: readonly FigureChange[];
  /** Whether the values can be taken here and now: in a draft, by somebody who writes. */
  takes: boolean;
  published: boolean;
  /** The page to come back to. */
  from: 'edit' | 'show';
};

/** What a kit says otherwise than Program; in a draft one click takes the new value. Works without JavaScript. */
export function FigureChanges({ kit, changes, takes, published, from }: FigureChangesProps) {
  const t = useT();
  const words = useWords();
  if (changes.length === 0) return null;
  const takeable = changes.filter(change => change.now !== null);
  return (
    <Flash tone="warning">
      <p className="font-medium">{t('writing.changedTitle', { count: changes.length })}</p>
      <form method="post" action={kitPaths.figures(kit.id)}>
        <input type="hidden" name="version" value={kit.version} />
        <input type="hidden" name="from" value={from} />
        <ul className="mt-1 flex flex-col gap-1.5">
          {changes.map(change => (
            <li
              key={`${change.figureId} ${change.shown}`}
              className="flex flex-wrap items-center gap-x-3 gap-y-1"
            >
              <span className="tabular">{words(change)}</span>
              {takes && change.now && (
                <Button size="small" name="figureId" value={change.figureId}>
                  {t('writing.takeOne', { now: change.now.shown })}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {takes && takeable.length > 1 && (
          <Button size="small" variant="primary" className="mt-2">
            {t('writing.takeAll')}
          </Button>
        )}
      </form>
      {published && <p className="mt-1.5">{t('writing.changedPublished')}</p>}
    </Flash>
  );
}

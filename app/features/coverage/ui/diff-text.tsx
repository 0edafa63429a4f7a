import { useT } from '#app/i18n/react.tsx';
import '#app/i18n/sections/snapshots.ts';
import type { ShownPart } from '../snapshots/word-diff.ts';

/** A text with what was taken out and put in, told apart by line and word as well as colour. */
export function DiffText({ parts }: { parts: readonly ShownPart[] }) {
  const t = useT();
  return (
    <div className="max-w-prose wrap-anywhere whitespace-pre-line">
      {parts.map((part, index) => {
        if (part.kind === 'same') return part.text;
        if (part.kind === 'folded') {
          return (
            <details key={index} className="my-1">
              <summary className="inline-flex min-h-6 cursor-pointer items-center text-sm text-primary">
                {t('snapshots.unchanged', { count: part.text.split(/\s+/).length })}
              </summary>
              {part.text}
            </details>
          );
        }
        const Mark = part.kind === 'removed' ? 'del' : 'ins';
        return (
          <Mark key={index} className={looks[part.kind]}>
            <span className="sr-only">[{t(`snapshots.${part.kind}`)}] </span>
            {part.text}
          </Mark>
        );
      })}
    </div>
  );
}

const looks = {
  removed: 'rounded-sm bg-red-wash text-error line-through',
  added: 'rounded-sm bg-primary/10 text-primary underline underline-offset-2',
};

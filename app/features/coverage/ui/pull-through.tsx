import '#app/i18n/sections/understanding.ts';
import { useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';
import { messageDays } from '../message-window.ts';
import { coveragePaths } from '../paths.ts';

export type PullThroughProps = {
  kitId: number;
  /** Articles that carry at least one message. */
  articles: number;
  messages: readonly { key: string; message: string; articles: number }[];
};

/** How many articles carry each key message of a release; every figure leads to its articles. */
export function PullThrough({ kitId, articles, messages }: PullThroughProps) {
  const t = useT();
  if (articles === 0)
    return <p className="text-muted">{t('understanding.pullThroughNone', { days: messageDays })}</p>;
  return (
    <>
      <p className="mb-2 text-sm">
        <Link href={coveragePaths.carrying(kitId)} className="link inline-flex min-h-6 items-center">
          {t('understanding.pullThroughIntro', { count: articles })}
        </Link>
      </p>
      <ol className="flex flex-col gap-3">
        {messages.map((entry, index) => (
          <li key={entry.key}>
            <p>
              <span className="tabular text-muted">{index + 1}.</span> {entry.message}
            </p>
            <div className="mt-1 grid grid-cols-[minmax(0,1fr)_auto] items-center gap-3">
              <span aria-hidden="true" className="block h-1.5 rounded-sm bg-base-200">
                <span
                  className="block h-full rounded-sm bg-primary"
                  style={{ width: `${(100 * entry.articles) / articles}%` }}
                />
              </span>
              <Link
                href={coveragePaths.carrying(kitId, entry.key)}
                className="link tabular inline-flex min-h-6 items-center text-sm whitespace-nowrap"
              >
                {t('understanding.pullThroughCount', { count: entry.articles, total: articles })}
              </Link>
            </div>
          </li>
        ))}
      </ol>
    </>
  );
}

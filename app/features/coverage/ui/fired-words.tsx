import '#app/i18n/sections/bulk.ts';
import { useI18n } from '#app/i18n/react.tsx';
import type { RereadWords, WordMark } from '../bulk/topic-words.ts';

const marks = ['fresh', 'kept', 'gone'] as const satisfies readonly WordMark[];
const looks = { fresh: 'mark mark-fresh', kept: 'mark mark-topic', gone: 'mark mark-gone' } as const;

/** Which words of a topic fired in the articles that change, new ones apart from those it had before. */
export function FiredWords({ words }: { words: RereadWords }) {
  const { t, format } = useI18n();
  if (words.fired.length === 0) return null;
  const groups = marks
    .map(mark => ({ mark, fired: words.fired.filter(word => word.mark === mark) }))
    .filter(group => group.fired.length > 0);
  return (
    <dl className="mb-4 flex flex-col gap-1.5 text-sm">
      {groups.map(({ mark, fired }) => (
        <div key={mark} className="grid gap-x-3 gap-y-0.5 sm:grid-cols-[10rem_minmax(0,1fr)]">
          <dt className="text-muted">{t(words.former ? `bulk.fired.${mark}` : 'bulk.fired.all')}</dt>
          <dd>
            <ul className="flex flex-wrap gap-x-3 gap-y-1">
              {fired.map(({ text, articles }) => (
                <li key={text}>
                  <span className={looks[mark]}>{text}</span>{' '}
                  <span className="tabular text-muted">
                    {t('bulk.firedIn', { count: articles, number: format.number(articles) })}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}

import '#app/i18n/sections/programs.ts';
import { useT } from '#app/i18n/react.tsx';
import { Badge } from '#app/ui/badge.tsx';
import { Link } from '#app/ui/link.tsx';
import { programPaths } from '../paths.ts';
import type { Topic } from '../queries.server.ts';

/** Topics of one kind with the words that name them; whole rows lead to the form for those who may change them. */
export function TopicList({ topics, mayWrite }: { topics: readonly Topic[]; mayWrite: boolean }) {
  const t = useT();
  return (
    <ul className="border-t border-base-300">
      {topics.map(topic => (
        <li
          key={topic.id}
          data-row
          className="relative grid gap-x-6 gap-y-1.5 border-b border-base-300 py-2.5 hover:bg-base-200 sm:px-2 sm:grid-cols-[14rem_minmax(0,1fr)]"
        >
          <div className="flex flex-wrap items-baseline gap-x-2">
            {mayWrite ? (
              <Link href={programPaths.editTopic(topic.id)} className="stretched font-medium" data-row-link>
                {topic.name}
              </Link>
            ) : (
              <span className="font-medium">{topic.name}</span>
            )}
            {!topic.active && <Badge>{t('programs.inactive')}</Badge>}
          </div>
          {topic.terms.length > 0 ? (
            <ul className="flex flex-wrap gap-x-1.5 gap-y-1">
              {topic.terms.map(term => (
                <li key={term} className="rounded-sm bg-base-200 px-1.5 text-sm break-words">
                  {term}
                </li>
              ))}
            </ul>
          ) : (
            <p className="text-sm text-warning">{t('programs.noTerms')}</p>
          )}
        </li>
      ))}
    </ul>
  );
}

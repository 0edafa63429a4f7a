import '#app/i18n/sections/reports.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { groupName } from '../group-name.ts';
import { type Grouping, groupKliping } from '../kliping.ts';
import { KlipingEntry, type ShownArticle } from './kliping-entry.tsx';

export type KlipingGroupsProps<T> = {
  articles: readonly T[];
  by: Grouping;
  zone: string;
  /** Where a title leads; the story at its outlet unless given. */
  hrefOf?: (article: T) => string;
  /** The office's verdicts are shown; not to guests, among whom the outlets may be. */
  toned?: boolean;
};

/** The stories of a kliping in groups, readable on a phone. */
export function KlipingGroups<T extends ShownArticle>(props: KlipingGroupsProps<T>) {
  const { articles, by, zone, hrefOf, toned = true } = props;
  const { t } = useI18n();
  return groupKliping(articles, by).map(group => (
    <section key={group.key} className="border-t border-base-300 pt-4 pb-6">
      <h2 className="mb-1 flex items-baseline gap-2 text-lg font-semibold">
        {groupName(t, by, group.key)}
        <span className="tabular text-base font-normal text-muted">{group.articles.length}</span>
      </h2>
      <ol>
        {group.articles.map((article, index) => (
          <li key={index} className="border-b border-base-200 py-3 last:border-0">
            <KlipingEntry article={article} without={by} zone={zone} href={hrefOf?.(article)} toned={toned} />
          </li>
        ))}
      </ol>
    </section>
  ));
}

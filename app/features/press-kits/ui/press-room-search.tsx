import '#app/i18n/sections/newsroom.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { pressRoomPaths } from '../paths.ts';

/** Search and filters of the press room: one plain form, its state in the address. */
export function PressRoomSearch(props: {
  chosen: { q: string; topik: string; tahun: string };
  topics: readonly { id: number; name: string }[];
  years: readonly number[];
}) {
  const { chosen, topics, years } = props;
  const t = useT();
  return (
    <search className="print:hidden">
      <form method="get" action={pressRoomPaths.list} className="flex flex-wrap gap-2">
        <input
          type="search"
          name="q"
          defaultValue={chosen.q}
          maxLength={200}
          aria-label={t('newsroom.search')}
          placeholder={t('newsroom.search')}
          className="input control w-full sm:w-72"
        />
        {topics.length > 0 && (
          <select
            name="topik"
            defaultValue={chosen.topik}
            aria-label={t('newsroom.topic')}
            className="select control w-auto min-w-0 flex-1 sm:max-w-56"
          >
            <option value="">{t('newsroom.allTopics')}</option>
            {topics.map(topic => (
              <option key={topic.id} value={topic.id}>
                {topic.name}
              </option>
            ))}
          </select>
        )}
        {(years.length > 1 || chosen.tahun) && (
          <select
            name="tahun"
            defaultValue={chosen.tahun}
            aria-label={t('newsroom.year')}
            className="select control w-auto min-w-0 flex-1 sm:max-w-36"
          >
            <option value="">{t('newsroom.allYears')}</option>
            {years.map(year => (
              <option key={year} value={year}>
                {year}
              </option>
            ))}
          </select>
        )}
        <Button>{t('newsroom.searchButton')}</Button>
      </form>
    </search>
  );
}

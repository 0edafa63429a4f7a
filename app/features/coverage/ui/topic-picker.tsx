import { useT } from '#app/i18n/react.tsx';

export type TopicChoice = {
  id: number;
  name: string;
  kind: 'programme' | 'segment' | 'funding' | 'issue';
  /** False for a topic that is no longer in use; offered only to an article that carries it. */
  active: boolean;
  found?: number;
};

const kinds = ['programme', 'segment', 'funding', 'issue'] as const;

/** Topics as tick boxes in their kinds; those found in the text say how often. One click rejects a wrong one. */
export function TopicPicker(props: {
  id?: string;
  name: string;
  topics: readonly TopicChoice[];
  chosen: readonly string[];
  /** What ticking one means; "Topik" when not given. */
  legend?: string;
}) {
  const t = useT();
  const chosen = new Set(props.chosen.map(String));
  return (
    <fieldset id={props.id}>
      <legend className="mb-1 font-medium">{props.legend ?? t('coverage.topics')}</legend>
      <div className="flex flex-col gap-2">
        {kinds.map(kind => {
          const topics = props.topics.filter(topic => topic.kind === kind);
          if (topics.length === 0) return null;
          return (
            <div key={kind} className="grid gap-x-4 gap-y-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
              <span className="text-sm text-muted">{t(`coverage.topicKinds.${kind}`)}</span>
              <ul className="flex flex-wrap gap-x-4 gap-y-1">
                {topics.map(topic => (
                  <li key={topic.id}>
                    <label className="inline-flex min-h-6 items-center gap-1.5">
                      <input
                        type="checkbox"
                        name={props.name}
                        value={topic.id}
                        defaultChecked={chosen.has(String(topic.id))}
                        className="checkbox tick"
                      />
                      {topic.name}
                      {!topic.active && (
                        <span className="text-sm text-muted">({t('coverage.topicInactive')})</span>
                      )}
                      {topic.found !== undefined && (
                        <span className="tabular text-sm text-muted">
                          {t('coverage.topicFound', { count: topic.found })}
                        </span>
                      )}
                    </label>
                  </li>
                ))}
              </ul>
            </div>
          );
        })}
      </div>
    </fieldset>
  );
}

import '#app/i18n/sections/awards.ts';
import { programPaths } from '#app/features/programs/paths.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { Link } from '#app/ui/link.tsx';

const kinds = ['programme', 'segment', 'funding', 'issue'] as const;

export type TopicOption = { id: number; name: string; kind: (typeof kinds)[number] };

/** What a season scores, as tick boxes by kind: usually the programmes. */
export function TopicChoice(props: {
  id: string;
  name: string;
  topics: readonly TopicOption[];
  chosen: readonly string[];
  errors: string[] | undefined;
}) {
  const { id, name, topics, errors } = props;
  const t = useT();
  const messages = useErrors()(errors) ?? [];
  const chosen = new Set(props.chosen.map(String));
  if (topics.length === 0) {
    return (
      <p id={id} className="text-muted">
        {t('awards.noTopics')}{' '}
        <Link href={programPaths.topics} className="link">
          {t('awards.addTopics')}
        </Link>
      </p>
    );
  }
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={messages.length > 0 ? `${id}-error` : undefined}
      className="flex flex-col gap-3"
    >
      <legend className="sr-only">{t('awards.topics')}</legend>
      {kinds.map(kind => {
        const ofKind = topics.filter(topic => topic.kind === kind);
        if (ofKind.length === 0) return null;
        return (
          <div key={kind} className="grid gap-x-4 gap-y-1 sm:grid-cols-[7rem_minmax(0,1fr)]">
            <span className="text-sm text-muted">{t(`awards.kinds.${kind}`)}</span>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {ofKind.map(topic => (
                <li key={topic.id}>
                  <label className="inline-flex min-h-6 items-center gap-1.5">
                    <input
                      type="checkbox"
                      name={name}
                      value={topic.id}
                      defaultChecked={chosen.has(String(topic.id))}
                      className="checkbox tick"
                    />
                    {topic.name}
                  </label>
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {messages.length > 0 && (
        <p id={`${id}-error`} className="text-sm font-medium text-error">
          {messages.join(' ')}
        </p>
      )}
    </fieldset>
  );
}

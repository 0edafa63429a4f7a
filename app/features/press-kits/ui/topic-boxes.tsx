import type { ReactNode } from 'react';

/** Topics as tick boxes, without anything that needs a script. */
export function TopicBoxes(props: {
  name: string;
  legend: ReactNode;
  hint?: string;
  topics: readonly { id: number; name: string }[];
  chosen: readonly string[];
}) {
  const { name, legend, hint, topics, chosen } = props;
  return (
    <fieldset>
      <legend className="mb-1 font-medium">{legend}</legend>
      {hint && <p className="mb-2 text-sm text-muted">{hint}</p>}
      <ul className="flex flex-wrap gap-x-5 gap-y-1">
        {topics.map(topic => (
          <li key={topic.id}>
            <label className="inline-flex min-h-8 items-center gap-2">
              <input
                type="checkbox"
                name={name}
                value={topic.id}
                defaultChecked={chosen.includes(String(topic.id))}
                className="checkbox tick"
              />
              {topic.name}
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  );
}

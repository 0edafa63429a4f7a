import '#app/i18n/sections/awards.ts';
import '#app/i18n/sections/season.ts';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { seasonBoards } from '../boards.ts';

/** What a season awards, as tick boxes with what each board means. */
export function BoardChoice(props: {
  id: string;
  name: string;
  chosen: readonly string[];
  errors: string[] | undefined;
}) {
  const { id, name, chosen, errors } = props;
  const t = useT();
  const messages = useErrors()(errors) ?? [];
  return (
    <fieldset
      id={id}
      tabIndex={-1}
      aria-describedby={messages.length > 0 ? `${id}-error` : undefined}
      className="flex flex-col gap-3"
    >
      <legend className="sr-only">{t('season.boards.title')}</legend>
      {seasonBoards.map(board => (
        <label key={board} className="grid min-h-6 grid-cols-[auto_minmax(0,1fr)] items-baseline gap-x-2">
          <input
            type="checkbox"
            name={name}
            value={board}
            defaultChecked={chosen.includes(board)}
            className="checkbox tick self-center"
          />
          <span>{t(`season.boards.${board}`)}</span>
          <span className="col-start-2 text-sm text-muted">{t(`season.boards.hints.${board}`)}</span>
        </label>
      ))}
      {messages.length > 0 && (
        <p id={`${id}-error`} className="text-sm font-medium text-error">
          {messages.join(' ')}
        </p>
      )}
    </fieldset>
  );
}

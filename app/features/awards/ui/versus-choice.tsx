import '#app/i18n/sections/climb.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Field } from '#app/ui/field.tsx';

/** Which two entrants of the league are laid side by side. */
export function VersusChoice(props: {
  action: string;
  chosen: readonly [number, number];
  choices: readonly { entrantId: number; name: string; rank: number }[];
}) {
  const { t } = useI18n();
  const options = props.choices.map(({ entrantId, name, rank }) => ({
    value: String(entrantId),
    label: `${rank}. ${name}`,
  }));
  return (
    <form method="get" action={props.action} className="mb-8 flex flex-wrap items-end gap-3">
      {(['a', 'b'] as const).map((name, i) => (
        <Field
          key={`${name}${props.chosen[i]}`}
          label={t(i === 0 ? 'climb.firstEntrant' : 'climb.secondEntrant')}
          type="select"
          name={name}
          options={options}
          defaultValue={String(props.chosen[i])}
          className="w-full sm:w-72"
        />
      ))}
      <Button>{t('climb.compare')}</Button>
    </form>
  );
}

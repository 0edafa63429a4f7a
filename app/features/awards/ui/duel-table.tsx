import '#app/i18n/sections/deliberation.ts';
import { useI18n } from '#app/i18n/react.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { type Duels, duelOutcome } from '../deliberation/duels.ts';

/** Who was preferred to whom by how many jurors: each row against each column, numbered by the order they are listed in. */
export function DuelTable({ duels, nameOf }: { duels: Duels; nameOf: ReadonlyMap<number, string> }) {
  const { t, format } = useI18n();
  const { ids, over, left } = duels;
  const nameAt = (index: number) => nameOf.get(Number(ids[index])) ?? '–';
  return (
    <section
      className="scroll-cue-x relative overflow-x-auto"
      aria-label={t('deliberation.duels')}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
      tabIndex={0}
    >
      <table>
        <caption className="sr-only">{t('deliberation.duels')}</caption>
        <thead className="text-sm text-muted">
          <tr>
            <th
              scope="col"
              className="sticky left-0 min-w-28 bg-base-100 sm:min-w-40 py-2 pe-4 text-start font-medium"
            >
              {t('deliberation.entry')}
            </th>
            {ids.map((id, column) => (
              <th key={id} scope="col" className="tabular px-2 py-2 sm:px-3 text-center font-medium">
                <span aria-hidden="true" title={nameAt(column)}>
                  {column + 1}
                </span>
                <span className="sr-only">{t('deliberation.duelAgainst', { entry: nameAt(column) })}</span>
              </th>
            ))}
            <th scope="col" className="px-2 py-2 sm:px-3 text-end font-medium">
              {t('deliberation.duelsWon')}
            </th>
          </tr>
        </thead>
        <tbody>
          {ids.map((id, row) => (
            <tr key={id} className="border-t border-base-300">
              <th scope="row" className="sticky left-0 bg-base-100 py-2 pe-4 text-start font-medium">
                <span className="flex gap-2">
                  <span className="tabular w-5 shrink-0 text-muted">{row + 1}</span>
                  {nameAt(row)}
                </span>
              </th>
              {ids.map((other, column) => (
                <Duel
                  key={other}
                  same={row === column}
                  support={over[row]![column]!}
                  opposition={over[column]![row]!}
                />
              ))}
              <td className="tabular px-2 py-2 sm:px-3 text-end font-semibold">
                {format.number(ids.filter((_, column) => over[row]![column]! > over[column]![row]!).length)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {left > 0 && (
        <p className="mt-2 text-sm text-muted">{t('deliberation.duelsLeft', { shown: ids.length, left })}</p>
      )}
    </section>
  );
}

function Duel({ same, support, opposition }: { same: boolean; support: number; opposition: number }) {
  const { t } = useI18n();
  if (same) return <td className="bg-base-200" />;
  const outcome = duelOutcome(support, opposition);
  return (
    <td
      className={classNames(
        'tabular px-2 py-2 sm:px-3 text-center whitespace-nowrap',
        outcome === 'won' ? 'font-semibold text-primary' : 'text-muted',
      )}
    >
      <span aria-hidden="true">{outcome === 'none' ? '–' : `${support}–${opposition}`}</span>
      <span className="sr-only">{t(`deliberation.duel.${outcome}`, { support, opposition })}</span>
    </td>
  );
}

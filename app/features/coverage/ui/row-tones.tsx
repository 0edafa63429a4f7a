import '#app/i18n/sections/tone.ts';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import type { OpenRow } from '../open-findings/queries.server.ts';
import { coveragePaths } from '../paths.ts';
import { tones } from '../terms.ts';
import { toneParts } from '../tone/tone-hint.ts';

/**
 * The tones of an article that nobody has judged, each said by one button of the form around the list, with what the words
 * suggest. Nothing is chosen beforehand.
 */
export function RowTones({
  articleId,
  tones: row,
}: {
  articleId: number;
  tones: NonNullable<OpenRow['tones']>;
}) {
  const t = useT();
  const waiting = toneParts.filter(part => row[part] === null);
  return (
    <div className="above mt-1 flex flex-col gap-1.5">
      {waiting.map(part => {
        const hint = row.hints[part];
        return (
          <fieldset key={part}>
            <legend className="sr-only">{t(`tone.parts.${part}`)}</legend>
            <div className="flex flex-wrap items-center gap-1">
              <span aria-hidden="true" className="w-12 text-sm text-muted">
                {t(`tone.short.${part}`)}
              </span>
              {tones.map(tone => (
                <Button
                  key={tone}
                  size="small"
                  className={hint?.tone === tone ? 'border-primary!' : undefined}
                  formAction={coveragePaths.toneOf(articleId, part)}
                  name="nada"
                  value={tone}
                  data-stay
                >
                  {t(`coverage.tones.${tone}`)}
                </Button>
              ))}
            </div>
            {hint && (
              <p className="mt-0.5 text-sm text-muted">
                {t('tone.hint', {
                  tone: t(`coverage.tones.${hint.tone}`).toLowerCase(),
                  words: hint.words.map(word => `“${word}”`).join(', '),
                })}
              </p>
            )}
          </fieldset>
        );
      })}
      {waiting.every(part => !row.hints[part]) && <p className="text-sm text-muted">{t('tone.noHint')}</p>}
    </div>
  );
}

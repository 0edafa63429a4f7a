import '#app/i18n/sections/tone.ts';
import { useEffect, useState } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { coveragePaths } from '../paths.ts';
import type { ToneHint, TonePart } from '../tone/tone-hint.ts';

const fieldNames = { headline: 'coverage.headlineTone', body: 'coverage.bodyTone' } as const;

/** What is said where the words lean to no side, so that nobody takes the hint for missing. */
function NoHint() {
  const t = useT();
  return <>{t('tone.noHint')}</>;
}

function useWords(hint: ToneHint, part: TonePart) {
  const t = useT();
  const tone = t(`coverage.tones.${hint.tone}`).toLowerCase();
  const words = hint.words.map(word => `“${word}”`).join(', ');
  return {
    text: t('tone.hint', { tone, words }),
    take: t('tone.take', { tone }),
    takeNamed: t('tone.takeNamed', { tone, field: t(fieldNames[part]).toLowerCase() }),
  };
}

type LineProps = { part: TonePart; selectId: string };

/** The hint under the select of a form; its button chooses in the select, where a person still has to save. */
export function ToneHintLine({ hint, ...props }: LineProps & { hint: ToneHint | null }) {
  return hint ? <HintToTake hint={hint} {...props} /> : <NoHint />;
}

function HintToTake({ hint, part, selectId }: LineProps & { hint: ToneHint }) {
  const { text, take, takeNamed } = useWords(hint, part);
  // Without scripts the button could do nothing, and the select stands right above it.
  const [scripted, setScripted] = useState(false);
  useEffect(() => setScripted(true), []);
  const choose = () => {
    const select = document.getElementById(selectId);
    if (!(select instanceof HTMLSelectElement)) return;
    select.value = hint.tone;
    for (const name of ['input', 'change']) select.dispatchEvent(new Event(name, { bubbles: true }));
    select.focus();
  };
  return (
    <>
      {text}{' '}
      {scripted && (
        <button
          type="button"
          onClick={choose}
          aria-label={takeNamed}
          className="link inline-flex min-h-6 items-center"
        >
          {take}
        </button>
      )}
    </>
  );
}

type ActProps = { articleId: number; part: TonePart };

/** The hint on an article's page, where one click notes it as the person's own judgement. */
export function ToneHintAct({ hint, ...props }: ActProps & { hint: ToneHint | null }) {
  if (hint) return <HintToNote hint={hint} {...props} />;
  return (
    <p className="mt-1 text-sm text-muted">
      <NoHint />
    </p>
  );
}

function HintToNote({ articleId, hint, part }: ActProps & { hint: ToneHint }) {
  const { text, take, takeNamed } = useWords(hint, part);
  return (
    <form method="post" action={coveragePaths.tone(articleId)} className="mt-1">
      <p className="text-sm text-muted">{text}</p>
      <input type="hidden" name="bagian" value={part} />
      <input type="hidden" name="nada" value={hint.tone} />
      <Button size="small" aria-label={takeNamed} className="mt-1">
        {take}
      </Button>
    </form>
  );
}

import '#app/i18n/sections/tone.ts';
import { useEffect, useState } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { coveragePaths } from '../paths.ts';
import type { ToneHint, TonePart } from '../tone/tone-hint.ts';

const fieldNames = { headline: 'coverage.headlineTone', body: 'coverage.bodyTone' } as const;

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

/** The hint under the select of a form; its button chooses in the select, where a person still has to save. */
export function ToneHintLine({ hint, part, selectId }: { hint: ToneHint; part: TonePart; selectId: string }) {
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

/** The hint on an article's page, where one click notes it as the person's own judgement. */
export function ToneHintAct({
  articleId,
  hint,
  part,
}: {
  articleId: number;
  hint: ToneHint;
  part: TonePart;
}) {
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

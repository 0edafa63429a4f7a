import '#app/i18n/sections/books.ts';
import { Dices } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { madeWord, wordRandoms } from '../books/made-word.ts';

/** Fills a field with a password made on the spot; the button appears once it can work. */
export function MakeWord({ fieldId }: { fieldId: string }) {
  const t = useT();
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  if (!alive) return null;
  const fill = () => {
    const field = document.getElementById(fieldId) as HTMLInputElement | null;
    if (!field) return;
    field.value = madeWord(crypto.getRandomValues(new Uint32Array(wordRandoms)));
    field.focus();
    field.select();
  };
  return (
    <Button type="button" size="small" icon={Dices} onClick={fill} className="-mt-2 self-start">
      {t('books.makeWord')}
    </Button>
  );
}

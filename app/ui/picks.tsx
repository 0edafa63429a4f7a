import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { Button } from './button.tsx';

/** How many boxes of a form are ticked; null until a script has counted, as the server cannot know it later. */
export function useTicks(name: string) {
  const form = useRef<HTMLFormElement>(null);
  const [count, setCount] = useState<number | null>(null);
  const boxes = () => [
    ...(form.current?.querySelectorAll<HTMLInputElement>(`input[type=checkbox][name="${name}"]`) ?? []),
  ];
  const recount = () => setCount(boxes().filter(box => box.checked).length);
  // After every render: the list may hold other people than before.
  useEffect(recount);
  const tickAll = (on: boolean) => {
    for (const box of boxes()) {
      if (!on || !box.dataset.byHand) box.checked = on;
    }
    recount();
  };
  return { form, count, recount, tickAll };
}

/** Picks that the filter hides, kept in the form. */
export function OutsidePicks({ ids }: { ids: readonly number[] }) {
  return ids.map(id => <input key={id} type="hidden" name="outside" value={id} />);
}

/** Tick everybody shown, or nobody: at once where scripts run, by sending the form where not. */
export function PickButtons(props: {
  tickAll: (on: boolean) => void;
  /** Picks outside the filter, which only the server can drop. */
  outside: number;
  labels: { all: string; none: string };
}) {
  const { tickAll, outside, labels } = props;
  const tick = (on: boolean) => (event: MouseEvent) => {
    tickAll(on);
    if (on || outside === 0) event.preventDefault();
  };
  return (
    <div className="-mx-2.5 flex flex-wrap gap-x-1">
      <Button variant="ghost" size="small" name="what" value="all" onClick={tick(true)}>
        {labels.all}
      </Button>
      <Button variant="ghost" size="small" name="what" value="none" onClick={tick(false)}>
        {labels.none}
      </Button>
    </div>
  );
}

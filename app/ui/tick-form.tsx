import { type ReactNode, useEffect, useRef } from 'react';
import { Button } from './button.tsx';
import { useTicks } from './picks.tsx';

/** Words of ticking: for the box in the head and its short form in the bar, for letting go of all, how many are ticked. */
export type TickLabels = { page: string; all: string; none: string; count: (count: number) => string };

export type TickFormProps = {
  /** Name of the rows' checkboxes. */
  name: string;
  action: string;
  /** Head of the column of boxes, for screen readers. */
  header: string;
  ticks: TickLabels;
  /** Hidden inputs. */
  fields?: ReactNode;
  /** Buttons of the bar. */
  actions: ReactNode;
  /** The table, given what stands over its boxes. */
  children: (head: ReactNode) => ReactNode;
};

/**
 * The form around a table whose rows can be ticked. Its bar shows once one is; with scripts it counts the ticks, and a box in
 * the head ticks the page.
 */
export function TickForm({ name, action, header, ticks, fields, actions, children }: TickFormProps) {
  const { form, count, recount, tickAll } = useTicks(name);
  const all = form.current?.querySelectorAll(`input[type=checkbox][name="${name}"]`).length ?? 0;
  const none = count === null || count === 0;
  return (
    <form ref={form} method="post" action={action} className="bulk-form" onChange={recount}>
      {fields}
      {children(
        count === null ? (
          <span className="sr-only">{header}</span>
        ) : (
          <HeadBox
            label={ticks.page}
            checked={count > 0 && count === all}
            some={count > 0}
            tickAll={tickAll}
          />
        ),
      )}
      <div className="bulk-bar">
        {!none && (
          <p className="flex items-center gap-x-1 ps-1.5 max-sm:w-full">
            <span className="tabular font-medium whitespace-nowrap" role="status">
              {ticks.count(count)}
            </span>
            <Button type="button" variant="ghost" size="small" onClick={() => tickAll(false)}>
              {ticks.none}
            </Button>
            {count < all && (
              <Button
                type="button"
                variant="ghost"
                size="small"
                className="sm:hidden"
                onClick={() => tickAll(true)}
              >
                {ticks.all}
              </Button>
            )}
          </p>
        )}
        {actions}
      </div>
    </form>
  );
}

function HeadBox(props: { label: string; checked: boolean; some: boolean; tickAll: (on: boolean) => void }) {
  const { label, checked, some, tickAll } = props;
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current) box.current.indeterminate = some && !checked;
  });
  return (
    <label className="inline-flex size-6 items-center align-middle">
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        title={label}
        className="checkbox tick"
        checked={checked}
        onChange={event => tickAll(event.currentTarget.checked)}
      />
    </label>
  );
}

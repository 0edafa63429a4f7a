import { Trash2 } from 'lucide-react';
import type { ComponentProps, ReactNode } from 'react';
import { Button } from '#app/ui/button.tsx';

/** One row of a list in a form: a numbered group of fields and the button that takes it away. */
export function ListRow(props: {
  legend: string;
  removeLabel: string;
  remove: ComponentProps<'button'>;
  children: ReactNode;
}) {
  const { key: _, ...remove } = props.remove as ComponentProps<'button'> & { key?: string };
  return (
    <fieldset className="rounded-md border border-base-300 p-4">
      <legend className="sr-only">{props.legend}</legend>
      <div className="mb-3 flex items-center justify-between gap-2">
        <span aria-hidden="true" className="text-sm font-medium text-muted">
          {props.legend}
        </span>
        <Button
          {...remove}
          variant="ghost"
          size="small"
          icon={Trash2}
          aria-label={props.removeLabel}
          title={props.removeLabel}
          className="btn-square"
        />
      </div>
      {props.children}
    </fieldset>
  );
}

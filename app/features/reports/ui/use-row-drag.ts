import { useSubmit } from '@remix-run/react';
import { type DragEvent, useState } from 'react';

type Row = { id: number; position: number };

/**
 * Rows that a pointer drags by their grip: where one is dropped, its new place (counted from 1) is sent to `action` as a
 * typed number would be. Fingers and keyboards have the number and the steps.
 */
export function useRowDrag(action: string, page: number) {
  const submit = useSubmit();
  const [gripped, setGripped] = useState<number | null>(null);
  const [dragged, setDragged] = useState<Row | null>(null);
  const [over, setOver] = useState<{ id: number; edge: 'before' | 'after' } | null>(null);
  const stop = () => {
    setGripped(null);
    setDragged(null);
    setOver(null);
  };
  const edgeOf = (event: DragEvent<HTMLElement>) => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY < top + height / 2 ? 'before' : 'after';
  };
  const drop = (target: Row, edge: 'before' | 'after') => {
    if (!dragged || dragged.id === target.id) return;
    const slot = edge === 'before' ? target.position : target.position + 1;
    const to = slot > dragged.position ? slot - 1 : slot;
    if (to === dragged.position) return;
    submit({ article: dragged.id, to, page }, { method: 'post', action, preventScrollReset: true });
  };
  return {
    dragged: dragged?.id ?? null,
    over,
    /** What is held to drag; the rest of a row can still be selected. */
    grip: (id: number) => ({ onPointerDown: () => setGripped(id), onPointerUp: () => setGripped(null) }),
    row: (row: Row) => ({
      draggable: gripped === row.id,
      onDragStart: (event: DragEvent<HTMLElement>) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', String(row.position));
        setDragged(row);
      },
      onDragOver: (event: DragEvent<HTMLElement>) => {
        if (!dragged) return;
        event.preventDefault();
        const edge = edgeOf(event);
        if (over?.id !== row.id || over.edge !== edge) setOver({ id: row.id, edge });
      },
      onDrop: (event: DragEvent<HTMLElement>) => {
        event.preventDefault();
        drop(row, edgeOf(event));
        stop();
      },
      onDragEnd: stop,
    }),
  };
}

export type RowDrag = ReturnType<typeof useRowDrag>;

import { type PointerEvent, useRef, useState } from 'react';

/**
 * Dragging a line of a list by its handle, with mouse, pen or finger: the line follows to wherever the pointer is among
 * the others. Keyboards have the buttons beside it.
 */
export function useRowDrag(move: (from: number, to: number) => void) {
  const list = useRef<HTMLOListElement>(null);
  const [dragging, setDragging] = useState<number | null>(null);

  /** The position of the line under the pointer. */
  const positionAt = (y: number) => {
    const rows = [...(list.current?.children ?? [])];
    const below = rows.findIndex(row => {
      const { top, height } = row.getBoundingClientRect();
      return y < top + height;
    });
    return below < 0 ? rows.length - 1 : below;
  };

  const end = () => setDragging(null);
  // The list holds the pointer: a line that is moved in the page would let go of it.
  const listProps = {
    ref: list,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragging === null) return;
      const to = positionAt(event.clientY);
      if (to === dragging) return;
      move(dragging, to);
      setDragging(to);
    },
    onPointerUp: end,
    onPointerCancel: end,
  };
  const handleProps = (at: number) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      list.current?.setPointerCapture(event.pointerId);
      setDragging(at);
    },
  });
  return { listProps, dragging, handleProps };
}

import '#app/i18n/sections/marking.ts';
import { ArrowDown, ArrowUp, GripVertical } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useErrors, useT } from '#app/i18n/react.tsx';
import { IconButton } from '#app/ui/button.tsx';
import { Icon } from '#app/ui/icon.tsx';
import { Link } from '#app/ui/link.tsx';
import { juryPaths } from '../jury-paths.ts';
import { inOrder, moveRow, type RankRow } from '../marking/ranking-order.ts';
import { useRowDrag } from './use-row-drag.ts';

type Row = RankRow & { seatId: number; code: string; name: string | null; byline: string };

/** What a refused form had chosen. */
function withPosted(rows: readonly Row[], posted: Record<string, unknown> | null | undefined): Row[] {
  const entries = (Array.isArray(posted?.entries) ? posted.entries : []) as Record<string, unknown>[];
  const places = new Map(entries.map(({ id, place }) => [Number(id), place ? Number(place) : null]));
  return rows.map(row => (places.has(row.id) ? { ...row, place: places.get(row.id)! } : row));
}

/** Entries to be ordered: by dragging, with the buttons, or by choosing places, which is all it takes without JavaScript. */
export function RankList(props: {
  formId: string;
  roundId: number;
  rows: readonly Row[];
  posted: Record<string, unknown> | null | undefined;
  errors: Record<string, string[]>;
  locked: boolean;
}) {
  const { formId, roundId, errors, locked } = props;
  const t = useT();
  const translate = useErrors();
  // Errors and names go by where a line stood when the form was sent.
  const [rows, setRows] = useState(() => inOrder(withPosted(props.rows, props.posted)));
  const [told, setTold] = useState('');
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const nameOf = (row: Row) => row.name ?? t('marking.entryCode', { code: row.code });

  const move = (from: number, to: number) => {
    const after = moveRow(rows, from, to);
    setRows(after);
    const moved = after[to];
    if (moved) setTold(t('marking.moved', { entry: nameOf(moved), place: moved.place ?? '' }));
  };
  const choose = (id: number, place: number | null) =>
    setRows(inOrder(rows.map(row => (row.id === id ? { ...row, place } : row))));
  const { listProps, dragging, handleProps } = useRowDrag(move);

  return (
    <>
      {alive && !locked && <p className="text-sm text-muted">{t('marking.rankingDrag')}</p>}
      <ol {...listProps} className="divide-y divide-base-300 border-y border-base-300">
        {rows.map((row, at) => {
          const name = nameOf(row);
          const index = props.rows.findIndex(({ id }) => id === row.id);
          const field = `entries[${index}]`;
          const id = `${formId}-${field}.place`;
          const error = translate(errors[`${field}.place`])?.join(' ');
          return (
            <li
              key={row.id}
              data-row
              className={`flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5 ${dragging === at ? 'bg-base-200' : ''}`}
            >
              {alive && !locked && (
                <span
                  {...handleProps(at)}
                  title={t('marking.drag', { entry: name })}
                  className="flex size-8 cursor-grab touch-none items-center justify-center text-muted"
                >
                  <Icon of={GripVertical} />
                </span>
              )}
              <div className="min-w-0 flex-1 basis-24">
                <p className="font-medium wrap-anywhere">{name}</p>
                {row.byline && <p className="text-sm text-muted">{row.byline}</p>}
                <Link
                  href={juryPaths.sheet(roundId, row.seatId)}
                  data-row-link
                  className="link inline-flex min-h-6 items-center text-sm"
                  aria-label={`${t('marking.rankingRead')}: ${name}`}
                >
                  {t('marking.rankingRead')}
                </Link>
              </div>
              {alive && !locked && (
                // At either end a button stays in reach: a disabled one would lose the keyboard's place.
                <span className="flex">
                  <IconButton
                    icon={ArrowUp}
                    label={t('marking.moveUp', { entry: name })}
                    aria-disabled={at === 0 || undefined}
                    onClick={() => at > 0 && move(at, at - 1)}
                  />
                  <IconButton
                    icon={ArrowDown}
                    label={t('marking.moveDown', { entry: name })}
                    aria-disabled={at === rows.length - 1 || undefined}
                    onClick={() => at < rows.length - 1 && move(at, at + 1)}
                  />
                </span>
              )}
              <input type="hidden" name={`${field}.id`} value={row.id} />
              <div>
                <label htmlFor={id} className="sr-only">
                  {t('marking.placeOf', { entry: name })}
                </label>
                <select
                  id={id}
                  name={`${field}.place`}
                  value={row.place ?? ''}
                  disabled={locked}
                  aria-invalid={error ? true : undefined}
                  aria-describedby={error ? `${id}-error` : undefined}
                  onChange={event => choose(row.id, Number(event.currentTarget.value) || null)}
                  className="select control w-20"
                >
                  <option value="">–</option>
                  {rows.map((_, place) => (
                    <option key={place + 1} value={place + 1}>
                      {place + 1}
                    </option>
                  ))}
                </select>
                {error && (
                  <p id={`${id}-error`} className="mt-1 text-sm font-medium text-error">
                    {error}
                  </p>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {told}
      </p>
    </>
  );
}

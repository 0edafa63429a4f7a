import '#app/i18n/sections/writing.ts';
import { useState } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '#app/i18n/react.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Field } from '#app/ui/field.tsx';
import type { OfferedFigure } from './offered-figure.ts';

/** Chooses an official figure that holds today. */
export function FigureDialog(props: {
  figures: readonly OfferedFigure[];
  onChosen: (figure: OfferedFigure) => void;
  onClose: () => void;
}) {
  const { figures, onChosen, onClose } = props;
  const t = useT();
  const [search, setSearch] = useState('');
  const words = search.toLowerCase().split(/\s+/);
  const found = figures.filter(({ label, segment, shown }) => {
    const text = `${label} ${segment} ${shown}`.toLowerCase();
    return words.every(word => text.includes(word));
  });
  return createPortal(
    <Dialog open onClose={onClose} title={t('writing.figureTitle')} closeLabel={t('common.close')}>
      <p className="mb-4 text-muted">
        {figures.length > 0 ? t('writing.figureIntro') : t('writing.figureNone')}
      </p>
      {figures.length > 0 && (
        <>
          <Field
            label={t('writing.figureSearch')}
            name="search"
            id="editor-figure"
            type="search"
            controlProps={{ onInput: event => setSearch((event.target as HTMLInputElement).value) }}
            autoFocus
          />
          <ul className="mt-3 flex max-h-80 flex-col overflow-y-auto">
            {found.map(figure => (
              <li key={figure.id} className="border-t border-base-300">
                <button
                  type="button"
                  onClick={() => onChosen(figure)}
                  className="flex min-h-11 w-full cursor-pointer flex-wrap items-baseline justify-between gap-x-4 px-1 py-2 text-start hover:bg-base-200"
                >
                  <span className="min-w-0">
                    {figure.label}
                    {figure.segment && <span className="text-muted"> · {figure.segment}</span>}
                  </span>
                  <span className="tabular font-medium">{figure.shown}</span>
                </button>
              </li>
            ))}
          </ul>
          {found.length === 0 && <p className="mt-3 text-muted">{t('writing.figureNothing')}</p>}
        </>
      )}
    </Dialog>,
    document.body,
  );
}

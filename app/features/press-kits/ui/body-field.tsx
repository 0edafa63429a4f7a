import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/writing.ts';
import { type ComponentType, type RefObject, useEffect, useRef, useState } from 'react';
import { useT } from '#app/i18n/react.tsx';
import type { ReleaseDocument } from '../document.ts';
import type { BodyHandle } from './editor/body-handle.ts';
import type { OfferedFigure } from './editor/offered-figure.ts';
import type { Picture } from './editor/pictures.ts';
import type { ReleaseEditorProps } from './editor/release-editor.tsx';

/**
 * The body: a text box with Markdown, which the editor replaces as soon as it is loaded. What was typed before that
 * is taken over.
 */
export function BodyField(props: {
  kitId: number;
  document: ReleaseDocument;
  /** The stored body as Markdown, and what was typed when the form came back. */
  markdown: string;
  typedMarkdown: string | undefined;
  pictures: readonly Picture[];
  figures: readonly OfferedFigure[];
  errors: string[] | undefined;
  onChange: () => void;
  handle: RefObject<BodyHandle | null>;
}) {
  const { kitId, document, markdown, typedMarkdown, pictures, figures, errors, onChange, handle } = props;
  const t = useT();
  const box = useRef<HTMLTextAreaElement>(null);
  const typed = useRef<string | null>(null);
  const [Editor, setEditor] = useState<ComponentType<ReleaseEditorProps>>();
  useEffect(() => {
    let wanted = true;
    import('./editor/release-editor.tsx').then(
      ({ ReleaseEditor }) => {
        if (!wanted) return;
        const text = box.current?.value;
        typed.current = text === undefined || text === markdown ? null : text;
        setEditor(() => ReleaseEditor);
      },
      // Without the editor's file the text box stays, and works.
      () => undefined,
    );
    return () => {
      wanted = false;
    };
  }, [markdown]);
  const error = errors && errors.length > 0 && (
    <p id="kit-body-error" className="mt-1 text-sm font-medium text-error">
      {errors.join(' ')}
    </p>
  );
  const describedBy = error ? 'kit-body-error' : undefined;
  if (Editor) {
    return (
      <div>
        <p className="mb-1 font-medium">{t('kits.body')}</p>
        <Editor
          kitId={kitId}
          document={document}
          typed={typed.current}
          pictures={pictures}
          figures={figures}
          describedBy={describedBy}
          onChange={onChange}
          handle={handle}
        />
        {error}
      </div>
    );
  }
  return (
    <div>
      <label htmlFor="kit-body" className="mb-1 block font-medium">
        {t('kits.body')}
      </label>
      <textarea
        ref={box}
        id="kit-body"
        name="markdown"
        rows={24}
        defaultValue={typedMarkdown ?? markdown}
        aria-describedby={describedBy ?? 'kit-body-hint'}
        aria-invalid={Boolean(error) || undefined}
        className="textarea control body-box"
      />
      {error}
      <p id="kit-body-hint" className="mt-1 text-sm text-muted">
        {t('kits.markdownHint')} {t('writing.markdownMore')}
      </p>
    </div>
  );
}

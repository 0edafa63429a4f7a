import '#app/i18n/sections/kits.ts';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import {
  type RefObject,
  useCallback,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useT } from '#app/i18n/react.tsx';
import type { ReleaseDocument } from '../../document.ts';
import { kitPaths } from '../../paths.ts';
import { DocumentRefused } from '../../reading-document.ts';
import { readMarkdown } from '../../reading-markdown.ts';
import { type BodyHandle, bodyHandle } from './body-handle.ts';
import './editor.css';
import { extensions } from './extensions.ts';
import { FigureDialog } from './figure-dialog.tsx';
import { LinkDialog } from './link-dialog.tsx';
import type { OfferedFigure } from './offered-figure.ts';
import { tidyPasted } from './pasted.ts';
import { PictureDialog } from './picture-dialog.tsx';
import { type Picture, PicturesContext } from './pictures.ts';
import { Toolbar } from './toolbar.tsx';

export type ReleaseEditorProps = {
  kitId: number;
  document: ReleaseDocument;
  /** What was typed into the text box before the editor was there; it wins over `document`. */
  typed: string | null;
  pictures: readonly Picture[];
  figures: readonly OfferedFigure[];
  describedBy?: string;
  onChange: () => void;
  /** Where the editor puts its handle, for saves that go on by themselves. */
  handle?: RefObject<BodyHandle | null> | undefined;
};

function startingDocument(document: ReleaseDocument, typed: string | null): ReleaseDocument {
  if (typed === null) return document;
  try {
    return readMarkdown(typed);
  } catch (error) {
    if (error instanceof DocumentRefused) return document;
    throw error;
  }
}

/**
 * The editor of a release. Its JSON goes into the form as `document`; the server reads it as it would read anybody's.
 * Loaded on the edit page alone.
 */
export function ReleaseEditor(props: ReleaseEditorProps) {
  const { kitId, pictures, figures, describedBy, onChange } = props;
  const t = useT();
  const field = useRef<HTMLInputElement>(null);
  const [dialog, setDialog] = useState<'link' | 'image' | 'figure' | null>(null);
  const [start] = useState(() => startingDocument(props.document, props.typed));
  useEffect(() => {
    if (field.current) field.current.value = JSON.stringify(start);
  }, [start]);
  const editor = useEditor({
    extensions,
    content: start,
    injectCSS: false,
    shouldRerenderOnTransaction: false,
    editorProps: {
      transformPastedHTML: html =>
        tidyPasted(html, text => new DOMParser().parseFromString(text, 'text/html')),
      attributes: {
        id: 'kit-body',
        class: 'release-body editor-sheet',
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': t('kits.editor.label'),
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
      },
    },
    onUpdate: ({ editor: at }) => {
      if (field.current) field.current.value = JSON.stringify(at.getJSON());
      onChange();
    },
  });
  useImperativeHandle(props.handle, () => (editor ? bodyHandle(editor) : null), [editor]);
  const empty = useEditorState({ editor, selector: ({ editor: at }) => at?.isEmpty ?? true });
  const context = useMemo(
    () => ({
      byId: new Map(pictures.map(picture => [picture.id, picture])),
      urlOf: (id: number) => kitPaths.file(kitId, id, 'gambar'),
    }),
    [pictures, kitId],
  );
  const insertPicture = useCallback(
    (fileId: number) => {
      setDialog(null);
      editor?.chain().focus().insertContent({ type: 'image', attrs: { fileId } }).run();
    },
    [editor],
  );
  const close = () => setDialog(null);
  return (
    <PicturesContext.Provider value={context}>
      <div className="editor">
        {/* React would write a value of its own back at every rendering. */}
        <input ref={field} type="hidden" name="document" />
        {editor && (
          <Toolbar
            editor={editor}
            controls="kit-body"
            open={{
              link: () => setDialog('link'),
              image: () => setDialog('image'),
              figure: () => setDialog('figure'),
            }}
          />
        )}
        <div className="editor-paper" data-placeholder={empty ? t('kits.editor.placeholder') : undefined}>
          <EditorContent editor={editor} />
        </div>
      </div>
      {editor && dialog === 'link' && <LinkDialog editor={editor} onClose={close} />}
      {editor && dialog === 'figure' && (
        <FigureDialog
          figures={figures}
          onChosen={({ id, shown }) => {
            setDialog(null);
            editor
              .chain()
              .focus()
              .insertContent({ type: 'figure', attrs: { figureId: id, shown } })
              .run();
          }}
          onClose={close}
        />
      )}
      {dialog === 'image' && (
        <PictureDialog
          action={kitPaths.files(kitId)}
          pictures={pictures}
          onChosen={insertPicture}
          onClose={close}
        />
      )}
    </PicturesContext.Provider>
  );
}

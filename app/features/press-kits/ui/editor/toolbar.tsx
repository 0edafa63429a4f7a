import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/writing.ts';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import {
  Bold,
  Hash,
  Heading2,
  Heading3,
  ImagePlus,
  Italic,
  Link,
  List,
  ListOrdered,
  type LucideIcon,
  Minus,
  PanelTop,
  Quote,
  Redo2,
  Table,
  Undo2,
} from 'lucide-react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { IconButton } from '#app/ui/button.tsx';
import { ContextTools } from './context-tools.tsx';

/** What opens the dialogs. */
export type Openers = { link: () => void; image: () => void; figure: () => void };

type Tool = {
  key: string;
  icon: LucideIcon;
  label: string;
  run: () => void;
  pressed?: boolean;
  disabled?: boolean;
};

function useTools(editor: Editor, open: Openers): Tool[][] {
  const t = useT();
  const state = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      heading: at.isActive('heading', { level: 2 }),
      subheading: at.isActive('heading', { level: 3 }),
      bold: at.isActive('bold'),
      italic: at.isActive('italic'),
      bulletList: at.isActive('bulletList'),
      orderedList: at.isActive('orderedList'),
      quote: at.isActive('blockquote'),
      factBox: at.isActive('factBox'),
      link: at.isActive('link'),
      table: at.isActive('table'),
      undo: at.can().undo(),
      redo: at.can().redo(),
    }),
  });
  const chain = () => editor.chain().focus();
  const size = { rows: 3, cols: 3, withHeaderRow: true };
  const name = (key: Parameters<typeof t>[0]) => t(key);
  return [
    [
      {
        key: 'heading',
        icon: Heading2,
        label: name('kits.editor.heading'),
        pressed: state.heading,
        run: () => chain().toggleHeading({ level: 2 }).run(),
      },
      {
        key: 'subheading',
        icon: Heading3,
        label: name('kits.editor.subheading'),
        pressed: state.subheading,
        run: () => chain().toggleHeading({ level: 3 }).run(),
      },
      {
        key: 'bold',
        icon: Bold,
        label: name('kits.editor.bold'),
        pressed: state.bold,
        run: () => chain().toggleBold().run(),
      },
      {
        key: 'italic',
        icon: Italic,
        label: name('kits.editor.italic'),
        pressed: state.italic,
        run: () => chain().toggleItalic().run(),
      },
      { key: 'link', icon: Link, label: name('kits.editor.link'), pressed: state.link, run: open.link },
    ],
    [
      {
        key: 'bulletList',
        icon: List,
        label: name('kits.editor.bulletList'),
        pressed: state.bulletList,
        run: () => chain().toggleBulletList().run(),
      },
      {
        key: 'orderedList',
        icon: ListOrdered,
        label: name('kits.editor.orderedList'),
        pressed: state.orderedList,
        run: () => chain().toggleOrderedList().run(),
      },
      {
        key: 'quote',
        icon: Quote,
        label: name('kits.editor.quote'),
        pressed: state.quote,
        run: () => chain().toggleBlockquote().run(),
      },
      {
        key: 'factBox',
        icon: PanelTop,
        label: name('writing.factBox'),
        pressed: state.factBox,
        run: () => chain().toggleWrap('factBox').run(),
      },
      {
        key: 'rule',
        icon: Minus,
        label: name('kits.editor.rule'),
        run: () => chain().setHorizontalRule().run(),
      },
    ],
    [
      { key: 'figure', icon: Hash, label: name('writing.figure'), run: open.figure },
      { key: 'image', icon: ImagePlus, label: name('kits.editor.image'), run: open.image },
      {
        key: 'table',
        icon: Table,
        label: name('kits.editor.table'),
        pressed: state.table,
        disabled: state.table,
        run: () => chain().insertTable(size).run(),
      },
    ],
    [
      {
        key: 'undo',
        icon: Undo2,
        label: name('kits.editor.undo'),
        disabled: !state.undo,
        run: () => chain().undo().run(),
      },
      {
        key: 'redo',
        icon: Redo2,
        label: name('kits.editor.redo'),
        disabled: !state.redo,
        run: () => chain().redo().run(),
      },
    ],
  ];
}

/** Arrow keys move among the tools; Tab leaves the bar. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || event.target instanceof HTMLInputElement) return;
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button:not(:disabled)')];
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
  event.preventDefault();
  buttons.at((at + step) % buttons.length)?.focus();
}

/** The editor's bar: what can be done at the cursor, and the tools of the part it stands in. */
export function Toolbar(props: { editor: Editor; open: Openers; controls: string }): ReactNode {
  const { editor, open, controls } = props;
  const t = useT();
  const groups = useTools(editor, open);
  return (
    <div
      role="toolbar"
      aria-label={t('kits.editor.toolbar')}
      aria-controls={controls}
      onKeyDown={moveFocus}
      className="editor-bar"
    >
      <div className="editor-tools">
        {groups.map(tools => (
          <div key={tools[0]?.key} className="flex">
            {tools.map((tool, i) => (
              <IconButton
                key={tool.key}
                icon={tool.icon}
                label={tool.label}
                aria-pressed={tool.pressed}
                disabled={tool.disabled}
                tabIndex={i === 0 && tools === groups[0] ? 0 : -1}
                onClick={tool.run}
              />
            ))}
          </div>
        ))}
      </div>
      <ContextTools editor={editor} />
    </div>
  );
}

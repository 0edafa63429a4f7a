import '#app/i18n/sections/kits.ts';
import '#app/i18n/sections/writing.ts';
import type { Editor } from '@tiptap/react';
import { useEditorState } from '@tiptap/react';
import type { ReactNode } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { classNames } from '#app/ui/class-names.ts';
import { longestLabel } from '../../document.ts';

function Tools({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-3 gap-y-1.5 border-t border-base-300 pt-1.5">
      <legend className="sr-only">{legend}</legend>
      {children}
    </fieldset>
  );
}

/** An attribute of the part that the cursor stands in, as a box to type in. */
function Attribute(props: { editor: Editor; node: string; name: string; label: string; wide?: boolean }) {
  const { editor, node, name, label, wide } = props;
  const value = useEditorState({
    editor,
    selector: ({ editor: at }) => String(at.getAttributes(node)[name] ?? ''),
  });
  return (
    <label className="flex w-full items-center gap-2 text-sm sm:w-auto">
      <span className="w-20 shrink-0 text-muted sm:w-auto">{label}</span>
      <input
        value={value}
        maxLength={longestLabel}
        // The form would be sent by it.
        onKeyDown={event => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          editor.commands.focus();
        }}
        onChange={event => editor.commands.updateAttributes(node, { [name]: event.currentTarget.value })}
        className={classNames('input input-sm control min-w-0 flex-1', wide ? 'sm:w-80' : 'sm:w-52')}
      />
    </label>
  );
}

function TableTools({ editor }: { editor: Editor }) {
  const t = useT();
  const chain = () => editor.chain().focus();
  const tools = [
    [t('kits.editor.addRow'), () => chain().addRowAfter().run()],
    [t('kits.editor.addColumn'), () => chain().addColumnAfter().run()],
    [t('kits.editor.deleteRow'), () => chain().deleteRow().run()],
    [t('kits.editor.deleteColumn'), () => chain().deleteColumn().run()],
    [t('kits.editor.deleteTable'), () => chain().deleteTable().run()],
  ] as const;
  return (
    <Tools legend={t('kits.editor.tableTools')}>
      {tools.map(([label, run]) => (
        <Button key={label} type="button" variant="ghost" size="small" onClick={run}>
          {label}
        </Button>
      ))}
    </Tools>
  );
}

/** What can be done with the table, quote or fact box that the cursor stands in. */
export function ContextTools({ editor }: { editor: Editor }) {
  const t = useT();
  const inside = useEditorState({
    editor,
    selector: ({ editor: at }) => ({
      table: at.isActive('table'),
      quote: at.isActive('blockquote'),
      box: at.isActive('factBox'),
    }),
  });
  return (
    <>
      {inside.table && <TableTools editor={editor} />}
      {inside.quote && (
        <Tools legend={t('writing.quoteTools')}>
          <Attribute editor={editor} node="blockquote" name="speaker" label={t('writing.speaker')} />
          <Attribute editor={editor} node="blockquote" name="office" label={t('writing.office')} wide />
        </Tools>
      )}
      {inside.box && (
        <Tools legend={t('writing.factBoxTools')}>
          <Attribute editor={editor} node="factBox" name="title" label={t('writing.factBoxTitle')} />
          <Button
            type="button"
            variant="ghost"
            size="small"
            onClick={() => editor.chain().focus().lift('factBox').run()}
          >
            {t('writing.factBoxLift')}
          </Button>
        </Tools>
      )}
    </>
  );
}

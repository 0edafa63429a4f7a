import '#app/i18n/sections/kits.ts';
import type { Editor } from '@tiptap/react';
import { type FormEvent, useState } from 'react';
import { createPortal } from 'react-dom';
import { useT } from '#app/i18n/react.tsx';
import { Button } from '#app/ui/button.tsx';
import { Dialog } from '#app/ui/dialog.tsx';
import { Field } from '#app/ui/field.tsx';
import { followableHref } from '../../links.ts';

/** What people type into the box: "contoh.id" is a web address, "humas@contoh.id" a mail address. */
function hrefOf(typed: string): string | undefined {
  const text = typed.trim();
  if (/^[a-z][a-z0-9+.-]*:/i.test(text)) return followableHref(text);
  return followableHref(text.includes('@') ? `mailto:${text}` : `https://${text}`);
}

/** Sets, changes or takes off the link at the cursor. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const t = useT();
  const [error, setError] = useState<string>();
  const current = String(editor.getAttributes('link').href ?? '');
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const href = hrefOf(String(new FormData(event.currentTarget).get('href') ?? ''));
    if (!href) return setError(t('kits.editor.linkInvalid'));
    const chain = editor.chain().focus().extendMarkRange('link');
    if (editor.state.selection.empty && !current) {
      const text = href.replace(/^(?:https?:\/\/|mailto:|tel:)/, '');
      // What is typed next is no part of the link.
      chain
        .insertContent({ type: 'text', text, marks: [{ type: 'link', attrs: { href } }] })
        .unsetMark('link')
        .run();
    } else chain.setLink({ href }).run();
    onClose();
  };
  const remove = () => {
    editor.chain().focus().extendMarkRange('link').unsetLink().run();
    onClose();
  };
  return createPortal(
    <Dialog open onClose={onClose} title={t('kits.editor.linkTitle')} closeLabel={t('common.close')}>
      <form onSubmit={apply} noValidate className="flex flex-col gap-4">
        <Field
          label={t('kits.editor.linkAddress')}
          name="href"
          id="editor-link"
          type="url"
          defaultValue={current}
          placeholder="https://"
          error={error}
          autoFocus
          required
        />
        <div className="flex flex-wrap gap-2">
          <Button variant="primary">{t('kits.editor.linkSet')}</Button>
          {current && (
            <Button type="button" onClick={remove}>
              {t('kits.editor.linkRemove')}
            </Button>
          )}
        </div>
      </form>
    </Dialog>,
    document.body,
  );
}

import '#app/i18n/sections/kits.ts';
import { type NodeViewProps, NodeViewWrapper } from '@tiptap/react';
import { useContext } from 'react';
import { useT } from '#app/i18n/react.tsx';
import { PicturesContext } from './pictures.ts';

/** A picture on the editor's sheet with the words that stand beside its file. */
export function PictureView({ node, selected }: NodeViewProps) {
  const t = useT();
  const { byId, urlOf } = useContext(PicturesContext);
  const id = Number(node.attrs.fileId);
  const picture = byId.get(id);
  const credit = picture?.credit && t('kits.creditOf', { name: picture.credit });
  const words = [picture?.caption, credit, picture?.licence];
  return (
    <NodeViewWrapper as="figure" data-drag-handle className={selected ? 'is-selected' : undefined}>
      <img src={urlOf(id)} alt={picture?.alt || t('kits.editor.imageGone')} draggable={false} />
      {words.some(Boolean) && <figcaption>{words.filter(Boolean).join(' ')}</figcaption>}
    </NodeViewWrapper>
  );
}

import { Image } from '@tiptap/extension-image';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { ReactNodeViewRenderer } from '@tiptap/react';
import { StarterKit } from '@tiptap/starter-kit';
import { followableHref } from '../../links.ts';
import { FactBox, Figure, Quote } from './nodes.ts';
import { PictureView } from './picture-view.tsx';

/** A picture is a number of the kit's own file; addresses pasted from elsewhere are dropped. */
const Picture = Image.extend({
  addAttributes() {
    return {
      fileId: {
        default: null,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-file')) || null,
        renderHTML: (attributes: { fileId: number | null }) => ({ 'data-file': attributes.fileId }),
      },
    };
  },
  parseHTML() {
    return [{ tag: 'img[data-file]' }];
  },
  addInputRules() {
    return [];
  },
  addNodeView() {
    return ReactNodeViewRenderer(PictureView);
  },
});

/** What can be written: the parts that reading-document.ts knows, and no others. */
export const extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    blockquote: false,
    code: false,
    codeBlock: false,
    strike: false,
    underline: false,
    link: {
      openOnClick: false,
      defaultProtocol: 'https',
      HTMLAttributes: { target: null, rel: null },
      isAllowedUri: url => followableHref(url) !== undefined,
    },
  }),
  Quote,
  FactBox,
  Figure,
  Picture,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
];

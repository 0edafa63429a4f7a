import { mergeAttributes, Node } from '@tiptap/core';
import { Blockquote } from '@tiptap/extension-blockquote';

const dataAttribute = (name: string) => ({
  default: '',
  parseHTML: (element: HTMLElement) => element.getAttribute(`data-${name}`) ?? '',
  renderHTML: (attributes: Record<string, unknown>) =>
    attributes[name] ? { [`data-${name}`]: attributes[name] } : {},
});

/** A quote with the name and office of who says it. */
export const Quote = Blockquote.extend({
  addAttributes() {
    return { speaker: dataAttribute('speaker'), office: dataAttribute('office') };
  },
  renderHTML({ node, HTMLAttributes }) {
    const by = [node.attrs.speaker, node.attrs.office].filter(Boolean).join(', ');
    return ['blockquote', mergeAttributes(HTMLAttributes, by ? { 'data-by': by } : {}), 0];
  },
});

/** Facts set apart under a title. */
export const FactBox = Node.create({
  name: 'factBox',
  group: 'block',
  content: 'block+',
  defining: true,
  addAttributes() {
    return { title: dataAttribute('title') };
  },
  parseHTML() {
    return [{ tag: 'aside[data-fact-box]' }];
  },
  renderHTML({ HTMLAttributes }) {
    return ['aside', mergeAttributes(HTMLAttributes, { 'data-fact-box': '', class: 'fact-box' }), 0];
  },
});

/** An official figure among the words: one piece, changed by the dialog or by Program and never by typing in it. */
export const Figure = Node.create({
  name: 'figure',
  group: 'inline',
  inline: true,
  atom: true,
  marks: 'bold italic',
  addAttributes() {
    return {
      figureId: {
        default: null,
        parseHTML: (element: HTMLElement) => Number(element.getAttribute('data-figure')) || null,
        renderHTML: ({ figureId }: { figureId: number | null }) => ({ 'data-figure': figureId }),
      },
      shown: {
        default: '',
        parseHTML: (element: HTMLElement) => element.textContent ?? '',
        renderHTML: () => ({}),
      },
    };
  },
  parseHTML() {
    return [{ tag: 'data[data-figure]' }];
  },
  renderHTML({ node, HTMLAttributes }) {
    return ['data', mergeAttributes(HTMLAttributes, { class: 'official-figure' }), String(node.attrs.shown)];
  },
  renderText({ node }) {
    return String(node.attrs.shown);
  },
});

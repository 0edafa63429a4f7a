import type { Editor } from '@tiptap/core';
import type { ReleaseDocument } from '../../document.ts';
import { joinDocuments } from '../../merging.ts';
import { DocumentRefused, readDocument } from '../../reading-document.ts';

/** What a page that saves by itself does with the editor. */
export type BodyHandle = {
  /** What stands in the editor, or null when it would be refused. */
  read: () => ReleaseDocument | null;
  /**
   * Takes `joined` in, which came back for `posted`: what was typed since stays, the cursor too. Says whether it could:
   * not when the same paragraph was typed on meanwhile.
   */
  take: (joined: ReleaseDocument, posted: ReleaseDocument) => boolean;
};

/** The handle of an editor. */
export function bodyHandle(editor: Editor): BodyHandle {
  const read = () => {
    try {
      return readDocument(JSON.stringify(editor.getJSON()));
    } catch (error) {
      if (error instanceof DocumentRefused) return null;
      throw error;
    }
  };
  return {
    read,
    take(joined, posted) {
      const here = read();
      const next = here && joinDocuments(posted, here, joined);
      if (!next) return false;
      replaceChanged(editor, next);
      return true;
    },
  };
}

/** Replaces only what differs, so that the cursor stays where it is. */
function replaceChanged(editor: Editor, document: ReleaseDocument): void {
  const { state, view } = editor;
  const next = state.schema.nodeFromJSON(document);
  const start = state.doc.content.findDiffStart(next.content);
  const end = state.doc.content.findDiffEnd(next.content);
  if (start === null || !end) return;
  const overlap = Math.max(0, start - Math.min(end.a, end.b));
  const slice = next.slice(start, end.b + overlap);
  view.dispatch(state.tr.replace(start, end.a + overlap, slice).setMeta('addToHistory', false));
}

import { redirect } from '@remix-run/node';
import type { MessageKey } from '#app/i18n/translate.ts';
import { Conflict } from '#app/lib/errors.ts';
import { readMessageData } from '#app/lib/message-data.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { moveInBook } from '../books/service.server.ts';
import { bookPaths } from '../paths.ts';

/** Where an article is to go: one step, or the number that was typed. */
function destinationOf(form: FormData): number | 'up' | 'down' | undefined {
  const step = (['up', 'down'] as const).find(name => form.get('step') === name);
  return step ?? readRowId(form.get('to'));
}

/** POST: moves an article of a book, and goes to where it stands then. */
export const action = guard({ can: 'reports.share' }, async ({ ctx, request, params }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const article = readRowId(form.get('article'));
  const to = destinationOf(form);
  const here = bookPaths.page(id, readRowId(form.get('page')) ?? 1);
  if (!article) return redirect(here, 303);
  if (!to) return redirectWithFlash(here, 'books.noSuchPlace', { kind: 'problem' });
  try {
    const { place, ended } = await moveInBook(ctx, id, article, to);
    const there = `${bookPaths.place(id, place)}#a${article}`;
    if (!ended) return redirect(there, 303);
    return await redirectWithFlash(there, 'books.orderEnded', {
      undo: { action: bookPaths.rearrangement(id), fields: { arrangement: ended } },
    });
  } catch (error) {
    if (!(error instanceof Conflict)) throw error;
    const { key, values } = readMessageData(error.messageKey);
    return redirectWithFlash(here, key as MessageKey, { kind: 'problem', values });
  }
});

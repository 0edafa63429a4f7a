import { actThenRedirect } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { commentOnKit, resolveComment } from '../comments.service.server.ts';
import { kitPaths } from '../paths.ts';

/** POST: remarks on a kit, or (`comment` given) settles a remark or opens it again. */
export const action = guard({ can: 'kits.read' }, async ({ ctx, params, request }) => {
  const id = idParam(params.id);
  const form = await request.formData();
  const comment = form.get('comment');
  if (comment !== null) {
    const resolved = form.get('resolved') === '1';
    return actThenRedirect(
      `${kitPaths.show(id)}#komentar`,
      resolved ? 'flow.commentResolved' : 'flow.commentReopened',
      () => resolveComment(ctx, { id, commentId: idParam(String(comment)), resolved }),
    );
  }
  const quote = String(form.get('quote') ?? '');
  const body = String(form.get('body') ?? '');
  return actThenRedirect(`${kitPaths.show(id)}#komentar`, 'flow.commented', () =>
    commentOnKit(ctx, { id, quote, body }),
  );
});

import { NotFound } from '#app/lib/errors.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard, idParam } from '#app/web/guard.server.ts';
import { findArticle } from '../articles.queries.server.ts';
import { settledKinds } from '../open-findings/kinds.ts';
import { settleFindings } from '../open-findings/service.server.ts';
import { coveragePaths } from '../paths.ts';

/** POST: says that something about an article needs nothing more, or takes that back (`buka`). */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, params, request }) => {
  const articleId = idParam(params.id);
  const form = await request.formData();
  const kind = settledKinds.find(name => name === form.get('jenis'));
  const article = await findArticle(ctx.db, articleId);
  if (!kind || !article) throw new NotFound();
  const address = sitePath(form.get('alamat')) ?? coveragePaths.openFindings;
  const settled = form.get('buka') === null;
  await settleFindings(ctx, { articleIds: [articleId], kind, settled });
  if (!settled) return redirectWithFlash(address, 'findings.reopened');
  return redirectWithFlash(address, 'findings.settled', {
    values: { title: article.title },
    undo: {
      action: coveragePaths.settleFinding(articleId),
      fields: { jenis: kind, alamat: address, buka: '1' },
    },
  });
});

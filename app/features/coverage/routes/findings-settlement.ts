import { NotFound } from '#app/lib/errors.ts';
import { readRowId, readRowIds } from '#app/lib/row-id.ts';
import { sitePath } from '#app/lib/site-path.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { settledKinds } from '../open-findings/kinds.ts';
import { settleFindings } from '../open-findings/service.server.ts';
import { coveragePaths } from '../paths.ts';

/** POST: says of the ticked articles that a finding (`?jenis=`) needs nothing more, or takes that back for those in `buka`. */
export const action = guard({ can: 'coverage.write' }, async ({ ctx, request, url }) => {
  const kind = settledKinds.find(name => name === url.searchParams.get('jenis'));
  if (!kind) throw new NotFound();
  const form = await request.formData();
  const address = sitePath(form.get('alamat')) ?? coveragePaths.openFindings;
  const reopened = form.get('buka');
  const articleIds =
    typeof reopened === 'string'
      ? reopened.split(' ').flatMap(text => readRowId(text) ?? [])
      : readRowIds(form, 'artikel');
  if (articleIds.length === 0)
    return redirectWithFlash(address, 'coverage.nothingPicked', { kind: 'problem' });
  const settled = typeof reopened !== 'string';
  const count = await settleFindings(ctx, { articleIds, kind, settled });
  if (!settled) return redirectWithFlash(address, 'findings.reopened');
  return redirectWithFlash(address, 'findings.settledMany', {
    values: { count },
    undo: {
      action: coveragePaths.settleFindings(kind),
      fields: { alamat: address, buka: articleIds.join(' ') },
    },
  });
});

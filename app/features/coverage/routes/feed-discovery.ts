import { redirect } from '@remix-run/node';
import { outletPaths } from '#app/features/partners/paths.ts';
import { Invalid, NotFound } from '#app/lib/errors.ts';
import { readRowId } from '#app/lib/row-id.ts';
import { redirectWithFlash } from '#app/web/flash.server.ts';
import { guard } from '#app/web/guard.server.ts';
import { discoverFeeds } from '../feeds/discovery.service.server.ts';
import { addFeed } from '../feeds/service.server.ts';
import { inboxPaths } from '../inbox-paths.ts';
import { problemText } from '../ui/problem-text.ts';

/** POST outletId: the one click that finds an outlet's surest feed and adds it; where there is none, the form says why. */
export const action = guard({ can: 'coverage.write', limit: 'fetch' }, async ({ ctx, request, t }) => {
  const outletId = readRowId((await request.formData()).get('outletId'));
  if (outletId === undefined) throw new NotFound();
  const discovery = await discoverFeeds(ctx, outletId);
  if (!discovery.ok && discovery.problem !== 'no-website') {
    const why = problemText(t, discovery.problem, discovery.status);
    return redirectWithFlash(inboxPaths.newFeedOf(outletId), 'feeds.feedSearchFailed', {
      kind: 'problem',
      values: { why },
    });
  }
  const best = discovery.ok ? discovery.found[0] : undefined;
  if (!best) return redirect(`${inboxPaths.newFeedOf(outletId)}&nihil=1`, 303);
  try {
    await addFeed(ctx, { outletId, ...best });
  } catch (error) {
    if (!(error instanceof Invalid)) throw error;
    return redirectWithFlash(outletPaths.show(outletId), 'feeds.feedKnown', { kind: 'problem' });
  }
  return redirectWithFlash(outletPaths.show(outletId), 'feeds.feedFoundOneClick', {
    values: { title: best.title || best.url },
  });
});

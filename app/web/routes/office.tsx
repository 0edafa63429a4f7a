import { Outlet, useLoaderData, useRouteLoaderData } from '@remix-run/react';
import { useEffect } from 'react';
import { config } from '#app/config.server.ts';
import { landingPath } from '#app/features/accounts/next-path.ts';
import { hasJury } from '#app/features/awards/marking/home.queries.server.ts';
import { coveragePaths } from '#app/features/coverage/paths.ts';
import { countSuggestions } from '#app/features/coverage/suggestions/queries.server.ts';
import { formats } from '#app/i18n/format.ts';
import { actorUserId, can } from '#app/lib/actor.ts';
import { type Permission, permissions } from '#app/lib/permissions.ts';
import { ErrorMessage, ErrorPage } from '../error-page.tsx';
import { guard } from '../guard.server.ts';
import { OfficeShell } from '../office-shell.tsx';
import { startServiceWorker } from '../service-worker.ts';

export const loader = guard({ can: 'account.own' }, async ({ ctx, locale }) => {
  const { actor } = ctx;
  // Everybody may sit on a jury; the menu shows its desk to those who do.
  const judges = actor.kind === 'user' && (actor.role === 'juror' || (await hasJury(ctx.db, actor.userId)));
  const held = (Object.keys(permissions) as Permission[]).filter(
    permission => can(ctx.actor, permission) && (judges || permission !== 'awards.judge'),
  );
  const home = ctx.actor.kind === 'user' ? landingPath(ctx.actor.role) : '/';
  const userId = actorUserId(ctx.actor);
  const suggestions = can(ctx.actor, 'coverage.write') ? await countSuggestions(ctx.db) : 0;
  const waiting: Record<string, string> =
    suggestions > 0 ? { [coveragePaths.list]: waitingText(suggestions, locale) } : {};
  return { userId, name: ctx.actor.name, held, home, waiting, nothingLeaves: config().smtpUrl === null };
});

/** Counting ends at 999: beyond it people want "many". */
function waitingText(count: number, locale: keyof typeof formats): string {
  return count > 999 ? '999+' : formats[locale].number(count);
}

export default function OfficeLayout() {
  const office = useLoaderData<typeof loader>();
  const logs = office.held.includes('coverage.write');
  useEffect(() => (logs ? startServiceWorker() : undefined), [logs]);
  return (
    <OfficeShell {...office}>
      <Outlet />
    </OfficeShell>
  );
}

/** A page that failed is replaced inside the office, so that the way on stays in sight. */
export function ErrorBoundary() {
  const office = useRouteLoaderData<typeof loader>('web/routes/office');
  if (!office) return <ErrorPage />;
  return (
    <OfficeShell {...office}>
      <ErrorMessage />
    </OfficeShell>
  );
}

import { redirect } from '@remix-run/node';
import { guard } from '#app/web/guard.server.ts';
import { coveragePaths } from '../paths.ts';

/** A share that reached the server because the device's service worker was not there yet: says what to do. */
export const loader = guard({ can: 'coverage.write' }, () => redirect(coveragePaths.howToMissed, 303));

/** POST: the same; nothing of the share is read. */
export const action = guard({ can: 'coverage.write', crossSite: 'share-target' }, () =>
  redirect(coveragePaths.howToMissed, 303),
);

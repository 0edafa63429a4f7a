import { redirect } from '@remix-run/node';
import { guard } from '#app/web/guard.server.ts';
import { sessionToken, signedOutHeaders } from '#app/web/session.server.ts';
import { accountPaths } from '../paths.ts';
import { signOut } from '../sign-in.service.server.ts';

export const loader = guard({ public: true }, () => redirect(accountPaths.signIn));

export const action = guard({ public: true }, async ({ ctx, request }) => {
  const token = await sessionToken(request);
  if (token) await signOut(ctx, token);
  return redirect(accountPaths.signIn, { status: 303, headers: await signedOutHeaders() });
});

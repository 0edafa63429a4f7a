import { readOffice } from '#app/features/settings/queries.server.ts';
import { updateOffice } from '#app/features/settings/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Gone } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { publicAddress } from './account-mail.server.ts';
import { deleteSetupTokens, findLiveToken, spendToken } from './account-tokens.queries.server.ts';
import { issueSetupToken } from './account-tokens.server.ts';
import { accountPaths } from './paths.ts';
import { hasUsers } from './queries.server.ts';
import { addUser, newPasswordHash } from './service.server.ts';
import { openSession, type SignInDevice } from './sign-in.service.server.ts';

/** A set-up link opens for 7 days, or until the next start prints another. */
const setupLifeMs = 7 * 86_400_000;

/** On an installation without accounts: a fresh one-time link to create the first admin; else null. */
export async function ensureSetupLink(ctx: Context<Db>): Promise<string | null> {
  const token = await inTransaction(ctx.db, async db => {
    await deleteSetupTokens(db);
    if (await hasUsers(db)) return null;
    return issueSetupToken(db, ctx.now, new Date(Date.parse(ctx.now) + setupLifeMs).toISOString());
  });
  return token && publicAddress(accountPaths.setup(token));
}

/** The live set-up token's id. Throws Gone when it was used, replaced, ran out, or somebody has an account. */
export async function readSetup(ctx: Context<Db>, token: string): Promise<number> {
  const found = await findLiveToken(ctx.db, 'setup', token, ctx.now);
  if (!found || (await hasUsers(ctx.db))) throw new Gone();
  return found.id;
}

/**
 * Creates the first admin, names the organisation and signs the admin in. One use.
 * @throws Gone, or Invalid under `password`.
 */
export async function setUp(
  ctx: Context<Db>,
  input: {
    token: string;
    organisation: string;
    name: string;
    email: string;
    password: string;
    locale: 'id' | 'en';
  },
  device: SignInDevice,
): Promise<string> {
  await readSetup(ctx, input.token);
  const passwordHash = await newPasswordHash(input.password, input.email);
  return inTransaction(ctx.db, async db => {
    const inside = { ...ctx, db, actor: systemActor };
    const tokenId = await readSetup(inside, input.token);
    if (!(await spendToken(db, tokenId, ctx.now)) || (await hasUsers(db))) throw new Gone();
    const { name, email, organisation, locale } = input;
    const userId = await addUser(inside, { name, email, role: 'admin', locale }, passwordHash);
    await updateOffice(inside, { ...(await readOffice(db)), organisation });
    return openSession(inside, userId, device);
  });
}

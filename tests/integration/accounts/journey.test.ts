import { expect, it } from 'vitest';
import { linkPurpose } from '#app/features/accounts/account-tokens.server.ts';
import {
  acceptInvitation,
  inviteUser,
  readInvitation,
  resendInvitation,
  withdrawInvitation,
} from '#app/features/accounts/invitations.service.server.ts';
import { findUser, findUserByEmail, listUsers } from '#app/features/accounts/queries.server.ts';
import {
  recoverAccount,
  requestRecovery,
  sendRecovery,
} from '#app/features/accounts/recovery.service.server.ts';
import { findSessionUser } from '#app/features/accounts/sessions.queries.server.ts';
import { ensureSetupLink, setUp } from '#app/features/accounts/setup.service.server.ts';
import { signIn } from '#app/features/accounts/sign-in.service.server.ts';
import { changeRole, disableUser, enableUser } from '#app/features/accounts/users.service.server.ts';
import { tokenOf } from '#app/features/outbox/links.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import { Conflict, Forbidden, Gone, Invalid } from '#app/lib/errors.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import type { Db } from '#db/connection.ts';
import { after, goodPassword, guestContext, makeUser } from '#tests/factories/accounts.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const device = { userAgent: 'Mozilla/5.0', ip: '10.0.0.1' };
const hour = 3_600_000;
const day = 24 * hour;
const system = (db: Db, now = testNow) => ({ db, actor: systemActor, now });

/** The token of the newest mail of a purpose, rebuilt the way the outbox does while composing. */
async function mailedToken(db: Db, purpose: 'invitation' | 'recovery'): Promise<string> {
  const row = await db
    .selectFrom('mail_messages')
    .select(['links', 'fields'])
    .where('status', '=', 'queued')
    .where('kind', '=', purpose === 'invitation' ? 'account-invitation' : 'password-recovery')
    .orderBy('id', 'desc')
    .executeTakeFirstOrThrow();
  const [link] = JSON.parse(row.links) as { purpose: string; rowId: number; generation: number }[];
  expect(link!.purpose).toBe(linkPurpose(purpose));
  const token = tokenOf(link!);
  expect(row.links + row.fields).not.toContain(token);
  return token;
}

describeOnEngines(
  'accounts from the first start on',
  fresh => {
    it('sets up, invites, joins, recovers, changes roles', async () => {
      const db = await fresh();
      const url = await ensureSetupLink(system(db));
      expect(url).toMatch(/^http:\/\/gema\.test\/pasang\/[\w-]{43}$/);
      const token = url!.split('/').at(-1)!;
      const form = {
        token,
        organisation: 'Badan Contoh',
        name: 'Rina',
        email: 'rina@kantor.example',
        password: goodPassword,
        locale: 'id' as const,
      };
      const session = await setUp(guestContext(db), form, device);
      const rina = await findSessionUser(db, hashToken(session), testNow);
      expect(rina).toMatchObject({ name: 'Rina', role: 'admin' });
      expect((await readOffice(db)).organisation).toBe('Badan Contoh');
      await expect(setUp(guestContext(db), form, device)).rejects.toBeInstanceOf(Gone);
      expect(await ensureSetupLink(system(db))).toBeNull();

      const admin = {
        ...guestContext(db),
        actor: { kind: 'user', userId: rina!.userId, name: 'Rina', role: 'admin', sessionId: 1 } as const,
      };
      const budi = await inviteUser(admin, { email: 'budi@kantor.example', name: 'Budi', role: 'officer' });
      const invitation = await mailedToken(db, 'invitation');
      const accept = { token: invitation, name: 'Budi Santoso', password: goodPassword };
      const joined = await acceptInvitation(guestContext(db), accept, device);
      expect(joined.user.id).toBe(budi);
      expect(await findUser(db, budi)).toMatchObject({ name: 'Budi Santoso', status: 'active' });
      await expect(acceptInvitation(guestContext(db), accept, device)).rejects.toBeInstanceOf(Gone);

      await requestRecovery(guestContext(db), 'budi@kantor.example');
      expect(await sendRecovery(system(db), budi)).toEqual({ sent: 1 });
      const recovery = await mailedToken(db, 'recovery');
      await recoverAccount(guestContext(db), { token: recovery, password: 'kata sandi yang lain' });
      expect(await findSessionUser(db, hashToken(joined.token), testNow)).toBeUndefined();
      const again = { email: 'budi@kantor.example', password: 'kata sandi yang lain' };
      expect((await signIn(guestContext(db), again, device)).kind).toBe('signed-in');

      await expect(changeRole(admin, rina!.userId, 'officer')).rejects.toBeInstanceOf(Conflict);
      await changeRole(admin, budi, 'admin');
      await changeRole(admin, rina!.userId, 'leader');
      expect((await listUsers(db)).map(user => user.role)).toEqual(['admin', 'leader']);
    });
  },
  { pglite: true },
);

describeOnEngines('account links', fresh => {
  it('opens set-up once, with the newest link only, and not after seven days', async () => {
    const db = await fresh();
    const form = {
      organisation: 'X',
      name: 'Y',
      email: 'y@z.example',
      password: goodPassword,
      locale: 'id' as const,
    };
    const tokenOfUrl = (url: string | null) => url!.split('/').at(-1)!;
    const first = tokenOfUrl(await ensureSetupLink(system(db)));
    const second = tokenOfUrl(await ensureSetupLink(system(db)));
    await expect(setUp(guestContext(db), { ...form, token: first }, device)).rejects.toBeInstanceOf(Gone);
    const late = guestContext(db, after(testNow, 7 * day));
    await expect(setUp(late, { ...form, token: second }, device)).rejects.toBeInstanceOf(Gone);
    const weak = setUp(guestContext(db), { ...form, token: second, password: 'y@z.example' }, device);
    await expect(weak).rejects.toMatchObject({ fields: { password: ['accounts.passwordIsAddress'] } });
    const both = await Promise.allSettled([
      setUp(guestContext(db), { ...form, token: second }, device),
      setUp(guestContext(db), { ...form, token: second, email: 'x@z.example' }, device),
    ]);
    expect(both.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await listUsers(db)).toHaveLength(1);
  });

  it('replaces an invitation when it is sent again, and runs out after seven days', async () => {
    const db = await fresh();
    const admin = await contextFor(db, 'admin');
    const person = { email: 'budi@kantor.example', name: 'Budi', role: 'juror' as const };
    const id = await inviteUser(admin, person);
    await expect(inviteUser(admin, person)).rejects.toBeInstanceOf(Invalid);
    const first = await mailedToken(db, 'invitation');
    await resendInvitation(admin, id);
    const second = await mailedToken(db, 'invitation');
    await expect(readInvitation(guestContext(db), first)).rejects.toBeInstanceOf(Gone);
    expect((await readInvitation(guestContext(db), second)).user.name).toBe('Budi');
    const late = guestContext(db, after(testNow, 7 * day));
    await expect(readInvitation(late, second)).rejects.toBeInstanceOf(Gone);
    const altered = second.replace(/^./, first => (first === 'A' ? 'B' : 'A'));
    await expect(readInvitation(guestContext(db), altered)).rejects.toBeInstanceOf(Gone);
    const statuses = await db.selectFrom('mail_messages').select('status').orderBy('id').execute();
    expect(statuses.map(row => row.status)).toEqual(['cancelled', 'queued']);
  });

  it('withdraws an invitation with its mail and account', async () => {
    const db = await fresh();
    const admin = await contextFor(db, 'admin');
    const id = await inviteUser(admin, { email: 'budi@kantor.example', name: 'Budi', role: 'officer' });
    const token = await mailedToken(db, 'invitation');
    await withdrawInvitation(admin, id);
    await expect(readInvitation(guestContext(db), token)).rejects.toBeInstanceOf(Gone);
    expect(await findUserByEmail(db, 'budi@kantor.example')).toBeUndefined();
    expect(await db.selectFrom('mail_messages').select('status').execute()).toEqual([
      { status: 'cancelled' },
    ]);
  });

  it('sends a recovery mail only to active accounts, not twice in a row, for one hour', async () => {
    const db = await fresh();
    const { userId, email } = await makeUser(db);
    await requestRecovery(guestContext(db), email);
    await requestRecovery(guestContext(db), 'tiada@kantor.example');
    const jobs = await db.selectFrom('jobs').select('payload').orderBy('id').execute();
    expect(jobs.map(job => JSON.parse(job.payload))).toEqual([{ userId }, { userId: null }]);
    expect(await sendRecovery(system(db), null)).toEqual({ sent: 0 });
    expect(await sendRecovery(system(db), userId)).toEqual({ sent: 1 });
    expect(await sendRecovery(system(db, after(testNow, 60_000)), userId)).toEqual({ sent: 0 });
    const first = await mailedToken(db, 'recovery');
    expect(await sendRecovery(system(db, after(testNow, 180_000)), userId)).toEqual({ sent: 1 });
    const password = 'kata sandi yang lain';
    const old = recoverAccount(guestContext(db), { token: first, password });
    await expect(old).rejects.toBeInstanceOf(Gone);
    const second = await mailedToken(db, 'recovery');
    const late = guestContext(db, after(testNow, 180_000 + hour));
    await expect(recoverAccount(late, { token: second, password })).rejects.toBeInstanceOf(Gone);
    const twice = await Promise.allSettled([
      recoverAccount(guestContext(db), { token: second, password }),
      recoverAccount(guestContext(db), { token: second, password }),
    ]);
    expect(twice.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('closes and reopens an account, and keeps the last admin', async () => {
    const db = await fresh();
    const admin = await makeUser(db, { role: 'admin' });
    const second = await makeUser(db, { role: 'admin', email: 'dua@kantor.example' });
    const officer = await makeUser(db);
    const entered = await signIn(guestContext(db), { email: officer.email, password: goodPassword }, device);
    await disableUser(admin, officer.userId);
    const token = entered.kind === 'signed-in' ? entered.token : '';
    expect(await findSessionUser(db, hashToken(token), testNow)).toBeUndefined();
    await enableUser(admin, officer.userId);
    expect((await findUser(db, officer.userId))?.status).toBe('active');

    const both = await Promise.allSettled([
      disableUser(admin, second.userId),
      disableUser(second, admin.userId),
    ]);
    expect(both.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(changeRole(officer, admin.userId, 'juror')).rejects.toBeInstanceOf(Forbidden);
    const actions = await db.selectFrom('audit_entries').select('action').orderBy('id').execute();
    expect(actions.map(entry => entry.action).slice(-3)).toEqual([
      'user.disabled',
      'user.enabled',
      'user.disabled',
    ]);
  });
});

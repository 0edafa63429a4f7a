import { expect, it } from 'vitest';
import { endOtherSessions, endSession } from '#app/features/accounts/own-account.service.server.ts';
import { createUser } from '#app/features/accounts/service.server.ts';
import { sessionLifeMs } from '#app/features/accounts/session-life.ts';
import { findSessionUser, listSessions } from '#app/features/accounts/sessions.queries.server.ts';
import { signIn, signOut } from '#app/features/accounts/sign-in.service.server.ts';
import { disableUser } from '#app/features/accounts/users.service.server.ts';
import { Forbidden, Invalid } from '#app/lib/errors.ts';
import { hashToken } from '#app/lib/tokens.server.ts';
import { after, goodPassword, guestContext, makeUser } from '#tests/factories/accounts.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const device = { userAgent: 'Mozilla/5.0', ip: '10.0.0.1' };
const minute = 60_000;

describeOnEngines('signing in', fresh => {
  it('opens a session whose token is only stored as a hash', async () => {
    const db = await fresh();
    const { userId, email } = await makeUser(db);
    const result = await signIn(
      guestContext(db),
      { email: email.toUpperCase(), password: goodPassword },
      device,
    );
    if (result.kind !== 'signed-in') throw new Error(result.kind);
    const stored = await db.selectFrom('sessions').selectAll().executeTakeFirstOrThrow();
    expect(JSON.stringify(stored)).not.toContain(result.token);
    expect((await findSessionUser(db, hashToken(result.token), testNow))?.userId).toBe(userId);
    expect(await findSessionUser(db, hashToken(result.token), after(testNow, sessionLifeMs))).toBeUndefined();
  });

  it('gives every sign-in a session of its own and ends the one it came with', async () => {
    const db = await fresh();
    const { email, userId } = await makeUser(db);
    const guest = guestContext(db);
    const first = await signIn(guest, { email, password: goodPassword }, device);
    const oldToken = first.kind === 'signed-in' ? first.token : '';
    const second = await signIn(guest, { email, password: goodPassword, oldToken }, device);
    expect(second.kind === 'signed-in' && second.token !== oldToken).toBe(true);
    expect(await findSessionUser(db, hashToken(oldToken), testNow)).toBeUndefined();
    expect(await listSessions(db, userId, testNow)).toHaveLength(1);
  });

  it('refuses a wrong password, an unknown address, an invited and a closed account alike', async () => {
    const db = await fresh();
    const admin = await makeUser(db, { role: 'admin' });
    const { email } = await makeUser(db);
    const gone = await makeUser(db, { role: 'leader' });
    await disableUser(admin, gone.userId);
    await createUser(admin, { email: 'baru@kantor.example', name: 'Baru', role: 'officer' });
    const guest = guestContext(db);
    for (const [address, password] of [
      [email, 'salah sekali'],
      ['tiada@kantor.example', goodPassword],
      ['baru@kantor.example', ''],
      [gone.email, goodPassword],
    ] as const) {
      expect(await signIn(guest, { email: address, password }, device)).toEqual({ kind: 'refused' });
    }
  });

  it('locks softly after five failures, longer each time, known address or not', async () => {
    const db = await fresh();
    const { email } = await makeUser(db);
    for (const address of [email, 'tiada@kantor.example']) {
      const attempt = (now: string, password = 'salah sekali') =>
        signIn(guestContext(db, now), { email: address, password }, device);
      for (let i = 0; i < 4; i++) expect(await attempt(testNow)).toEqual({ kind: 'refused' });
      expect(await attempt(testNow)).toEqual({ kind: 'locked', until: after(testNow, minute) });
      const soon = after(testNow, minute - 1);
      expect(await attempt(soon, goodPassword)).toEqual({ kind: 'locked', until: after(testNow, minute) });
      const later = after(testNow, minute);
      expect(await attempt(later)).toEqual({ kind: 'locked', until: after(later, 2 * minute) });
    }
    const free = guestContext(db, after(testNow, 3 * minute));
    expect((await signIn(free, { email, password: goodPassword }, device)).kind).toBe('signed-in');
    expect(await signIn(free, { email, password: 'salah sekali' }, device)).toEqual({ kind: 'refused' });
  });

  it('counts tries that come at once', async () => {
    const db = await fresh();
    const { email } = await makeUser(db);
    const tries = Array.from({ length: 12 }, () =>
      signIn(guestContext(db), { email, password: 'salah sekali' }, device),
    );
    const kinds = (await Promise.all(tries)).map(result => result.kind);
    expect(kinds.filter(kind => kind === 'refused')).toHaveLength(4);
    expect(kinds.filter(kind => kind === 'locked')).toHaveLength(8);
  });

  it('forgets failures after a day', async () => {
    const db = await fresh();
    const guest = (now: string) => guestContext(db, now);
    const wrong = { email: 'tiada@kantor.example', password: 'salah sekali' };
    for (let i = 0; i < 4; i++) await signIn(guest(testNow), wrong, device);
    const nextDay = after(testNow, 25 * 60 * minute);
    expect(await signIn(guest(nextDay), wrong, device)).toEqual({ kind: 'refused' });
    expect(await db.selectFrom('sign_in_failures').select('failures').execute()).toEqual([{ failures: 1 }]);
  });

  it('ends sessions: one, all others, by signing out', async () => {
    const db = await fresh();
    const user = await makeUser(db);
    const other = await makeUser(db, { role: 'leader' });
    const enter = async (email: string) => {
      const result = await signIn(guestContext(db), { email, password: goodPassword }, device);
      return result.kind === 'signed-in' ? result.token : '';
    };
    const tokens = [await enter(user.email), await enter(user.email), await enter(user.email)];
    const foreign = await enter(other.email);
    const idOf = async (token: string) => (await findSessionUser(db, hashToken(token), testNow))?.sessionId;
    const here = {
      ...user,
      actor: { ...user.actor, sessionId: (await idOf(tokens[0]!))! } as typeof user.actor,
    };

    await endSession(here, (await idOf(tokens[1]!))!);
    expect(await idOf(tokens[1]!)).toBeUndefined();
    await endSession(here, (await idOf(foreign))!);
    expect(await idOf(foreign)).toBeDefined();
    await endOtherSessions(here);
    expect(await idOf(tokens[2]!)).toBeUndefined();
    expect(await idOf(tokens[0]!)).toBeDefined();
    await signOut(guestContext(db), tokens[0]!);
    expect(await idOf(tokens[0]!)).toBeUndefined();
  });

  it('refuses to open accounts for anybody but admins, twice, or with a weak password', async () => {
    const db = await fresh();
    const admin = await contextFor(db, 'admin');
    const user = { email: 'rina@kantor.example', name: 'Rina', role: 'officer' as const };
    for (const role of ['officer', 'leader', 'juror'] as const) {
      await expect(createUser(await contextFor(db, role), user)).rejects.toBeInstanceOf(Forbidden);
    }
    await expect(createUser(admin, { ...user, password: 'password123' })).rejects.toBeInstanceOf(Invalid);
    await createUser(admin, user);
    await expect(createUser(admin, { ...user, email: 'RINA@kantor.example' })).rejects.toMatchObject({
      fields: { email: ['accounts.emailTaken'] },
    });
  });
});

import { expect, it } from 'vitest';
import { changeOwnPassword, updateOwnAccount } from '#app/features/accounts/own-account.service.server.ts';
import { findUser } from '#app/features/accounts/queries.server.ts';
import { listSessions } from '#app/features/accounts/sessions.queries.server.ts';
import { signIn } from '#app/features/accounts/sign-in.service.server.ts';
import { Forbidden } from '#app/lib/errors.ts';
import { goodPassword, guestContext, makeUser } from '#tests/factories/accounts.ts';
import { testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

const device = { userAgent: 'Mozilla/5.0', ip: '10.0.0.1' };

describeOnEngines('the own account', fresh => {
  it('keeps name, language and appearance', async () => {
    const db = await fresh();
    const user = await makeUser(db, { role: 'officer' });
    await updateOwnAccount(user, { name: 'Nama <b>Baru</b>', locale: 'en', theme: 'dark' });
    const after = await findUser(db, user.userId);
    expect(after).toMatchObject({ name: 'Nama <b>Baru</b>', locale: 'en', theme: 'dark' });
    // A juror's name stands in minutes: the office corrects it.
    const juror = await makeUser(db, { role: 'juror' });
    const { name } = (await findUser(db, juror.userId))!;
    await updateOwnAccount(juror, { name: 'Orang Lain', locale: 'en', theme: 'dark' });
    expect(await findUser(db, juror.userId)).toMatchObject({ name, locale: 'en', theme: 'dark' });
    await expect(updateOwnAccount(guestContext(db), { name: 'X' })).rejects.toBeInstanceOf(Forbidden);
  });

  it('changes the password with the current one, and ends the other sessions', async () => {
    const db = await fresh();
    const user = await makeUser(db);
    const enter = (password: string) => signIn(guestContext(db), { email: user.email, password }, device);
    await enter(goodPassword);
    await enter(goodPassword);
    const [here] = await listSessions(db, user.userId, testNow);
    const ctx = { ...user, actor: { ...user.actor, sessionId: here!.id } as typeof user.actor };
    const change = (currentPassword: string, password: string) =>
      changeOwnPassword(ctx, { currentPassword, password });

    await expect(change('salah sekali', 'kata sandi yang lain')).rejects.toMatchObject({
      fields: { currentPassword: ['accounts.currentWrong'] },
    });
    await expect(change(goodPassword, 'pendek')).rejects.toMatchObject({
      fields: { password: ['accounts.passwordShort'] },
    });
    expect(await listSessions(db, user.userId, testNow)).toHaveLength(2);
    await change(goodPassword, 'kata sandi yang lain');
    expect((await listSessions(db, user.userId, testNow)).map(session => session.id)).toEqual([here!.id]);
    expect((await enter(goodPassword)).kind).toBe('refused');
    expect((await enter('kata sandi yang lain')).kind).toBe('signed-in');
  });

  it('does not let a borrowed device guess the current password', async () => {
    const db = await fresh();
    const user = await makeUser(db);
    const change = (currentPassword: string) =>
      changeOwnPassword(user, { currentPassword, password: 'kata sandi yang lain' });
    for (let i = 0; i < 5; i++) await expect(change('salah sekali')).rejects.toThrow();
    await expect(change(goodPassword)).rejects.toMatchObject({
      fields: { currentPassword: ['accounts.triesLocked'] },
    });
  });
});

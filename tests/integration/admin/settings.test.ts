import { expect, it } from 'vitest';
import { createUser } from '#app/features/accounts/service.server.ts';
import { type AuditPageFilter, listAuditPage } from '#app/features/admin/audit-page.queries.server.ts';
import { sendTestMail } from '#app/features/admin/service.server.ts';
import { readOffice } from '#app/features/settings/queries.server.ts';
import { officeSchema } from '#app/features/settings/schema.ts';
import { updateOffice } from '#app/features/settings/service.server.ts';
import { Forbidden } from '#app/lib/errors.ts';
import type { PageRequest } from '#app/lib/keyset.ts';
import { after, guestContext, makeUser } from '#tests/factories/accounts.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines(
  'the settings',
  fresh => {
    it('are changed by an admin and leave their trace', async () => {
      const db = await fresh();
      const admin = await contextFor(db, 'admin');
      const office = officeSchema.parse({
        organisation: 'Badan <b>Contoh</b>',
        city: 'Jambi',
        accent: '#AA3300',
      });
      await updateOffice(admin, office);
      expect(await readOffice(db)).toEqual(office);
      const { rows } = await listAuditPage(db, { subjectKind: 'settings' }, {});
      expect(rows[0]).toMatchObject({ action: 'settings.updated', actorName: 'Si admin' });
      expect(rows[0]?.changes.map(change => change.field)).toEqual(['organisation', 'city', 'accent']);
      for (const role of ['officer', 'leader', 'juror'] as const) {
        await expect(updateOffice(await contextFor(db, role), office)).rejects.toBeInstanceOf(Forbidden);
      }
    });

    it('send a test mail once, to the person who asked', async () => {
      const db = await fresh();
      const officer = await makeUser(db);
      await sendTestMail(officer);
      await sendTestMail(officer);
      await sendTestMail({ ...officer, now: after(testNow, 1000) });
      const mails = await db.selectFrom('mail_messages').select(['address', 'status']).execute();
      expect(mails).toEqual([
        { address: officer.email, status: 'queued' },
        { address: officer.email, status: 'queued' },
      ]);
      await expect(sendTestMail(guestContext(db))).rejects.toBeInstanceOf(Forbidden);
    });
  },
  { pglite: true },
);

describeOnEngines('the audit log', fresh => {
  it('is read newest first, a page at a time, both ways', async () => {
    const db = await fresh();
    const admin = await contextFor(db, 'admin');
    for (let i = 1; i <= 7; i++) {
      await createUser(admin, { email: `p${i}@kantor.example`, name: `P${i}`, role: 'officer' });
    }
    const page = async (request: PageRequest) => {
      const { rows, next, previous } = await listAuditPage(db, {}, request, 3);
      return { labels: rows.map(row => row.subjectLabel), next, previous };
    };
    const first = await page({});
    expect(first).toMatchObject({ labels: ['P7', 'P6', 'P5'], previous: null });
    const second = await page({ after: first.next });
    expect(second.labels).toEqual(['P4', 'P3', 'P2']);
    const third = await page({ after: second.next });
    expect(third).toMatchObject({ labels: ['P1'], next: null });
    expect((await page({ before: second.previous })).labels).toEqual(['P7', 'P6', 'P5']);
    expect((await page({ after: 'rusak' })).labels).toEqual(['P7', 'P6', 'P5']);
  });

  it('is ordered by time, whatever was written down first', async () => {
    const db = await fresh();
    const admin = await contextFor(db, 'admin');
    const made = async (name: string, at: string) =>
      createUser({ ...admin, now: at }, { email: `${name}@kantor.example`, name, role: 'officer' });
    await made('baru', '2026-11-27T02:00:00.000Z');
    await made('lama', '2024-12-05T02:00:00.000Z');
    await made('tengah', '2025-12-05T02:00:00.000Z');
    const labels = async (request: PageRequest) => {
      const page = await listAuditPage(db, { subjectKind: 'user' }, request, 2);
      return { labels: page.rows.map(row => row.subjectLabel), next: page.next };
    };
    const first = await labels({});
    expect(first.labels).toEqual(['baru', 'tengah']);
    expect((await labels({ after: first.next })).labels).toEqual(['lama']);
  });

  it('is narrowed to a thing, a person, a stretch of time', async () => {
    const db = await fresh();
    const admin = await contextFor(db, 'admin');
    const later = after(testNow, 86_400_000);
    const second = await makeUser(db, { role: 'admin', name: 'Dua', email: 'dua@kantor.example' });
    await createUser({ ...second, now: later }, { email: 'x@kantor.example', name: 'X', role: 'juror' });
    await updateOffice(admin, officeSchema.parse({ organisation: 'Baru' }));
    const labels = async (filter: AuditPageFilter) =>
      (await listAuditPage(db, filter, {})).rows.map(row => row.subjectLabel);
    expect(await labels({ subjectKind: 'settings' })).toEqual(['Baru']);
    expect(await labels({ actorUserId: second.userId })).toEqual(['X']);
    expect(await labels({ from: later })).toEqual(['X']);
    expect(await labels({ until: later })).toEqual(['Baru', 'Dua']);
    expect(await labels({ subjectKind: 'settings', actorUserId: second.userId })).toEqual([]);
  });
});

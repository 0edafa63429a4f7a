import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { answerForGuest, answerInvitation } from '#app/features/gatherings/answers.service.server.ts';
import { markAttendance } from '#app/features/gatherings/attendance.service.server.ts';
import { listBoard, listOutletAnswers } from '#app/features/gatherings/board.queries.server.ts';
import { listGuestMail, listPendingSends } from '#app/features/gatherings/guest-mail.queries.server.ts';
import { readGuestPage } from '#app/features/gatherings/guest-page.server.ts';
import { countAnswers } from '#app/features/gatherings/invitations.queries.server.ts';
import {
  cancelSend,
  inviteGuests,
  withdrawInvitation,
} from '#app/features/gatherings/invitations.service.server.ts';
import {
  countGatherings,
  listGatherings,
  requireGathering,
} from '#app/features/gatherings/queries.server.ts';
import { cancelGathering } from '#app/features/gatherings/schedule.service.server.ts';
import { updateGathering } from '#app/features/gatherings/service.server.ts';
import { at, inviteNew, mailsOf, makeGathering, markSent } from '#tests/factories/gatherings.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

describeOnEngines(
  'a gathering from the plan to the door',
  fresh => {
    it('is planned, invited to, answered, moved, attended, and another called off', async () => {
      const db = await fresh();
      const ctx = await contextFor(db);
      const id = await makeGathering(ctx, { capacity: 3 });

      const held = await inviteNew(ctx, id, 2);
      const [pending] = await listPendingSends(db, id);
      expect(pending).toMatchObject({ kind: 'gathering-invitation', count: 2 });
      expect(await cancelSend(ctx, { gatheringId: id, kind: pending!.kind, version: pending!.version })).toBe(
        2,
      );
      await inviteGuests(ctx, id, { journalistIds: held.map(guest => guest.journalistId) });
      const [first, second, third] = await inviteNew(ctx, id, 3);
      await markSent(ctx, id);

      expect(await readGuestPage(ctx, first!.token)).toMatchObject({ phase: 'upcoming', seatsLeft: 3 });
      await answerInvitation(ctx, { token: first!.token, answer: 'accepted', companions: 1 });
      await answerForGuest(ctx, { invitationId: second!.id, answer: 'accepted' });
      const full = answerInvitation(ctx, { token: third!.token, answer: 'accepted' });
      await expect(full).rejects.toMatchObject({ fields: { answer: ['gatherings.noSeat'] } });
      expect((await readGuestPage(ctx, third!.token)).seatsLeft).toBe(0);
      await withdrawInvitation(ctx, second!.id);
      await answerInvitation(ctx, { token: third!.token, answer: 'accepted' });

      const form = await requireGathering(db, id);
      expect(await updateGathering(ctx, { ...form, venueName: 'Aula Kantor Cabang' })).toEqual({
        told: 4,
        renewed: 0,
      });
      expect((await requireGathering(db, id)).sequence).toBe(1);
      const mail = await listGuestMail(db, id, [first!.journalistId]);
      expect(mail.get(first!.journalistId)?.map(one => one.kind)).toEqual([
        'gathering-update',
        'answer-confirmation',
        'gathering-invitation',
      ]);

      const later = at(ctx, form.startsAt);
      await markAttendance(later, { gatheringId: id, invitationIds: [first!.id], attended: true });
      await markAttendance(later, { gatheringId: id, invitationIds: [third!.id], attended: false });
      expect((await countAnswers(db, [id])).get(id)).toEqual({
        invited: 4,
        accepted: 2,
        tentative: 0,
        declined: 0,
        silent: 2,
        withdrawn: 1,
        seats: 3,
        attended: 1,
        absent: 1,
      });
      const board = await listBoard(db, id, { search: 'wartawan' }, { key: 'answeredAt', direction: 'desc' });
      expect(board.rows).toHaveLength(4);
      expect((await listOutletAnswers(db, id)).reduce((sum, row) => sum + row.accepted, 0)).toBe(2);

      const other = await makeGathering(ctx);
      await inviteNew(ctx, other, 1);
      await markSent(ctx, other);
      expect(await cancelGathering(ctx, { id: other })).toBe(1);
      expect((await mailsOf(db, other)).map(one => one.method)).toEqual(['REQUEST', 'CANCEL']);
      expect(await countGatherings(db, form.endsAt)).toMatchObject({ drafts: 0, past: 2 });
      const past = await listGatherings(db, { tab: 'past', now: form.endsAt, search: 'aula' });
      expect(past.rows.map(row => row.id)).toEqual([id]);
      const actions = (await listAuditEntries(db, { subjectKind: 'gathering', subjectId: id })).map(
        entry => entry.action,
      );
      expect(new Set(actions)).toEqual(
        new Set([
          'gathering.created',
          'gathering.scheduled',
          'gathering.guestsInvited',
          'gathering.sendCancelled',
          'invitation.answered',
          'invitation.withdrawn',
          'gathering.updated',
          'gathering.attendanceMarked',
        ]),
      );
    }, 120_000);
  },
  { pglite: true },
);

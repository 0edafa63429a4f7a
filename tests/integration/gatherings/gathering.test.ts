import ICAL from 'ical.js';
import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { answerInvitation } from '#app/features/gatherings/answers.service.server.ts';
import { inviteGuests } from '#app/features/gatherings/invitations.service.server.ts';
import {
  countGatherings,
  findGathering,
  listGatherings,
  requireGathering,
} from '#app/features/gatherings/queries.server.ts';
import { cancelGathering, scheduleGathering } from '#app/features/gatherings/schedule.service.server.ts';
import { createGathering, updateGathering } from '#app/features/gatherings/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import {
  at,
  gatheringInput,
  inviteNew,
  mailsOf,
  makeGathering,
  markSent,
} from '#tests/factories/gatherings.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

function eventOf(calendar: string | null) {
  const component = new ICAL.Component(ICAL.parse(calendar ?? ''));
  const event = component.getFirstSubcomponent('vevent')!;
  const text = (name: string) => String(event.getFirstPropertyValue(name));
  return {
    method: component.getFirstPropertyValue('method'),
    uid: text('uid'),
    sequence: Number(text('sequence')),
    status: text('status'),
    start: text('dtstart'),
    organizer: text('organizer'),
    attendee: text('attendee'),
  };
}

/** What a form holds that was opened on the gathering as it is. */
async function opened(ctx: Context<Db>, id: number) {
  const gathering = await requireGathering(ctx.db, id);
  return { ...gathering };
}

describeOnEngines('planning a gathering', fresh => {
  it('starts as a draft with its facts tidied and audited', async () => {
    const ctx = await contextFor(await fresh());
    const id = await createGathering(ctx, gatheringInput(ctx, { title: '  Buka   Puasa ', capacity: 60 }));
    expect(await findGathering(ctx.db, id)).toMatchObject({
      title: 'Buka Puasa',
      status: 'draft',
      zone: 'Asia/Jakarta',
      capacity: 60,
      noCash: true,
      sequence: 0,
      version: 1,
    });
    const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'gathering', subjectId: id });
    expect(entry).toMatchObject({ action: 'gathering.created', subjectLabel: 'Buka Puasa' });
  });

  it('makes one gathering of a form sent twice, and two of two that differ', async () => {
    const ctx = await contextFor(await fresh());
    const input = gatheringInput(ctx);
    const first = await createGathering(ctx, input);
    expect(await createGathering(ctx, input)).toBe(first);
    expect(await createGathering(ctx, { ...input, venueName: 'Aula' })).not.toBe(first);
  });

  it('refuses an end that is not after the start', async () => {
    const ctx = await contextFor(await fresh());
    const input = gatheringInput(ctx);
    const act = createGathering(ctx, { ...input, endsAt: input.startsAt });
    await expect(act).rejects.toMatchObject({ fields: { endsAt: ['gatherings.endsBeforeStart'] } });
  });

  it('keeps HTML as the text it is', async () => {
    const ctx = await contextFor(await fresh());
    const hostile = '<script>alert(1)</script> {{salutation}}';
    const id = await makeGathering(ctx, { title: hostile, description: hostile, venueName: hostile });
    await inviteNew(ctx, id, 1);
    const mails = await ctx.db.selectFrom('mail_contents').selectAll().execute();
    expect(mails[0]?.html).not.toContain('<script>');
    expect((await findGathering(ctx.db, id))?.title).toBe(hostile);
  });

  it('is for officers and admins', async () => {
    const db = await fresh();
    const officer = await contextFor(db);
    const id = await makeGathering(officer);
    for (const role of ['leader', 'juror'] as const) {
      const ctx = await contextFor(db, role);
      await expect(createGathering(ctx, gatheringInput(ctx))).rejects.toMatchObject({ code: 'forbidden' });
      const edit = updateGathering(ctx, await opened(officer, id));
      await expect(edit).rejects.toMatchObject({ code: 'forbidden' });
      await expect(cancelGathering(ctx, { id })).rejects.toMatchObject({ code: 'forbidden' });
      await expect(scheduleGathering(ctx, id)).rejects.toMatchObject({ code: 'forbidden' });
    }
  });

  it('refuses the second of two edits made from the same version', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const form = await opened(ctx, id);
    await updateGathering(ctx, { ...form, title: 'Satu' });
    const late = updateGathering(ctx, { ...form, title: 'Dua' });
    await expect(late).rejects.toMatchObject({ code: 'conflict', messageKey: 'errors.conflict' });
    expect((await findGathering(ctx.db, id))?.title).toBe('Satu');
  });

  it('tells guests who have not declined of another time, and raises the sequence', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const [coming, silent, declined] = await inviteNew(ctx, id, 3);
    await markSent(ctx, id);
    await answerInvitation(ctx, { token: coming!.token, answer: 'accepted' });
    await answerInvitation(ctx, { token: declined!.token, answer: 'declined' });
    const form = await opened(ctx, id);
    const told = await updateGathering(ctx, { ...form, startsAt: form.startsAt.replace('T08', 'T09') });
    expect(told).toEqual({ told: 2, renewed: 0 });
    const updates = (await mailsOf(ctx.db, id)).filter(mail => mail.kind === 'gathering-update');
    expect(updates.map(mail => mail.journalistId).sort()).toEqual(
      [coming!.journalistId, silent!.journalistId].sort(),
    );
    expect(updates[0]).toMatchObject({ method: 'REQUEST', bulk: 0, status: 'queued' });
    expect(updates[0]?.text).toMatch(/Semula: .*15\.00–18\.00 WIB\n+Menjadi: .*16\.00–18\.00 WIB/);
    const first = (await mailsOf(ctx.db, id)).find(
      mail => mail.kind === 'gathering-invitation' && mail.journalistId === updates[0]?.journalistId,
    );
    const [before, after] = [eventOf(first!.calendar), eventOf(updates[0]!.calendar)];
    expect(after.uid).toBe(before.uid);
    expect([before.sequence, after.sequence]).toEqual([0, 1]);
    expect(after.start).toContain('T16:00:00');
    expect(after.attendee).toBe(`mailto:${updates[0]!.address}`);
    const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'gathering', subjectId: id });
    expect(entry?.changes.map(change => change.field)).toEqual(['startsAt', 'peopleTold']);
  });

  it('says nothing of a change that moves nothing, and of a draft', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    await inviteNew(ctx, id, 1);
    await markSent(ctx, id);
    const form = await opened(ctx, id);
    expect(await updateGathering(ctx, { ...form, capacity: 40, description: 'Bawa kartu pers.' })).toEqual({
      told: 0,
      renewed: 0,
    });
    expect(await findGathering(ctx.db, id)).toMatchObject({ sequence: 0, version: form.version + 1 });
    const draft = await createGathering(ctx, gatheringInput(ctx));
    await updateGathering(ctx, { ...(await opened(ctx, draft)), venueName: 'Aula' });
    expect(await findGathering(ctx.db, draft)).toMatchObject({ sequence: 0, venueName: 'Aula' });
  });

  it('replaces an invitation that has not left yet by one with the new place', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    await inviteNew(ctx, id, 1);
    await updateGathering(ctx, { ...(await opened(ctx, id)), venueName: 'Aula Kantor Cabang' });
    const mails = await mailsOf(ctx.db, id);
    expect(mails.map(mail => [mail.kind, mail.version, mail.status])).toEqual([
      ['gathering-invitation', 1, 'cancelled'],
      ['gathering-invitation', 2, 'queued'],
    ]);
    expect(mails[1]?.text).toContain('Aula Kantor Cabang');
  });

  it.each([
    ['title', 'Temu Media Muaro', 'Temu Media Muaro'],
    ['description', 'Bawa kartu pers.', 'Bawa kartu pers.'],
    ['type', 'press_conference', 'jumpa pers'],
    ['mapUrl', 'https://maps.example/?q=baru', 'https://maps.example/?q=baru'],
    ['programme', [{ time: '15:00', title: 'Peluncuran', speaker: '' }], 'Peluncuran'],
    ['contactName', 'Annisa Rahmadini', 'Annisa Rahmadini'],
    ['contactWhatsapp', '+6281299998888', '+62 812-9999-8888'],
  ])(
    'replaces an invitation that has not left yet when its %s changes, and writes to nobody else',
    async (field, value, text) => {
      const ctx = await contextFor(await fresh());
      const id = await makeGathering(ctx);
      const [told] = await inviteNew(ctx, id, 1);
      await markSent(ctx, id);
      const [untold] = await inviteNew(ctx, id, 1);
      const changed = { ...(await opened(ctx, id)), [field]: value };
      expect(await updateGathering(ctx, changed)).toEqual({ told: 0, renewed: 1 });
      const mails = await mailsOf(ctx.db, id);
      expect(mails.map(mail => [mail.kind, mail.journalistId, mail.version, mail.status])).toEqual([
        ['gathering-invitation', told!.journalistId, 1, 'sent'],
        ['gathering-invitation', untold!.journalistId, 2, 'cancelled'],
        ['gathering-invitation', untold!.journalistId, 3, 'queued'],
      ]);
      expect(mails[2]!.text.toLowerCase()).toContain(text.toLowerCase());
      expect(await findGathering(ctx.db, id)).toMatchObject({ sequence: 0 });
      const [entry] = await listAuditEntries(ctx.db, { subjectKind: 'gathering', subjectId: id });
      expect(entry?.changes.map(change => change.field)).toEqual([field, 'invitationsRenewed']);
    },
  );

  it('leaves a waiting invitation alone that says the same as before', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    await inviteNew(ctx, id, 1);
    await updateGathering(ctx, { ...(await opened(ctx, id)), capacity: 40 });
    expect((await mailsOf(ctx.db, id)).map(mail => mail.status)).toEqual(['queued']);
  });

  it('refuses a capacity below the seats that are taken', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx, { capacity: 10 });
    const [guest] = await inviteNew(ctx, id, 1);
    await answerInvitation(ctx, { token: guest!.token, answer: 'accepted', companions: 2 });
    const form = await opened(ctx, id);
    await expect(updateGathering(ctx, { ...form, capacity: 2 })).rejects.toMatchObject({
      fields: { capacity: ['gatherings.capacityBelowSeats'] },
    });
    await updateGathering(ctx, { ...form, capacity: 3 });
  });

  it('calls off with a CANCEL to those who were told, once', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const [told, declined] = await inviteNew(ctx, id, 2);
    await markSent(ctx, id);
    await answerInvitation(ctx, { token: declined!.token, answer: 'declined' });
    const [untold] = await inviteNew(ctx, id, 1);
    expect(await cancelGathering(ctx, { id, reason: 'Jalan terendam banjir.' })).toBe(1);
    expect(await cancelGathering(ctx, { id })).toBe(0);
    const mails = await mailsOf(ctx.db, id);
    const [cancellation, ...others] = mails.filter(mail => mail.kind === 'gathering-cancellation');
    expect(others).toEqual([]);
    expect(cancellation).toMatchObject({ journalistId: told!.journalistId, method: 'CANCEL' });
    expect(cancellation?.text).toContain('Jalan terendam banjir.');
    expect(eventOf(cancellation!.calendar)).toMatchObject({
      method: 'CANCEL',
      status: 'CANCELLED',
      sequence: 1,
      uid: eventOf(mails[0]!.calendar).uid,
    });
    expect(mails.find(mail => mail.journalistId === untold!.journalistId)?.status).toBe('cancelled');
    await expect(updateGathering(ctx, await opened(ctx, id))).rejects.toMatchObject({ code: 'conflict' });
    const entries = await listAuditEntries(ctx.db, { subjectKind: 'gathering', subjectId: id });
    expect(entries[0]).toMatchObject({ action: 'gathering.cancelled' });
  });

  it('cannot be called off, scheduled or opened for invitations once it is over', async () => {
    const ctx = await contextFor(await fresh());
    const id = await makeGathering(ctx);
    const draft = await createGathering(ctx, gatheringInput(ctx));
    const later = at(ctx, '2025-06-01T00:00:00.000Z');
    const over = { messageKey: 'gatherings.alreadyOver' };
    await expect(cancelGathering(later, { id })).rejects.toMatchObject(over);
    await expect(scheduleGathering(later, draft)).rejects.toMatchObject(over);
    await expect(inviteGuests(later, id, { journalistIds: [1] })).rejects.toMatchObject(over);
  });
});

describeOnEngines('listing gatherings', fresh => {
  it('parts what lies ahead, what is past and drafts, by key', async () => {
    const ctx = await contextFor(await fresh());
    const past = await makeGathering(at(ctx, '2024-11-01T00:00:00.000Z'));
    const ahead: number[] = [];
    for (const day of ['2025-05-03', '2025-05-01', '2025-05-02']) {
      const times = { startsAt: `${day}T03:00:00.000Z`, endsAt: `${day}T05:00:00.000Z` };
      ahead.push(await makeGathering(ctx, times));
    }
    const draft = await createGathering(ctx, gatheringInput(ctx, { title: 'Jambi_100%' }));
    const { now } = ctx;
    expect(await countGatherings(ctx.db, now)).toEqual({ drafts: 1, upcoming: 3, past: 1 });
    const first = await listGatherings(ctx.db, { tab: 'upcoming', now }, {}, 2);
    expect(first.rows.map(row => row.id)).toEqual([ahead[1], ahead[2]]);
    const second = await listGatherings(ctx.db, { tab: 'upcoming', now }, { after: first.next }, 2);
    expect(second.rows.map(row => row.id)).toEqual([ahead[0]]);
    const back = await listGatherings(ctx.db, { tab: 'upcoming', now }, { before: second.previous }, 2);
    expect(back.rows.map(row => row.id)).toEqual([ahead[1], ahead[2]]);
    expect((await listGatherings(ctx.db, { tab: 'past', now })).rows.map(row => row.id)).toEqual([past]);
    const drafts = async (search: string) =>
      (await listGatherings(ctx.db, { tab: 'drafts', now, search })).rows.map(row => row.id);
    expect(await drafts('JAMBI_1 muaro')).toEqual([draft]);
    expect(await drafts('jambi%1')).toEqual([]);
  });
});

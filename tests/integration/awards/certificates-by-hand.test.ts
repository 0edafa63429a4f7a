import { expect, it } from 'vitest';
import { listAuditEntries } from '#app/features/audit/queries.server.ts';
import { listUnconfirmed } from '#app/features/awards/certificates/awards.queries.server.ts';
import { findCertificate } from '#app/features/awards/certificates/certificates.queries.server.ts';
import {
  issueCertificate,
  issueForAwards,
} from '#app/features/awards/certificates/issuing.service.server.ts';
import { certificateFileName } from '#app/features/awards/certificates/mailing.server.ts';
import { certificateSchema } from '#app/features/awards/certificates/schema.ts';
import { createTemplate } from '#app/features/awards/certificates/templates.service.server.ts';
import { fillShortlist } from '#app/features/awards/judging/entries.service.server.ts';
import { listEntries } from '#app/features/awards/judging/rounds.queries.server.ts';
import { setWorkerEntry } from '#app/features/coverage/page-reader.server.ts';
import { messageWith } from '#app/lib/message-data.ts';
import { wire } from '#app/wiring.server.ts';
import { awardedRun, begun, issued, templateForm } from '#tests/factories/certificates.ts';
import { judgedSeason, plannedRound } from '#tests/factories/jury.ts';
import { contextFor } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';

wire();
setWorkerEntry(new URL('../../support/html-worker-entry.mjs', import.meta.url));

describeOnEngines('certificates by hand', fresh => {
  it('stay those of an award when an officer spells a name whose letters the font lacks', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const season = await judgedSeason(ctx);
    const { seasonId } = season;
    const roundId = await plannedRound(ctx, season);
    await fillShortlist(ctx, roundId);
    const [one, two] = await listEntries(db, roundId);
    const winners = [
      { entryId: one!.id, recipient: '王小明', award: 'Juara I' },
      { entryId: two!.id, recipient: 'Wartawan Dua', award: 'Juara II' },
    ];
    await awardedRun(ctx, seasonId, roundId, winners);
    const templateId = await createTemplate(ctx, seasonId, templateForm());
    const form = { templateId, issuedOn: '2025-12-12' };
    const [undrawn, drawn] = await listUnconfirmed(db, seasonId);
    expect(await issueForAwards(ctx, seasonId, form)).toBe(1);
    const spelled = (awardId: number) =>
      certificateSchema.parse({ ...form, awardId, recipient: 'Wang Xiaoming', award: 'Juara I' });
    await expect(issueCertificate(ctx, seasonId, spelled(drawn!.id))).rejects.toThrow(
      'certificates.awardHasOne',
    );
    const id = await issueCertificate(ctx, seasonId, spelled(undrawn!.id));
    expect(await findCertificate(db, id)).toMatchObject({ recipient: 'Wang Xiaoming', overtaken: false });
    const { award_id } = await db
      .selectFrom('certificates')
      .select('award_id')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(award_id).toBe(undrawn!.id);
    const [entry] = await listAuditEntries(db, { subjectKind: 'certificate', subjectId: id });
    expect(entry!.changes).toContainEqual({ field: 'recipient', before: '王小明', after: 'Wang Xiaoming' });
    // It has its certificate now, and a later run that gives the same is no reason for another.
    expect(await listUnconfirmed(db, seasonId)).toEqual([]);
    await awardedRun(ctx, seasonId, roundId, winners);
    expect(await listUnconfirmed(db, seasonId)).toEqual([]);
    expect((await findCertificate(db, id))!.overtaken).toBe(false);
  });

  it('refuse what their font cannot print, naming the letters, and days far from the season', async () => {
    const { ctx, seasonId, templateId } = await begun(await fresh());
    const refusal = (values: object) =>
      issued(ctx, seasonId, { templateId, ...values }).catch(error => error.fields);
    expect(await refusal({ recipient: 'Đức Łukasz' })).toEqual({
      recipient: [messageWith('certificates.lettersMissing', { letters: 'Đ ứ Ł' })],
    });
    expect(await refusal({ recipient: '王小明' })).toEqual({
      recipient: [messageWith('certificates.lettersMissing', { letters: '王 小 明' })],
    });
    expect(await refusal({ recipient: 'Éva Ñandú – “Ibu”' })).toMatchObject({
      recipient: 'Éva Ñandú – “Ibu”',
    });
    expect(await refusal({ issuedOn: '1900-01-01' })).toEqual({ issuedOn: ['certificates.farDay'] });
    expect(await refusal({ issuedOn: '2099-01-01' })).toEqual({ issuedOn: ['certificates.farDay'] });
    const name = certificateFileName({ number: '001/PIAGAM/XII/2025', recipient: 'Siti '.repeat(40) });
    expect(name).toMatch(/^Piagam 001-PIAGAM-XII-2025 Siti .*\.pdf$/);
    expect(name.length).toBeLessThanOrEqual(120);
  });
});

import {
  type Certificate,
  findCertificate,
} from '#app/features/awards/certificates/certificates.queries.server.ts';
import type { IssuedDesign } from '#app/features/awards/certificates/design.ts';
import { issueCertificate } from '#app/features/awards/certificates/issuing.service.server.ts';
import {
  certificateSchema,
  type TemplateForm,
  templateSchema,
} from '#app/features/awards/certificates/schema.ts';
import { createTemplate } from '#app/features/awards/certificates/templates.service.server.ts';
import { findSeason } from '#app/features/awards/seasons.queries.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { draftSeason } from '#tests/factories/awards.ts';
import { contextFor } from '#tests/support/context.ts';

/** A filled-in template; give what matters to the test. */
export function templateForm(values: Partial<Record<keyof TemplateForm, unknown>> = {}): TemplateForm {
  return templateSchema.parse({
    name: 'Piagam pemenang',
    heading: 'PIAGAM PENGHARGAAN',
    givenTo: 'diberikan kepada',
    wording: 'sebagai',
    closing: 'pada Anugerah Jurnalistik 2025',
    place: 'Jambi',
    signatory: 'Dr. H. Rahmat Hidayat, S.E., M.M.',
    position: 'Kepala Kantor Cabang',
    top: 22,
    series: '{nomor}/PIAGAM/{bulan}/{tahun}',
    firstNumber: 1,
    ...values,
  });
}

/** What the layout and the PDF need of a certificate. */
export function certificateLike(
  values: { recipient?: string; detail?: string; award?: string; hasBackground?: boolean } & {
    design?: Partial<IssuedDesign>;
  } = {},
) {
  const { heading, givenTo, wording, closing, place, signatory, position, top } = templateForm();
  return {
    id: 1,
    seasonId: 1,
    recipient: values.recipient ?? 'Siti Maharani, S.I.Kom.',
    detail: values.detail ?? 'Kabar Batanghari',
    award: values.award ?? 'Juara I Kategori Jurnalis Daerah',
    number: '007/PIAGAM/XII/2025',
    code: '7K2M9QXA41TDVW80',
    issuedOn: '2025-12-12',
    issuedAt: '2025-12-12T03:00:00.000Z',
    design: {
      ...{ heading, givenTo, wording, closing, place, signatory, position, top },
      issuer: 'Badan Jaminan Kerja Cabang Contoh',
      accent: '#0f5f5b',
      ...values.design,
    },
    background: values.hasBackground ? { id: 1, sha256: '', width: 2480, height: 1754 } : null,
    signature: null,
  };
}

/** A published run of a season with its awards, as locking writes them; each winner an entry of a round. Returns the run's id. */
export async function awardedRun(
  ctx: Context<Db>,
  seasonId: number,
  roundId: number,
  winners: readonly { entryId: number; recipient: string; award: string; workTitle?: string }[],
  published = true,
): Promise<number> {
  const snapshot = await storeFile(ctx, {
    bytes: new TextEncoder().encode(JSON.stringify(winners)),
    allowed: ['text/plain'],
    field: 'snapshot',
  });
  const { ruleSet } = (await findSeason(ctx.db, seasonId))!;
  const last = await ctx.db
    .selectFrom('award_runs')
    .select(eb => eb.fn.max('number').as('number'))
    .where('season_id', '=', seasonId)
    .executeTakeFirst();
  const { id } = await ctx.db
    .insertInto('award_runs')
    .values({
      season_id: seasonId,
      number: Number(last?.number ?? 0) + 1,
      rule_set_id: ruleSet.id,
      snapshot_file_id: snapshot.id,
      sha256: snapshot.sha256,
      code_version: 'test',
      reason: '',
      made_at: ctx.now,
      published_at: published ? ctx.now : null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await ctx.db
    .insertInto('awards')
    .values(
      winners.map(({ entryId, recipient, award, workTitle = '' }, index) => ({
        run_id: id,
        round_id: roundId,
        entry_id: entryId,
        place: index + 1,
        shared: 0,
        award,
        recipient,
        affiliation: 'Kabar Batanghari',
        work_title: workTitle,
      })),
    )
    .execute();
  return id;
}

/** A season in planning with a template of certificates. */
export async function begun(db: Db) {
  const ctx = await contextFor(db);
  const seasonId = await draftSeason(ctx);
  const templateId = await createTemplate(ctx, seasonId, templateForm());
  return { ctx, seasonId, templateId };
}

/** A certificate issued by hand. */
export async function issued(
  ctx: Context<Db>,
  seasonId: number,
  values: { templateId: number; recipient?: string; email?: string; issuedOn?: string },
): Promise<Certificate> {
  const form = certificateSchema.parse({
    recipient: 'Ratna Kusuma, M.Si.',
    award: 'Dewan Juri',
    issuedOn: '2025-12-12',
    ...values,
  });
  return (await findCertificate(ctx.db, await issueCertificate(ctx, seasonId, form)))!;
}

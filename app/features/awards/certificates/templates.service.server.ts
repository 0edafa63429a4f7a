import { diffFields } from '#app/features/audit/diff.ts';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { actorUserId, authorise } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, Invalid, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import type { TemplateDesign } from './design.ts';
import { keepPicture } from './pictures.server.ts';
import type { TemplateForm } from './schema.ts';
import { findTemplate, listTemplates, type Template } from './templates.queries.server.ts';

/** Pictures that were uploaded with a form, as bytes. */
export type Uploads = { background?: Uint8Array; signature?: Uint8Array };

const designOf = (form: TemplateForm): TemplateDesign => {
  const { heading, givenTo, wording, closing, place, signatory, position, top } = form;
  return { heading, givenTo, wording, closing, place, signatory, position, top };
};

async function refuseTaken(db: Db, seasonId: number, name: string, exceptId?: number): Promise<void> {
  const others = await listTemplates(db, seasonId);
  if (others.some(({ id, name: other }) => id !== exceptId && other.toLowerCase() === name.toLowerCase()))
    throw new Invalid({ name: ['certificates.nameTaken'] });
}

async function keepAll(ctx: Context<Db>, uploads: Uploads) {
  const keep = async (role: keyof Uploads) => {
    const bytes = uploads[role];
    return bytes && keepPicture(ctx, role, bytes);
  };
  return { background: await keep('background'), signature: await keep('signature') };
}

/** Makes a template of a season. */
export async function createTemplate(
  ctx: Context<Db>,
  seasonId: number,
  form: TemplateForm,
  uploads: Uploads = {},
): Promise<number> {
  authorise(ctx.actor, 'awards.write');
  const kept = await keepAll(ctx, uploads);
  return inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await findSeason(db, seasonId);
    if (!season) throw new NotFound();
    await refuseTaken(db, seasonId, form.name);
    const { id } = await db
      .insertInto('certificate_templates')
      .values({
        season_id: seasonId,
        name: form.name,
        design: JSON.stringify(designOf(form)),
        series: form.series,
        first_number: form.firstNumber,
        background_file_id: kept.background ?? null,
        signature_file_id: kept.signature ?? null,
        created_by: actorUserId(ctx.actor),
        created_at: ctx.now,
        updated_at: ctx.now,
        version: 1,
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await recordAudit(inner, {
      action: 'certificateTemplate.created',
      subject: { kind: 'certificateTemplate', id, label: form.name },
    });
    return id;
  });
}

const described = (
  template: Pick<Template, 'name' | 'design' | 'series' | 'firstNumber'>,
  pictures: { background: number | null; signature: number | null },
) => ({
  name: template.name,
  ...template.design,
  numberSeries: template.series,
  firstNumber: template.firstNumber,
  background: pictures.background === null ? 'no' : 'yes',
  signature: pictures.signature === null ? 'no' : 'yes',
});

const audited = [
  ...['name', 'heading', 'givenTo', 'wording', 'closing', 'place', 'signatory', 'position', 'top'],
  ...['numberSeries', 'firstNumber', 'background', 'signature'],
] as (keyof ReturnType<typeof described>)[];

/** Changes a template; certificates that were issued stay as they are. */
export async function updateTemplate(
  ctx: Context<Db>,
  id: number,
  form: TemplateForm,
  uploads: Uploads = {},
): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  const kept = await keepAll(ctx, uploads);
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const before = await findTemplate(db, id);
    if (!before) throw new NotFound();
    if (form.version !== before.version) throw new Conflict('errors.conflict');
    await refuseTaken(db, before.seasonId, form.name, id);
    const after = {
      background: kept.background ?? (form.removeBackground ? null : (before.background?.id ?? null)),
      signature: kept.signature ?? (form.removeSignature ? null : (before.signature?.id ?? null)),
    };
    const design = designOf(form);
    await db
      .updateTable('certificate_templates')
      .set({
        name: form.name,
        design: JSON.stringify(design),
        series: form.series,
        first_number: form.firstNumber,
        background_file_id: after.background,
        signature_file_id: after.signature,
        updated_at: ctx.now,
        version: before.version + 1,
      })
      .where('id', '=', id)
      .execute();
    const shown = {
      background: before.background?.id ?? null,
      signature: before.signature?.id ?? null,
    };
    const changes = diffFields(described(before, shown), described({ ...form, design }, after), audited);
    await recordAudit(inner, {
      action: 'certificateTemplate.updated',
      subject: { kind: 'certificateTemplate', id, label: form.name },
      changes,
    });
  });
}

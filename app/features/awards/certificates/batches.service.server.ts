import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';
import { recordAudit } from '#app/features/audit/service.server.ts';
import { findFile } from '#app/features/files/queries.server.ts';
import { storeFile } from '#app/features/files/service.server.ts';
import type { JobRun } from '#app/features/jobs/registry.server.ts';
import { cancelJob, enqueueJob } from '#app/features/jobs/service.server.ts';
import { actorUserId, authorise, systemActor } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import { Conflict, DomainError, NotFound } from '#app/lib/errors.ts';
import { type Db, inTransaction } from '#db/connection.ts';
import { findSeason } from '../seasons.queries.server.ts';
import {
  type BatchKind,
  findBatch,
  findBatchJob,
  findNewestBatch,
  holdsVoid,
} from './batches.queries.server.ts';
import type { CertificateWords } from './certificate-face.ts';
import { certificatesPdf } from './certificate-pdf.server.ts';
import { countValid, listValid } from './certificates.queries.server.ts';
import { certificateFileName, mailCertificate, renderCertificateMail } from './mailing.server.ts';

type BatchPayload = { batchId: number };

const isOpen = (status: string | undefined) => status === 'queued' || status === 'running';

/** The newest work of a kind, and how far it is. Null before the first. */
export async function readBatch(db: Db, seasonId: number, kind: BatchKind) {
  const batch = await findNewestBatch(db, seasonId, kind);
  if (!batch) return null;
  const job = await findBatchJob(db, batch.jobId);
  return {
    open: batch.madeAt === null && isOpen(job?.status),
    ended: batch.madeAt !== null,
    cancelled: job?.status === 'cancelled',
    done: job?.done ?? 0,
    total: job?.total ?? null,
    stopping: job?.stopping === 1,
    certificates: batch.certificates,
    madeAt: batch.madeAt,
  };
}

export type BatchState = Awaited<ReturnType<typeof readBatch>>;

/**
 * The newest document or zip of a season's certificates.
 * @throws NotFound before the first; Conflict when a certificate in it does not hold any more.
 */
export async function findMadeFile(db: Db, seasonId: number, kind: 'document' | 'archive') {
  const batch = await findNewestBatch(db, seasonId, kind, { made: true });
  const file = batch?.fileId ? await findFile(db, batch.fileId) : undefined;
  if (!batch || !file) throw new NotFound();
  if (await holdsVoid(db, batch)) throw new Conflict('certificates.madeVoid');
  return file;
}

/**
 * Orders one document of all valid certificates of a season, a zip of single ones, or mail to all that have an address and
 * were sent nothing.
 * @throws Conflict when there is nothing to do, or the same is at work already
 */
export async function orderBatch(ctx: Context<Db>, seasonId: number, kind: BatchKind): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  await inTransaction(ctx.db, async db => {
    const inner = { ...ctx, db };
    const season = await findSeason(db, seasonId);
    if (!season) throw new NotFound();
    if ((await readBatch(db, seasonId, kind))?.open) throw new Conflict('certificates.atWork');
    const { valid, unmailed } = await countValid(db, seasonId);
    if (kind !== 'mail' && valid === 0) throw new Conflict('certificates.noneValid');
    if (kind === 'mail' && unmailed === 0) throw new Conflict('certificates.noneToMail');
    const { id } = await db
      .insertInto('certificate_batches')
      .values({ season_id: seasonId, kind, asked_by: actorUserId(ctx.actor), asked_at: ctx.now })
      .returning('id')
      .executeTakeFirstOrThrow();
    const jobId = await enqueueJob(inner, {
      kind: 'awards.certificates',
      payload: { batchId: id } satisfies BatchPayload,
      maxAttempts: 2,
    });
    await db
      .updateTable('certificate_batches')
      .set({ job_id: jobId ?? null })
      .where('id', '=', id)
      .execute();
    await recordAudit(inner, {
      action: kind === 'mail' ? 'season.certificatesMailed' : 'season.certificatesPrinted',
      subject: { kind: 'season', id: seasonId, label: season.name },
    });
  });
}

/** Stops the work of a kind; nothing happens when there is none. What was mailed stays mailed. */
export async function stopBatch(ctx: Context<Db>, seasonId: number, kind: BatchKind): Promise<void> {
  authorise(ctx.actor, 'awards.write');
  const batch = await findNewestBatch(ctx.db, seasonId, kind);
  if (batch?.jobId && batch.madeAt === null) await cancelJob(ctx, batch.jobId);
}

async function print(run: JobRun, seasonId: number, words: CertificateWords) {
  const certificates = await listValid(run.db, seasonId);
  if (certificates.length === 0) return undefined;
  const bytes = await certificatesPdf(certificates, words, async done => {
    await run.progress(done, certificates.length);
    return run.cancelled();
  });
  if (!bytes) return undefined;
  const ctx = { db: run.db, actor: systemActor, now: run.now() };
  const file = await storeFile(ctx, { bytes, allowed: ['application/pdf'], field: 'pdf' });
  return { count: certificates.length, fileId: file.id };
}

/** A zip with a PDF of each certificate, named as the one that is downloaded alone. */
async function archive(run: JobRun, seasonId: number, words: CertificateWords) {
  const certificates = await listValid(run.db, seasonId);
  if (certificates.length === 0) return undefined;
  const zip = new yazl.ZipFile();
  const zipped = buffer(zip.outputStream);
  for (const [index, certificate] of certificates.entries()) {
    if (await run.cancelled()) return undefined;
    // PDFs are packed as they are: packing them again saves next to nothing.
    zip.addBuffer((await certificatesPdf([certificate], words))!, certificateFileName(certificate), {
      mtime: new Date(certificate.issuedAt),
      compress: false,
    });
    await run.progress(index + 1, certificates.length);
  }
  zip.end();
  const ctx = { db: run.db, actor: systemActor, now: run.now() };
  const bytes = await zipped;
  const file = await storeFile(ctx, { bytes, allowed: ['application/zip'], field: 'zip' });
  return { count: certificates.length, fileId: file.id };
}

async function mail(run: JobRun, seasonId: number, words: CertificateWords) {
  const content = await renderCertificateMail(run.db, seasonId);
  const certificates = await listValid(run.db, seasonId, 'unmailed');
  let count = 0;
  for (const [index, { id }] of certificates.entries()) {
    if (await run.cancelled()) return undefined;
    const ctx = { db: run.db, actor: systemActor, now: run.now() };
    try {
      await mailCertificate(ctx, id, words, content);
      count += 1;
    } catch (error) {
      // Withdrawn, readdressed or mailed by somebody while this ran: that one is left to them.
      if (!(error instanceof DomainError)) throw error;
    }
    await run.progress(index + 1, certificates.length);
  }
  return { count, fileId: null };
}

const works = { document: print, archive, mail };

/**
 * Job `awards.certificates`: prints, packs or mails a season's certificates. Safe to run again: mail takes only those that
 * were sent nothing. Payload: {@link BatchPayload}.
 * @param words the words of the house on a certificate, in Indonesian
 */
export function certificatesJob(words: () => CertificateWords) {
  return async (run: JobRun): Promise<unknown> => {
    const { batchId } = run.payload as BatchPayload;
    const batch = await findBatch(run.db, batchId);
    if (!batch || batch.madeAt) return {};
    const done = await works[batch.kind](run, batch.seasonId, words());
    if (!done) return { certificates: 0 };
    await run.db
      .updateTable('certificate_batches')
      .set({ file_id: done.fileId, certificates: done.count, made_at: run.now() })
      .where('id', '=', batchId)
      .execute();
    return { certificates: done.count };
  };
}

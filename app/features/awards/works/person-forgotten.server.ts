import { unreferredFiles } from '#app/features/files/references.server.ts';
import type { ForgottenCount, PersonForgotten } from '#app/features/partners/ports.server.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { ownArticlesPurpose } from '../completeness/links.server.ts';

/**
 * Works keep their title and missing articles their address, as articles do; what the person wrote, was answered and
 * attached goes, files included unless others sent the same ones, links open no more, and winners' private data is deleted.
 */
export async function eraseSender(
  { db, now }: Context<Db>,
  { journalistIds }: PersonForgotten,
): Promise<ForgottenCount> {
  const mine = [0, ...journalistIds];
  const sent = await db
    .selectFrom('works')
    .select(['file_id as file', 'consent_file_id as consent'])
    .where('journalist_id', 'in', mine)
    .execute();
  const works = await db
    .updateTable('works')
    .set(eb => ({
      ...{ body: '', anonymous_copy: '', file_id: null, consent_file_id: null },
      version: eb('version', '+', 1),
    }))
    .where('journalist_id', 'in', mine)
    .returning('id')
    .execute();
  const requests = await db
    .updateTable('winner_requests')
    .set({ sealed: null, deleted_at: now })
    .where('journalist_id', 'in', mine)
    .where('deleted_at', 'is', null)
    .returning('id')
    .execute();
  const invites = await db
    .selectFrom('work_invites')
    .select('id')
    .where('journalist_id', 'in', mine)
    .execute();
  const own = await db
    .selectFrom('completeness_invites')
    .select('id')
    .where('journalist_id', 'in', mine)
    .execute();
  await db
    .updateTable('missing_claims')
    .set(eb => ({ remark: '', answer: '', version: eb('version', '+', 1) }))
    .where('invite_id', 'in', [0, ...own.map(({ id }) => id)])
    .execute();
  const close = (purpose: string, ids: readonly { id: number }[]) =>
    db
      .updateTable('link_tokens')
      .set({ withdrawn_at: now })
      .where('purpose', '=', purpose)
      .where('row_id', 'in', [0, ...ids.map(({ id }) => id)])
      .where('withdrawn_at', 'is', null)
      .execute();
  await close('works', invites);
  await close('winner', requests);
  await close(ownArticlesPurpose, own);
  const files = new Set(sent.flatMap(({ file, consent }) => [file ?? [], consent ?? []].flat()));
  const fileIds = await unreferredFiles(db, [...files]);
  return { thing: 'works', count: works.length + requests.length, fileIds };
}

import { can } from '#app/lib/actor.ts';
import type { Context } from '#app/lib/context.ts';
import type { Db } from '#db/connection.ts';
import { readApprovalCase } from './approval.service.server.ts';
import { passageText } from './checks/passages.ts';
import { isOpenFault, readChecks } from './checks/service.server.ts';
import { type KitComment, listComments } from './comments.queries.server.ts';
import { listDecisions } from './decisions.queries.server.ts';
import { approvalRefusal, publishesAlone } from './policy.ts';
import { listEditors } from './versions.queries.server.ts';
import type { WorkingKit } from './working.queries.server.ts';
import { listOtherWriters } from './writers.server.ts';

/** A remark and the passage that its quotation stands in now; null for the whole kit and for words that are gone. */
export type PlacedComment = KitComment & { passage: number | null };

/** Everything that a person needs to judge a kit: what the checks say, remarks, who wrote, what was decided. */
export async function readReview(ctx: Context<Db>, kit: WorkingKit) {
  const { db, actor, now } = ctx;
  const facts = await readApprovalCase(ctx, kit);
  const checks = kit.bodyText === '' ? [] : await readChecks(db, kit, now);
  const passages = kit.document.content.map(passageText);
  const comments = await listComments(db, kit.id);
  const waits = kit.status !== 'published' || kit.draftVersion !== null;
  return {
    checks,
    faults: checks.filter(isOpenFault).length,
    comments: comments.map((comment): PlacedComment => {
      const at = comment.quote === '' ? -1 : passages.findIndex(text => text.includes(comment.quote));
      return { ...comment, passage: at < 0 ? null : at };
    }),
    /** Where a remark on each passage would point; '' for one without words. */
    quotes: passages.map(text => text.slice(0, 300).trim()),
    decisions: await listDecisions(db, kit.id, 20),
    writers: await listOtherWriters(ctx, kit.id),
    approval: {
      state: kit.approval,
      /** Whether there is something that is not public yet. */
      waits,
      pending: kit.draftVersion !== null,
      alone: publishesAlone(facts),
      refusal: can(actor, 'kits.approve') ? (approvalRefusal(facts) ?? null) : null,
      mayApprove: can(actor, 'kits.approve'),
      editors: (await listEditors(db, kit.id, kit.approvedVersion)).map(editor => editor.name),
    },
  };
}

export type Review = Awaited<ReturnType<typeof readReview>>;

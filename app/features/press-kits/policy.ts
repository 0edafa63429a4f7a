/** Where the working version of a kit stands on its way to the world. */
export type Approval = 'draft' | 'submitted' | 'approved';

export type ApprovalCase = {
  approval: Approval;
  /** Accounts that saved a version since the last approval. */
  editors: readonly number[];
  /** Who approves; null for the system. */
  approver: number | null;
  /** Whether somebody else in the office could approve. */
  othersCan: boolean;
};

/**
 * Why a person may not approve, as a message key, or undefined. Nobody approves what they wrote or edited themselves
 * since the last approval, unless nobody else in the office could: an office of one publishes by itself.
 */
export function approvalRefusal(facts: ApprovalCase): string | undefined {
  if (facts.approval === 'approved') return 'errors.alreadyDone';
  const own = facts.approver !== null && facts.editors.includes(facts.approver);
  if (own && facts.othersCan) return 'flow.refused.own';
  if (facts.approval === 'draft' && facts.othersCan) return 'flow.refused.notSubmitted';
  return undefined;
}

/** Whether a kit that was not approved may be published by the one who asks: only where nobody else could approve. */
export function publishesAlone(facts: Pick<ApprovalCase, 'approver' | 'othersCan'>): boolean {
  return facts.approver === null || !facts.othersCan;
}

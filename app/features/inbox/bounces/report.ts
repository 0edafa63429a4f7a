import { enhancedIn, type Fields, readFieldBlocks } from './fields.ts';
import { reportedAddress } from './recipient.ts';

/** One recipient of a delivery report (RFC 3464). */
export type ReportedRecipient = {
  address: string | undefined;
  action: 'failed' | 'delayed' | 'delivered';
  status: string | undefined;
  diagnostic: string;
};

function actionOf(fields: Fields, status: string | undefined): ReportedRecipient['action'] {
  const action = (fields.get('action') ?? '').toLowerCase();
  if (/^(?:delivered|relayed|expanded)/.test(action)) return 'delivered';
  if (/^(?:delayed|deferred)/.test(action)) return 'delayed';
  if (/^fail/.test(action)) return 'failed';
  return status?.startsWith('2') ? 'delivered' : 'failed';
}

/** Of two addresses of one recipient the one that we wrote to: a server that forwards names both. */
function addressOf(fields: Fields, returnedTo: readonly string[]): string | undefined {
  const named = ['original-recipient', 'final-recipient', 'x-actual-recipient'].flatMap(
    name => reportedAddress(fields.get(name)) ?? [],
  );
  const sent = new Set(returnedTo.map(address => address.toLowerCase()));
  return named.find(address => sent.has(address.toLowerCase())) ?? named[0];
}

/** The recipients that the delivery reports of a mail name; those that failed first. */
export function readReport(status: readonly string[], returnedTo: readonly string[]): ReportedRecipient[] {
  const found = status.flatMap(readFieldBlocks).flatMap(fields => {
    const about = ['final-recipient', 'original-recipient', 'action', 'status'].some(name =>
      fields.has(name),
    );
    if (!about) return [];
    const code =
      enhancedIn(fields.get('status') ?? '') ?? /^2\.\d+\.\d+/.exec(fields.get('status') ?? '')?.[0];
    const diagnostic = (fields.get('diagnostic-code') ?? fields.get('x-supplementary-info') ?? '').replace(
      /^\s*(?:smtp|x-[\w-]+|local)\s*;\s*/i,
      '',
    );
    return [
      { address: addressOf(fields, returnedTo), action: actionOf(fields, code), status: code, diagnostic },
    ];
  });
  const rank = { failed: 0, delayed: 1, delivered: 2 };
  return found.sort((a, b) => rank[a.action] - rank[b.action]);
}

import { config } from '#app/config.server.ts';
import { findUserByEmail, type User } from '#app/features/accounts/queries.server.ts';
import { parseMailAddress } from '#app/lib/mail-address.ts';
import { mayDo } from '#app/lib/permissions.ts';
import type { Db } from '#db/connection.ts';
import { isVouchedFor } from './authentication-results.ts';
import { headerValues, isFromMachine, type MailHead } from './mail-head.ts';
import type { AsideReason } from './terms.ts';

export type SenderVerdict =
  | { kind: 'trusted'; user: User }
  | { kind: 'machine' }
  | { kind: 'aside'; reason: AsideReason };

/**
 * Whose mail this is. An address in From proves nothing: it is trusted only when the receiving mail server vouches for
 * it, and then only when it is that of an active account which may log articles.
 */
export async function judgeSender(db: Db, head: MailHead, authservId: string | null): Promise<SenderVerdict> {
  if (isFromMachine(head, config().mailFrom.address)) return { kind: 'machine' };
  const aside = (reason: AsideReason): SenderVerdict => ({ kind: 'aside', reason });
  const [first, ...others] = head.from;
  const address = first && others.length === 0 ? parseMailAddress(first) : undefined;
  if (!address) return aside('no-sender');
  const user = await findUserByEmail(db, address);
  if (user?.status !== 'active') return aside('unknown-sender');
  if (!mayDo(user.role, 'coverage.write')) return aside('not-allowed');
  if (authservId === null) return aside('unverifiable');
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const vouched = isVouchedFor(headerValues(head, 'authentication-results'), authservId, domain);
  return vouched ? { kind: 'trusted', user } : aside('unverified');
}

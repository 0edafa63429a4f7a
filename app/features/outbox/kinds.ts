/** What the outbox may do by itself with a message of a kind. */
export type KindPolicy = {
  /** Wait before a message whose outcome is unknown is sent once more, in ms. */
  resendAfterMs: number;
  /** How often that may happen before a person must decide. */
  resends: number;
  /** The fields hold a secret (a set-up or recovery link): they are forgotten once the message has left. */
  secret: boolean;
};

const minute = 60_000;
const usual: KindPolicy = { resendAfterMs: minute, resends: 3, secret: false };

const policies: Record<string, KindPolicy> = {
  // A second copy in a newsroom is an embarrassment: wait for a late answer, then try once.
  'press-kit': { ...usual, resendAfterMs: 15 * minute, resends: 1 },
  'account-invitation': { ...usual, secret: true },
  'password-recovery': { ...usual, secret: true },
};

/** The policy of a kind of message. */
export function policyOf(kind: string): KindPolicy {
  return policies[kind] ?? usual;
}

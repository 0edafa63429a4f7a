import { enhancedIn, smtpCodeIn } from './fields.ts';
import { type Meaning, meaningOf, meaningsOf } from './words.ts';

/**
 * What a refusal means for the address. hard: nobody gets mail there any more; soft: not this time; policy: the mail or its
 * sender was refused, the address may well live; delayed: the server still tries.
 */
export type BounceKind = 'hard' | 'soft' | 'policy' | 'delayed';

export type Verdict = {
  kind: BounceKind;
  /** Which rule decided, as in `status:1.1` or `words:full`. */
  rule: string;
  /** What of the mail it decided by. */
  passage: string;
};

/** What a report says about one recipient. */
export type Evidence = {
  /** Enhanced code of the field Status; undefined where there is none. */
  status?: string;
  /** What the remote server answered, or the passage that tells why. */
  diagnostic: string;
  /** Further words about it, used where the diagnostic says nothing. */
  words?: string;
};

const ofWords: Record<Meaning, BounceKind> = {
  sender: 'policy',
  standing: 'policy',
  greylisted: 'soft',
  full: 'soft',
  'too-large': 'soft',
  unknown: 'hard',
  'no-domain': 'hard',
  disabled: 'hard',
  refused: 'policy',
  expired: 'soft',
  loop: 'soft',
  unreachable: 'soft',
  temporary: 'soft',
};

const goneWords: readonly Meaning[] = ['unknown', 'no-domain', 'disabled'];
const hasGone = (meanings: Set<Meaning>) => goneWords.some(each => meanings.has(each));

/** RFC 3463 without the class: what each detail says of a permanent failure. */
const ofDetail: Record<string, BounceKind> = {
  ...{
    '1.1': 'hard',
    '1.2': 'hard',
    '1.3': 'hard',
    '1.6': 'hard',
    '1.10': 'hard',
    '1.0': 'hard',
    '1.4': 'soft',
  },
  ...{ '1.7': 'policy', '1.8': 'policy', '1.9': 'policy' },
  ...{ '2.1': 'hard', '2.2': 'soft', '2.3': 'soft', '2.4': 'soft' },
  ...{ '3.1': 'soft', '3.2': 'soft', '3.4': 'soft', '4.1': 'soft', '4.2': 'soft', '4.3': 'soft' },
  ...{ '4.4': 'hard', '4.5': 'soft', '4.6': 'soft', '4.7': 'soft', '4.14': 'soft' },
};

/** Details of Microsoft's servers, which number finer than RFC 3463. */
function ofFineDetail(detail: string): BounceKind | undefined {
  const [subject, number] = detail.split('.').map(Number) as [number, number];
  if (subject === 7) return 'policy';
  if (subject === 6) return 'policy';
  if (subject === 4 && number >= 300) return number === 310 ? 'hard' : 'soft';
  return undefined;
}

/** Details so general that the words beside them say more. */
const vague = new Set(['0.0', '1.0', '2.0', '3.0', '4.0', '5.0', '5.1', '5.2', '5.3', '5.4', '7.0']);

function byWords(text: string, permanent: boolean | undefined): Verdict | undefined {
  const found = meaningOf(text);
  if (!found) return undefined;
  let kind = ofWords[found.meaning];
  // A server that said "later" was asked again until somebody gave up: the address may live.
  if (permanent === false && (kind === 'hard' || found.meaning === 'refused')) kind = 'soft';
  return { kind, rule: `words:${found.meaning}`, passage: found.passage };
}

/** Microsoft's edge knows no such recipient (directory-based blocking), whatever it calls that. */
const edgeBlocked = /recipient address rejected: access denied/i;
const temporaryDisabled = /temporarily (?:disabled|deactivated|suspended|inactive|blocked|locked)/i;

/** Meanings of a code that its words overrule, both ways, so that no living address is given up. */
function byStatus(detail: string, permanent: boolean, text: string): Verdict | undefined {
  const meanings = meaningsOf(text);
  const rule = `status:${permanent ? 5 : 4}.${detail}`;
  const passage = text;
  const known = ofDetail[detail] ?? ofFineDetail(detail);
  if (detail === '4.1' && permanent && edgeBlocked.test(text))
    return { kind: 'hard', rule: 'words:edge-blocked', passage };
  if (!known || vague.has(detail)) return undefined;
  if (known === 'policy') {
    const policyWords = ['sender', 'standing', 'refused'] as const;
    if (meanings.has('greylisted')) return { kind: 'soft', rule: 'words:greylisted', passage };
    const gone = permanent && hasGone(meanings) && !policyWords.some(each => meanings.has(each));
    return { kind: gone && detail.startsWith('7.') ? 'hard' : 'policy', rule, passage };
  }
  if (known === 'soft') {
    const gone =
      permanent && detail.startsWith('4.') && meanings.has('no-domain') && !meanings.has('expired');
    return { kind: gone ? 'hard' : 'soft', rule, passage };
  }
  // The code says the address is gone: words of spam, a full box or a later try say that it is not.
  if (!permanent) return { kind: 'soft', rule, passage };
  if (temporaryDisabled.test(text)) return { kind: 'soft', rule: 'words:temporary', passage };
  const says = (...ones: Meaning[]) => ones.some(each => meanings.has(each));
  if (says('greylisted')) return { kind: 'soft', rule: 'words:greylisted', passage };
  if (hasGone(meanings) && !says('sender')) return { kind: 'hard', rule, passage };
  if (says('sender', 'standing')) return { kind: 'policy', rule: 'words:standing', passage };
  if (says('full')) return { kind: 'soft', rule: 'words:full', passage };
  if (detail === '2.1' && says('refused')) return { kind: 'policy', rule: 'words:refused', passage };
  return { kind: 'hard', rule, passage };
}

function byCode(code: number, text: string): Verdict {
  const rule = `code:${code}`;
  const verdict = (kind: BounceKind): Verdict => ({ kind, rule, passage: text });
  if (code < 500) return verdict('soft');
  if (code === 552) return verdict('soft');
  if (code === 553 || code === 551 || code === 550) {
    // What came after the text of the mail speaks of the text.
    return verdict(
      /(?:end of|after|reply to|response to)[^\n]{0,20}\bdata\b/i.test(text) ? 'policy' : 'hard',
    );
  }
  if (code === 521 || code === 530 || code === 535 || code === 571 || code === 573) return verdict('policy');
  return verdict(/rcpt to/i.test(text) ? 'hard' : 'policy');
}

/** An enhanced code of the remote answer says more than the one that the sending server chose for the report. */
function statusOf({ status, diagnostic }: Evidence): string | undefined {
  const own = enhancedIn(diagnostic);
  if (!own) return status;
  if (!status) return own;
  return vague.has(own.slice(2)) && !vague.has(status.slice(2)) ? status : own;
}

const longest = 6_000;

/** What a refusal means, by its enhanced code (RFC 3463), its words and its code (RFC 5321), in that order. */
export function verdictOn(evidence: Evidence): Verdict {
  const diagnostic = evidence.diagnostic.replace(/\s+/g, ' ').trim().slice(0, longest);
  const words = (evidence.words ?? '').replace(/[ \t]+/g, ' ').slice(0, longest);
  const status = statusOf(evidence);
  const code = smtpCodeIn(diagnostic) ?? (diagnostic ? undefined : smtpCodeIn(words));
  const permanent =
    code !== undefined ? code >= 500 : status !== undefined ? status.startsWith('5') : undefined;
  const said = diagnostic || words;
  // 521: a host that takes no mail, or none from us.
  if (status && code !== 521) {
    const found = byStatus(status.slice(2), status.startsWith('5') && permanent !== false, said);
    if (found) return { ...found, passage: shown(found.passage) };
  }
  const found =
    (temporaryDisabled.test(said)
      ? { kind: 'soft' as const, rule: 'words:temporary', passage: said }
      : undefined) ??
    relayRefused(said) ??
    byWords(diagnostic, permanent) ??
    (code !== undefined && diagnostic ? undefined : byWords(words, permanent)) ??
    (code !== undefined ? byCode(code, said) : undefined) ??
    byWords(words, permanent);
  if (found) return { ...found, passage: shown(found.passage) };
  if (status) {
    const kind = status.startsWith('5') && permanent !== false ? ofUnsaid(status.slice(2)) : 'soft';
    return { kind, rule: `status:${status}`, passage: shown(said || status) };
  }
  return { kind: 'soft', rule: 'unexplained', passage: shown(said) };
}

function ofUnsaid(detail: string): BounceKind {
  return detail === '1.0' || detail === '0.0' || detail === '5.0'
    ? 'hard'
    : detail === '7.0'
      ? 'policy'
      : 'soft';
}

/** A server that no longer serves the domain says so; whether the address lives elsewhere is not known. */
function relayRefused(text: string): Verdict | undefined {
  const match =
    /(?:unable to |not permitted to |we do not |cannot )?relay(?:ing)?\b[^\n]{0,40}(?:denied|prohibited|not (?:permitted|allowed))/i.exec(
      text,
    );
  return match ? { kind: 'policy', rule: 'words:relay', passage: match[0] } : undefined;
}

function shown(passage: string): string {
  const line = passage.replace(/\s+/g, ' ').trim();
  return line.length > 300 ? `${line.slice(0, 299)}…` : line;
}

/** What name servers answered for one name: its texts, or that they did not answer. */
export type Answer = { texts: string[] } | 'silent';

/** What was looked up about a sender's domain. */
export type SenderAnswers = {
  domain: string;
  spf: Answer;
  /** By selector; names that exist alone. */
  dkim: { selector: string; texts: string[] }[] | 'silent';
  /** Of the domain itself, or of the organisation's domain above it. */
  dmarc: Answer;
};

export type SpfState = 'good' | 'missing' | 'several' | 'open' | 'silent';
export type DkimState = 'good' | 'missing' | 'revoked' | 'silent';
export type DmarcState = 'good' | 'watching' | 'missing' | 'several' | 'strict-dkim' | 'silent';

export type SenderReport = {
  domain: string;
  spf: { state: SpfState; record: string | null };
  dkim: { state: DkimState; selector: string | null };
  dmarc: { state: DmarcState; record: string | null };
};

/** Names under which mail providers put their DKIM keys; a key under another name is not found. */
export const knownSelectors = [
  ...['default', 'google', 'selector1', 'selector2', 's1', 's2', 'k1', 'k2', 'mail', 'dkim', 'zoho', 'gema'],
] as const;

/** The value of a tag of a DKIM or DMARC record ("p=none"), spaces ignored; undefined when it is absent. */
function tag(record: string, name: string): string | undefined {
  for (const part of record.split(';')) {
    const at = part.indexOf('=');
    if (at > 0 && part.slice(0, at).trim().toLowerCase() === name) return part.slice(at + 1).trim();
  }
  return undefined;
}

/** RFC 7208: one record, and it must not allow everybody. */
function readSpf(answer: Answer): SenderReport['spf'] {
  if (answer === 'silent') return { state: 'silent', record: null };
  const records = answer.texts.filter(text => /^v=spf1(\s|$)/i.test(text));
  const [record = null] = records;
  if (record === null) return { state: 'missing', record };
  if (records.length > 1) return { state: 'several', record };
  return { state: /\s\+?all(\s|$)/i.test(record) ? 'open' : 'good', record };
}

/** RFC 6376: a key whose `p` is empty was revoked. */
function readDkim(answer: SenderAnswers['dkim']): SenderReport['dkim'] {
  if (answer === 'silent') return { state: 'silent', selector: null };
  const keys = answer.flatMap(({ selector, texts }) =>
    texts.flatMap(text => {
      const key = tag(text, 'p');
      return key === undefined ? [] : [{ selector, key }];
    }),
  );
  const good = keys.find(({ key }) => key !== '');
  if (good) return { state: 'good', selector: good.selector };
  return keys[0] ? { state: 'revoked', selector: keys[0].selector } : { state: 'missing', selector: null };
}

/** RFC 7489: `p=none` only watches. Strict alignment of DKIM without a key of the domain itself fails every mail. */
function readDmarc(answer: Answer, dkim: DkimState): SenderReport['dmarc'] {
  if (answer === 'silent') return { state: 'silent', record: null };
  const records = answer.texts.filter(text => /^v=DMARC1\s*(;|$)/i.test(text));
  const [record = null] = records;
  if (record === null) return { state: 'missing', record };
  if (records.length > 1) return { state: 'several', record };
  const policy = tag(record, 'p')?.toLowerCase();
  if (tag(record, 'adkim')?.toLowerCase() === 's' && dkim !== 'good') return { state: 'strict-dkim', record };
  return { state: policy === 'quarantine' || policy === 'reject' ? 'good' : 'watching', record };
}

/** Reads what the name servers said of a sender's domain. */
export function readSender({ domain, spf, dkim, dmarc }: SenderAnswers): SenderReport {
  const signed = readDkim(dkim);
  return { domain, spf: readSpf(spf), dkim: signed, dmarc: readDmarc(dmarc, signed.state) };
}

/**
 * The parts that let mail end up as spam, or that could not be looked up. `watching` is no fault: mail is aligned, and
 * the domain's owner is only collecting reports yet.
 */
export function senderFaults(report: SenderReport): ('spf' | 'dkim' | 'dmarc')[] {
  const { spf, dkim, dmarc } = report;
  return [
    ...(spf.state === 'good' ? [] : ['spf' as const]),
    ...(dkim.state === 'good' ? [] : ['dkim' as const]),
    ...(dmarc.state === 'good' || dmarc.state === 'watching' ? [] : ['dmarc' as const]),
  ];
}

/** What a page that sends must know of the sender: whether it was ever looked at, and what was found amiss. */
export type SenderStanding = { domain: string; checked: boolean; faults: ReturnType<typeof senderFaults> };

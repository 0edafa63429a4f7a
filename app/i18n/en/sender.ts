import type { Messages } from '../id/messages.ts';

export const sender: Messages['sender'] = {
  title: 'Sender',
  check: 'Check now',
  checked: 'The sender’s DNS records were checked.',
  checkedAt: 'Checked {{at}}',
  never: 'Never checked',
  what: 'Gema reads three DNS records of the sender’s domain. They decide whether mail lands in a newsroom’s inbox or in spam.',
  noRelay:
    'Gema uses no outside mail server yet; all mail goes into the embedded mailbox. These records matter only after that.',
  allGood: 'All three records are there and agree with the sender’s address.',
  good: 'Good',
  mend: 'Needs mending',
  put: 'Ask whoever manages the domain to add this record:',
  askProvider: 'The key (p=) and its name are given by your mail provider.',
  about: {
    spf: 'Names the servers that may send mail for this domain.',
    dkim: 'A signature that proves mail was not altered and does come from this domain.',
    dmarc: 'Tells receivers what to do when SPF and DKIM do not match the sender’s address.',
  },
  spf: {
    good: 'There is one SPF record. Make sure that your mail server is in it.',
    missing: 'There is no SPF record yet. Many servers will refuse mail or put it into spam.',
    several: 'There is more than one SPF record; receivers take all of them as invalid. Merge them into one.',
    open: 'The SPF record allows everybody (+all), which makes it worthless. Use ~all or -all.',
    silent: 'The name servers do not answer. Check again in a while.',
  },
  dkim: {
    good: 'There is a DKIM key for this domain. Make sure that your mail server signs with it.',
    missing: 'No DKIM key was found under the usual names. Mail may be unsigned.',
    revoked: 'There is a DKIM key but it was revoked (empty p=).',
    silent: 'The name servers do not answer. Check again in a while.',
  },
  dmarc: {
    good: 'DMARC is active and protects this domain against forgery.',
    watching:
      'DMARC is there and only watches (p=none). That is enough to send; tighten it once reports are clean.',
    missing: 'There is no DMARC record yet. Gmail and Yahoo demand one of bulk senders.',
    several: 'There is more than one DMARC record; receivers ignore all of them. Keep one.',
    'strict-dkim':
      'DMARC asks for a signature of exactly this domain (adkim=s), but there is no key. Mail counts as forged.',
    silent: 'The name servers do not answer. Check again in a while.',
  },
  warning: 'Mail from {{domain}} may end up in spam: {{parts}} need mending.',
  warningNever: 'The sender’s address was never checked (SPF, DKIM, DMARC).',
  look: 'See what needs mending',
};

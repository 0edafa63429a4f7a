import { original, report, type Specimen } from './build.ts';

const failed = (to: string, status: string, diagnostic?: string) => [
  `Final-Recipient: rfc822; ${to}`,
  `Original-Recipient: rfc822;${to}`,
  'Action: failed',
  `Status: ${status}`,
  ...(diagnostic ? [`Diagnostic-Code: smtp; ${diagnostic}`] : []),
];

const daemon = 'MAILER-DAEMON@mx.example (Mail Delivery System)';

function postfix(name: string, to: string, kind: Specimen['kind'], status: string, answer: string): Specimen {
  return {
    ...{ name: `Postfix: ${name}`, recipient: to, kind },
    mail: report({
      ...{
        from: daemon,
        subject: 'Undelivered Mail Returned to Sender',
        headers: ['Return-Path: <>', 'Auto-Submitted: auto-replied'],
      },
      text: `This is the mail system at host mx.example.\n\nI'm sorry to have to inform you that your message could not\nbe delivered to one or more recipients. It's attached below.\n\nFor further assistance, please send mail to postmaster.\n\nIf you do so, please include this problem report. You can\ndelete your own text from the attached returned message.\n\n                   The mail system\n\n<${to}>: host mail.media.example[198.51.100.7] said: ${answer}\n    (in reply to RCPT TO command)`,
      fields: failed(to, status, answer),
      returned: original(to),
    }),
  };
}

function exchange(
  name: string,
  to: string,
  kind: Specimen['kind'],
  status: string,
  diagnostic: string,
  text: string,
): Specimen {
  return {
    ...{ name, recipient: to, kind },
    mail: report({
      from: 'Microsoft Outlook <MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@media.example>',
      subject: 'Undeliverable: Siaran pers: 782 ribu pekerja rentan terlindungi',
      headers: ['Auto-Submitted: auto-replied'],
      text,
      fields: [
        `Final-recipient: RFC822; ${to}`,
        'Action: failed',
        `Status: ${status}`,
        `Diagnostic-code: smtp;${diagnostic}`,
        'Remote-MTA: dns;media.mail.protection.example',
      ],
      returned: original(to),
    }),
  };
}

/** Mails with a delivery report (RFC 3464). */
export const reports: Specimen[] = [
  postfix(
    'unknown user',
    'rina@kabar.example',
    'hard',
    '5.1.1',
    '550 5.1.1 <rina@kabar.example>: Recipient address rejected: User unknown in virtual mailbox table',
  ),
  postfix(
    'full mailbox',
    'dodi@muaro.example',
    'soft',
    '5.2.2',
    '552 5.2.2 <dodi@muaro.example>: user is over quota',
  ),
  postfix(
    'full by 452',
    'dodi@muaro.example',
    'soft',
    '4.2.2',
    '452 4.2.2 The email account that you tried to reach is over quota',
  ),
  postfix(
    'blocked by a list',
    'sari@kini.example',
    'policy',
    '5.7.1',
    '554 5.7.1 Service unavailable; Client host [203.0.113.9] blocked using zen.spamhaus.org',
  ),
  postfix(
    'policy with a code of addresses',
    'sari@kini.example',
    'policy',
    '5.1.1',
    '550 5.1.1 Message rejected because 203.0.113.9 has a poor reputation on our block list',
  ),
  postfix(
    'greylisted to the end',
    'adi@pena.example',
    'soft',
    '4.2.0',
    '450 4.2.0 <adi@pena.example>: Recipient address rejected: Greylisted, see http://postgrey.example/help',
  ),
  postfix(
    'sender refused',
    'adi@pena.example',
    'policy',
    '5.1.8',
    '550 5.1.8 <humas@badan.example>: Sender address rejected: Domain not found',
  ),
  postfix(
    'DMARC',
    'budi@gmail.example',
    'policy',
    '5.7.26',
    "550-5.7.26 Unauthenticated email from badan.example is not accepted due to domain's DMARC policy.",
  ),
  postfix(
    'Gmail unknown',
    'budi@gmail.example',
    'hard',
    '5.1.1',
    "550-5.1.1 The email account that you tried to reach does not exist. Please try 550-5.1.1 double-checking the recipient's email address for typos or 550 5.1.1 unnecessary spaces. Learn more at https://support.google.example/mail/?p=NoSuchUser",
  ),
  postfix(
    'Gmail disabled',
    'budi@gmail.example',
    'hard',
    '5.2.1',
    '550-5.2.1 The email account that you tried to reach is disabled. Learn more at 550 5.2.1 https://support.google.example/mail/?p=DisabledUser',
  ),
  postfix(
    'Gmail rate',
    'budi@gmail.example',
    ['policy', 'soft'],
    '4.2.1',
    '450-4.2.1 The user you are trying to contact is receiving mail at a rate that 450 4.2.1 prevents additional messages from being delivered.',
  ),
  postfix(
    'Yahoo no account',
    'tuti@yahoo.example',
    'hard',
    '5.0.0',
    "554 delivery error: dd This user doesn't have a yahoo.example account (tuti@yahoo.example) [0] - mta1.yahoo.example",
  ),
  postfix(
    'Yahoo disabled',
    'tuti@yahoo.example',
    'hard',
    '5.0.0',
    '554 30 Sorry, your message to tuti@yahoo.example cannot be delivered. This mailbox is disabled (554.30).',
  ),
  postfix(
    'Yahoo deferral',
    'tuti@yahoo.example',
    ['policy', 'soft'],
    '4.7.0',
    '421 4.7.0 [TSS04] Messages from 203.0.113.9 temporarily deferred due to unexpected volume or user complaints - 4.16.55.1',
  ),
  postfix(
    'Proofpoint blocked',
    'edi@bank.example',
    'policy',
    '5.7.0',
    '554 5.7.0 Blocked - see https://ipcheck.proofpoint.example/?ip=203.0.113.9',
  ),
  postfix(
    'Mimecast',
    'edi@bank.example',
    'policy',
    '5.0.0',
    '554 Email rejected due to security policies - https://community.mimecast.example/docs/DOC-1369#554 [x]',
  ),
  postfix(
    'Barracuda',
    'edi@bank.example',
    'policy',
    '5.0.0',
    '550 permanent failure for one or more recipients (edi@bank.example:blocked)',
  ),
  postfix(
    'Outlook.com unavailable',
    'ika@hotmail.example',
    'hard',
    '5.5.0',
    '550 5.5.0 Requested action not taken: mailbox unavailable (S2017062302).',
  ),
  postfix(
    'too large',
    'ika@hotmail.example',
    'soft',
    '5.3.4',
    '552 5.3.4 Message size exceeds fixed maximum message size',
  ),
  postfix(
    'disabled for a while',
    'eka@desa.example',
    'soft',
    '5.2.1',
    '550 5.2.1 Mailbox temporarily disabled, try again later',
  ),
  {
    ...{ name: 'Postfix: no such host', recipient: 'eka@takada.example', kind: 'hard' },
    mail: report({
      ...{ from: daemon, subject: 'Undelivered Mail Returned to Sender' },
      text: '<eka@takada.example>: Host or domain name not found. Name service error for\n    name=takada.example type=AAAA: Host not found',
      fields: [
        ...failed('eka@takada.example', '5.4.4').slice(0, 4),
        'Diagnostic-Code: X-Postfix; Host or domain name not found. Name service error for name=takada.example type=AAAA: Host not found',
      ],
      returned: original('eka@takada.example'),
      part: 'text/rfc822-headers',
    }),
  },
  {
    ...{ name: 'Postfix: timed out', recipient: 'eka@lambat.example', kind: 'soft' },
    mail: report({
      ...{ from: daemon, subject: 'Undelivered Mail Returned to Sender' },
      text: '<eka@lambat.example>: connect to mail.lambat.example[198.51.100.3]:25: Connection\n    timed out',
      fields: [
        ...failed('eka@lambat.example', '4.4.1').slice(0, 4),
        'Diagnostic-Code: X-Postfix; connect to mail.lambat.example[198.51.100.3]:25: Connection timed out',
      ],
      returned: original('eka@lambat.example'),
    }),
  },
  {
    ...{ name: 'Postfix: delayed by greylisting', recipient: 'adi@pena.example', kind: 'delayed' },
    mail: report({
      ...{ from: daemon, subject: 'Delayed Mail (still being retried)' },
      text: '####################################################################\n# THIS IS A WARNING ONLY.  YOU DO NOT NEED TO RESEND YOUR MESSAGE. #\n####################################################################\n\nYour message could not be delivered for more than 4 hour(s).\nIt will be retried until it is 5 day(s) old.\n\n<adi@pena.example>: host mx.pena.example said: 450 4.2.0 Greylisted',
      fields: [
        'Final-Recipient: rfc822; adi@pena.example',
        'Action: delayed',
        'Status: 4.2.0',
        'Diagnostic-Code: smtp; 450 4.2.0 Greylisted',
        'Will-Retry-Until: Tue, 25 Mar 2025 09:00:00 +0700',
      ],
      returned: original('adi@pena.example'),
      part: 'text/rfc822-headers',
    }),
  },
  {
    ...{ name: 'Sendmail: user unknown', recipient: 'lia@kampus.example', kind: 'hard' },
    mail: report({
      ...{
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@kampus.example>',
        subject: 'Returned mail: see transcript for details',
        headers: ['Auto-Submitted: auto-generated (failure)'],
      },
      text: 'The original message was received at Thu, 20 Mar 2025 09:00:01 +0700\nfrom gema.badan.example [203.0.113.9]\n\n   ----- The following addresses had permanent fatal errors -----\n<lia@kampus.example>\n    (reason: 550 5.1.1 <lia@kampus.example>... User unknown)\n\n   ----- Transcript of session follows -----\n... while talking to mail.kampus.example.:\n>>> DATA\n<<< 550 5.1.1 <lia@kampus.example>... User unknown\n550 5.1.1 <lia@kampus.example>... User unknown\n<<< 503 5.0.0 Need RCPT (recipient)',
      fields: failed('lia@kampus.example', '5.1.1', '550 5.1.1 <lia@kampus.example>... User unknown'),
      returned: original('lia@kampus.example'),
    }),
  },
  {
    ...{ name: 'Sendmail: could not send for four hours', recipient: 'lia@kampus.example', kind: 'delayed' },
    mail: report({
      ...{
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@kampus.example>',
        subject: 'Warning: could not send message for past 4 hours',
      },
      text: '    **********************************************\n    **      THIS IS A WARNING MESSAGE ONLY      **\n    **  YOU DO NOT NEED TO RESEND YOUR MESSAGE  **\n    **********************************************\n\n   ----- Transcript of session follows -----\n<lia@kampus.example>... Deferred: Connection timed out with mail.kampus.example.\nWarning: message still undelivered after 4 hours',
      fields: ['Final-Recipient: RFC822; lia@kampus.example', 'Action: delayed', 'Status: 4.4.1'],
      returned: original('lia@kampus.example'),
    }),
  },
  exchange(
    'Microsoft 365: no such address',
    'wati@dinas.example',
    'hard',
    '5.1.10',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient wati@dinas.example not found by SMTP address lookup',
    "Your message to wati@dinas.example couldn't be delivered.\n\nwati wasn't found at dinas.example.\n\nUnknown To address",
  ),
  exchange(
    'Microsoft 365: edge blocks',
    'wati@dinas.example',
    'hard',
    '5.4.1',
    '550 5.4.1 Recipient address rejected: Access denied. [SG2APC01FT031.eop-APC01.prod.protection.example]',
    "Your message to wati@dinas.example couldn't be delivered.\n\nwati wasn't found at dinas.example.",
  ),
  exchange(
    'Microsoft 365: only members',
    'redaksi@dinas.example',
    'policy',
    '5.7.133',
    '550 5.7.133 RESOLVER.RST.SenderNotAuthenticatedForGroup; authentication required; Delivery restriction check failed because the sender was not authenticated when sending to this group',
    "Your message to redaksi@dinas.example couldn't be delivered.\n\nThe group redaksi isn't set up to receive messages from humas@badan.example.",
  ),
  exchange(
    'Microsoft 365: banned address',
    'redaksi@dinas.example',
    'policy',
    '5.7.606',
    '550 5.7.606 Access denied, banned sending IP [203.0.113.9]. To request removal from this list please visit https://sender.office.example/',
    "Your message couldn't be delivered",
  ),
  exchange(
    'Microsoft 365: mailbox full',
    'wati@dinas.example',
    'soft',
    '5.2.2',
    '554 5.2.2 mailbox full; STOREDRV.Deliver.Exception:QuotaExceededException; Failed to process message due to a permanent exception',
    "The recipient's mailbox is full and can't accept messages now.",
  ),
  exchange(
    'Microsoft 365: no route',
    'wati@dinas.example',
    'soft',
    '5.4.316',
    '550 5.4.316 Message expired, connection refused (socket error code 10061)',
    'The message expired',
  ),
  exchange(
    'Exchange 2010: domain is gone',
    'wati@lama.example',
    'hard',
    '5.4.4',
    '#5.4.4 SMTPSEND.DNS.NonExistentDomain; nonexistent domain ##',
    'Delivery has failed to these recipients or groups:\n\nwati@lama.example\nA problem occurred during the delivery of this message to this e-mail address.',
  ),
  exchange(
    'Exchange: in German',
    'wati@firma.example',
    'hard',
    '5.1.1',
    '550 5.1.1 RESOLVER.ADR.RecipNotFound; not found',
    'Fehler bei der Nachrichtenzustellung an folgende Empfänger oder Verteilerlisten:\n\nwati@firma.example\nDie von Ihnen eingegebene E-Mail-Adresse konnte nicht gefunden werden.',
  ),
  exchange(
    'Exchange: too large',
    'wati@dinas.example',
    'soft',
    '5.2.3',
    '550 5.2.3 RESOLVER.RST.RecipSizeLimit; message too large for this recipient',
    'The message is too large',
  ),
];

import { original, report, type Specimen } from './build.ts';

const failed = (to: string, status: string, diagnostic?: string) => [
  `Final-Recipient: rfc822; ${to}`,
  `Original-Recipient: rfc822;${to}`,
  'Action: failed',
  `Status: ${status}`,
  ...(diagnostic ? [`Diagnostic-Code: smtp; ${diagnostic}`] : []),
];

const daemon = 'MAILER-DAEMON@mx.example (Mail Delivery System)';

/** Mails with a delivery report, of makes each in its own way. */
export const reportsOfMakes: Specimen[] = [
  {
    ...{ name: 'Gmail: address not found', recipient: 'budi@gmail.example', kind: 'hard' },
    mail: report({
      ...{
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
        subject: 'Delivery Status Notification (Failure)',
        headers: ['X-Failed-Recipients: budi@gmail.example', 'Auto-Submitted: auto-replied'],
      },
      text: "** Address not found **\n\nYour message wasn't delivered to budi@gmail.example because the address couldn't be found, or is unable to receive mail.\n\nThe response from the remote server was:\n550 5.1.1 The email account that you tried to reach does not exist.",
      fields: [
        'Final-Recipient: rfc822; budi@gmail.example',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550-5.1.1 The email account that you tried to reach does not exist.',
      ],
      returned: original('budi@gmail.example'),
    }),
  },
  {
    ...{ name: 'Gmail: message blocked', recipient: 'budi@gmail.example', kind: 'policy' },
    mail: report({
      ...{
        from: 'Mail Delivery Subsystem <mailer-daemon@googlemail.example>',
        subject: 'Delivery Status Notification (Failure)',
        headers: ['X-Failed-Recipients: budi@gmail.example'],
      },
      text: '** Message blocked **\n\nYour message to budi@gmail.example has been blocked. See technical details below for more information.',
      fields: [
        'Final-Recipient: rfc822; budi@gmail.example',
        'Action: failed',
        'Status: 5.7.1',
        'Diagnostic-Code: smtp; 550-5.7.1 [203.0.113.9] Gmail has detected that this message is likely unsolicited mail. To reduce the amount of spam sent to Gmail, this message has been blocked.',
      ],
      returned: original('budi@gmail.example'),
    }),
  },
  {
    ...{ name: 'Exim: unrouteable, with a report', recipient: 'nani@media.example', kind: 'hard' },
    mail: report({
      ...{
        from: 'Mail Delivery System <Mailer-Daemon@cpanel12.hoster.example>',
        subject: 'Mail delivery failed: returning message to sender',
        headers: ['X-Failed-Recipients: nani@media.example', 'Auto-Submitted: auto-replied'],
      },
      text: 'This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  nani@media.example\n    No Such User Here',
      fields: ['Action: failed', 'Final-Recipient: rfc822;nani@media.example', 'Status: 5.0.0'],
      returned: original('nani@media.example'),
    }),
  },
  {
    ...{ name: 'Exim: policy of a hoster', recipient: 'nani@media.example', kind: 'policy' },
    mail: report({
      ...{
        from: 'Mail Delivery System <Mailer-Daemon@cpanel12.hoster.example>',
        subject: 'Mail delivery failed: returning message to sender',
        headers: ['X-Failed-Recipients: nani@media.example'],
      },
      text: '  nani@media.example\n    Domain badan.example has exceeded the max emails per hour (125/100 (125%)) allowed.  Message discarded.',
      fields: ['Action: failed', 'Final-Recipient: rfc822;nani@media.example', 'Status: 5.0.0'],
      returned: original('nani@media.example'),
    }),
  },
  {
    ...{ name: 'Zimbra: account not active', recipient: 'toni@pemda.example', kind: 'hard' },
    mail: report({
      ...{ from: 'MAILER-DAEMON@zimbra.pemda.example', subject: 'Undelivered Mail Returned to Sender' },
      text: '<toni@pemda.example>: host zimbra.pemda.example[198.51.100.9] said: 550 5.1.1\n    <toni@pemda.example>: Recipient address rejected: pemda.example (in reply to RCPT TO command)',
      fields: failed(
        'toni@pemda.example',
        '5.1.1',
        '550 5.1.1 <toni@pemda.example>: Recipient address rejected: pemda.example',
      ),
      returned: original('toni@pemda.example'),
    }),
  },
  {
    ...{ name: 'Courier: no such user', recipient: 'yuni@radio.example', kind: 'hard' },
    mail: report({
      ...{ from: '"Courier mail server at mx.radio.example" <@>', subject: 'NOTICE: mail delivery status.' },
      text: 'This is a delivery status notification from mx.radio.example,\nrunning the Courier mail server, version 0.73.\n\nThe original message was received on Thu, 20 Mar 2025 09:00:00 +0700\n\n---------------------------------------------------------------------------\n\n                           UNDELIVERABLE MAIL\n\nYour message to the following recipients cannot be delivered:\n\n<yuni@radio.example>:\n    <<< 550 User unknown.',
      fields: [
        'Final-Recipient: rfc822; yuni@radio.example',
        'Action: failed',
        'Status: 5.0.0',
        'Diagnostic-Code: smtp; 550 User unknown.',
      ],
      returned: original('yuni@radio.example'),
    }),
  },
  {
    ...{ name: 'Domino: not in the directory', recipient: 'agus@bank.example', kind: 'hard' },
    mail: report({
      ...{
        from: 'Postmaster@bank.example',
        subject: 'DELIVERY FAILURE: User agus (agus@bank.example) not listed in Domino Directory',
      },
      text: 'Your message\n\n  Subject: Siaran pers\n\nwas not delivered to:\n\n  agus@bank.example\n\nbecause:\n\n  User agus (agus@bank.example) not listed in Domino Directory',
      fields: [
        'Final-Recipient: rfc822;agus@bank.example',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: X-Notes; User agus (agus@bank.example) not listed in Domino Directory',
      ],
      returned: original('agus@bank.example'),
    }),
  },
  {
    ...{ name: 'Amazon SES: suppressed', recipient: 'mira@portal.example', kind: 'hard' },
    mail: report({
      ...{ from: 'MAILER-DAEMON@amazonses.example', subject: 'Delivery Status Notification (Failure)' },
      text: 'An error occurred while trying to deliver the mail to the following recipients:\nmira@portal.example',
      fields: [
        'Final-Recipient: rfc822; mira@portal.example',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 user unknown',
      ],
      returned: original('mira@portal.example'),
    }),
  },
  {
    ...{ name: 'Mailgun: mailbox full', recipient: 'mira@portal.example', kind: 'soft' },
    mail: report({
      ...{ from: 'Mail Delivery System <MAILER-DAEMON@mailgun.example>', subject: 'Mail delivery failed' },
      text: 'Your message could not be delivered.',
      fields: failed(
        'mira@portal.example',
        '5.0.0',
        '552 5.2.2 The email account that you tried to reach is over quota.',
      ),
      returned: original('mira@portal.example'),
    }),
  },
  {
    ...{ name: 'a forwarder names both addresses', recipient: 'rudi@alumni.example', kind: 'hard' },
    mail: report({
      ...{ from: daemon, subject: 'Undelivered Mail Returned to Sender' },
      text: '<rudi.lama@gmail.example> (expanded from <rudi@alumni.example>): User unknown',
      fields: [
        'Final-Recipient: rfc822; rudi.lama@gmail.example',
        'Original-Recipient: rfc822;rudi@alumni.example',
        'Action: failed',
        'Status: 5.1.1',
        'Diagnostic-Code: smtp; 550 5.1.1 User unknown',
      ],
      returned: original('rudi@alumni.example'),
    }),
  },
  {
    ...{ name: 'it was delivered', recipient: 'rudi@alumni.example', kind: 'receipt' },
    mail: report({
      ...{ from: daemon, subject: 'Successful Mail Delivery Report' },
      text: '<rudi@alumni.example>: delivery via local: delivered to mailbox',
      fields: ['Final-Recipient: rfc822; rudi@alumni.example', 'Action: delivered', 'Status: 2.0.0'],
      returned: original('rudi@alumni.example'),
    }),
  },
];

import { original, plain, report, type Specimen, sender } from './build.ts';

/** Complaints, notes of people who are away, programs that ask for proof, wishes, and people. */
export const others: Specimen[] = [
  {
    ...{ name: 'ARF of Yahoo', recipient: 'tuti@yahoo.example', kind: 'complaint' },
    mail: report({
      ...{
        from: 'Yahoo! Mail AntiSpam Feedback <feedback@arf.mail.yahoo.example>',
        subject: 'Siaran pers',
        text: 'This is an email abuse report for an email message from badan.example on Thu, 20 Mar 2025',
      },
      ...{
        reportType: 'feedback-report',
        fields: [
          'Feedback-Type: abuse',
          'User-Agent: Yahoo!-Mail-Feedback/2.0',
          'Version: 0.1',
          'Original-Mail-From: <humas@badan.example>',
          'Original-Rcpt-To: tuti@yahoo.example',
          'Reported-Domain: badan.example',
        ],
      },
      returned: original('tuti@yahoo.example'),
    }),
  },
  {
    ...{ name: 'ARF without recipient', recipient: 'ika@hotmail.example', kind: 'complaint' },
    mail: report({
      ...{
        from: 'staff@hotmail.example',
        subject: 'complaint about message from 203.0.113.9',
        text: 'This is an email abuse report.',
      },
      ...{
        reportType: 'feedback-report',
        fields: ['Feedback-Type: abuse', 'User-Agent: JMRP/1.0', 'Version: 1'],
      },
      returned: original('ika@hotmail.example'),
    }),
  },
  {
    ...{ name: 'complaint of Outlook without report', recipient: 'ika@hotmail.example', kind: 'complaint' },
    mail: plain({
      ...{
        from: 'staff@hotmail.example',
        subject: 'complaint about message from 203.0.113.9',
        type: 'multipart/mixed; boundary=jmr',
      },
      text: `--jmr\nContent-Type: message/rfc822\n\n${original('ika@hotmail.example')}\n\nisi\n--jmr--`,
    }),
  },
  {
    ...{ name: 'DMARC failure report', recipient: 'humas@badan.example', kind: 'policy' },
    mail: report({
      ...{ from: 'noreply-dmarc@mx.example', subject: 'DMARC failure', text: 'A DMARC failure report' },
      ...{
        reportType: 'feedback-report',
        fields: ['Feedback-Type: auth-failure', 'Version: 1', 'Original-Rcpt-To: humas@badan.example'],
      },
      returned: original('budi@gmail.example'),
    }),
  },
  ...(
    [
      [
        'Outlook',
        'Automatic reply: Siaran pers',
        'Saya sedang cuti sampai 24 Maret. Hubungi redaksi@kabar.example. 550 pembaca setia.',
        ['Auto-Submitted: auto-generated', 'X-Auto-Response-Suppress: All'],
      ],
      [
        'Gmail in Indonesian',
        'Balasan otomatis: Siaran pers',
        'Terima kasih. Kotak surat saya penuh pekan ini, jadi saya baca hari Senin.',
        ['Auto-Submitted: auto-replied', 'Precedence: bulk'],
      ],
      [
        'vacation(1)',
        'away from my mail',
        'I will not be reading my mail for a while. Your mail regarding "Siaran pers" will be read when I return.',
        ['Precedence: bulk', 'Auto-Submitted: auto-replied'],
      ],
      [
        'without any header',
        'Out of Office: Siaran pers',
        'I am out of the office and cannot be reached. My address is unknown to visitors.',
        [],
      ],
      [
        'German',
        'Abwesenheitsnotiz: Siaran pers',
        'Ich bin im Urlaub und nicht erreichbar.',
        ['Auto-Submitted: auto-replied'],
      ],
      ['Japanese', '自動応答: Siaran pers', '出張のため不在です。', ['X-Autoreply: yes']],
      [
        'an empty return path',
        'Cuti tahunan',
        'Saya cuti. Surel tidak dapat dibalas.',
        ['Return-Path: <>', 'Auto-Submitted: auto-replied'],
      ],
    ] as const
  ).map(
    ([name, subject, text, headers]): Specimen => ({
      name: `away: ${name}`,
      recipient: 'rina@kabar.example',
      kind: 'vacation',
      mail: plain({ from: 'Rina <rina@kabar.example>', subject, text, headers: [...headers] }),
    }),
  ),
  {
    ...{ name: 'has left', recipient: 'rina@kabar.example', kind: 'moved' },
    mail: plain({
      ...{
        from: 'Rina <rina@kabar.example>',
        subject: 'Balasan otomatis',
        headers: ['Auto-Submitted: auto-replied'],
      },
      text: 'Saya sudah tidak bekerja di Kabar. Silakan hubungi redaksi@kabar.example.',
    }),
  },
  {
    ...{ name: 'BoxTrapper of cPanel', recipient: 'nani@media.example', kind: 'challenge' },
    mail: plain({
      ...{
        from: 'nani@media.example',
        subject: 'Your email requires verification verify#Ab12Cd34-1742436000',
      },
      text: 'The message you sent requires that you verify that you are a real live human being and not a spam source.\n\nTo complete this verification, simply reply to this message and leave the subject line intact.',
    }),
  },
  {
    ...{ name: 'Spam Arrest', recipient: 'nani@media.example', kind: 'challenge' },
    mail: plain({
      ...{
        from: 'Nani <nani@media.example>',
        subject: 'Re: Siaran pers (Verification)',
        headers: ['Auto-Submitted: auto-replied'],
      },
      text: 'Your message is waiting: I use Spam Arrest. Please click the link below to confirm that you are the sender: https://spamarrest.example/a2?x',
    }),
  },
  {
    ...{ name: 'read receipt', recipient: 'rina@kabar.example', kind: ['receipt', 'automatic'] },
    mail: plain({
      ...{
        from: 'rina@kabar.example',
        subject: 'Read: Siaran pers',
        type: 'multipart/report; report-type=disposition-notification; boundary=mdn',
      },
      text: '--mdn\nContent-Type: text/plain\n\nYour message was read on Thursday.\n--mdn\nContent-Type: message/disposition-notification\n\nFinal-Recipient: rfc822; rina@kabar.example\nDisposition: manual-action/MDN-sent-manually; displayed\n--mdn--',
    }),
  },
  {
    ...{ name: 'ticket system', recipient: 'redaksi@kabar.example', kind: 'automatic' },
    mail: plain({
      ...{
        from: 'redaksi@kabar.example',
        subject: '[Tiket #4411] Siaran pers',
        headers: ['Auto-Submitted: auto-replied'],
      },
      text: 'Surel Anda telah kami terima dan diberi nomor 4411.',
    }),
  },
  {
    ...{ name: 'wish by subject', recipient: 'rina@kabar.example', kind: 'unsubscribe' },
    mail: plain({ from: 'rina@kabar.example', subject: 'Berhenti berlangganan', text: '' }),
  },
  {
    ...{ name: 'a person answers', recipient: 'rina@kabar.example', kind: 'human' },
    mail: plain({
      ...{
        from: 'Rina <rina@kabar.example>',
        subject: 'Re: Siaran pers: 782 ribu pekerja',
        headers: ['In-Reply-To: <0b51c2aa@badan.example>'],
      },
      text: `Terima kasih. Boleh wawancara besok? Kemarin surel ke ${sender} gagal terkirim, mungkin kotak surat penuh.`,
    }),
  },
  {
    ...{ name: 'a person asks about a bounce', recipient: 'rina@kabar.example', kind: 'human' },
    mail: plain({
      ...{ from: 'Rina <rina@kabar.example>', subject: 'Re: Undelivered Mail Returned to Sender' },
      text: 'Surel saya ditolak: 550 5.1.1 User unknown. Alamat mana yang benar?',
    }),
  },
  {
    ...{ name: 'answer from a calendar', recipient: 'rina@kabar.example', kind: 'calendar' },
    mail: plain({
      ...{
        from: 'rina@kabar.example',
        subject: 'Accepted: Temu media',
        type: 'multipart/alternative; boundary=kal',
      },
      text: '--kal\nContent-Type: text/plain\n\nRina menerima.\n--kal\nContent-Type: text/calendar; method=REPLY; charset=utf-8\n\nBEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:x@badan.example\nATTENDEE;PARTSTAT=ACCEPTED:mailto:rina@kabar.example\nEND:VEVENT\nEND:VCALENDAR\n--kal--',
    }),
  },
];

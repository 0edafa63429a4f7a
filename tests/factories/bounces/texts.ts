import { original, plain, quotedPrintable, type Specimen } from './build.ts';

const daemon = 'Mail Delivery System <Mailer-Daemon@server.hoster.example>';

/** Mails that come back without any report: only text, in the words of each program and hoster. */
export const texts: Specimen[] = [
  {
    ...{ name: 'qmail: no mailbox', recipient: 'joko@warta.example', kind: 'hard' },
    mail: plain({
      ...{
        from: 'MAILER-DAEMON@mail.warta.example',
        subject: 'failure notice',
        headers: ['Return-Path: <>'],
      },
      text: `Hi. This is the qmail-send program at mail.warta.example.\nI'm afraid I wasn't able to deliver your message to the following addresses.\nThis is a permanent error; I've given up. Sorry it didn't work out.\n\n<joko@warta.example>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n--- Below this line is a copy of the message.\n\nReturn-Path: <humas@badan.example>\n${original('joko@warta.example')}`,
    }),
  },
  {
    ...{ name: 'qmail: remote refuses', recipient: 'joko@warta.example', kind: 'policy' },
    mail: plain({
      ...{ from: 'MAILER-DAEMON@mail.warta.example', subject: 'failure notice' },
      text: `Hi. This is the qmail-send program at mail.warta.example.\n\n<joko@warta.example>:\n198.51.100.8 does not like recipient.\nRemote host said: 554 5.7.1 Rejected: 203.0.113.9 listed at bl.spamcop.net\nGiving up on 198.51.100.8.\n\n--- Below this line is a copy of the message.\n\n${original('joko@warta.example')}`,
    }),
  },
  {
    ...{ name: 'qmail: quota', recipient: 'joko@warta.example', kind: 'soft' },
    mail: plain({
      ...{ from: 'MAILER-DAEMON@mail.warta.example', subject: 'failure notice' },
      text: `<joko@warta.example>:\nThe users mailfolder is over the allowed quota (size). (#5.2.2)\n\n--- Below this line is a copy of the message.\n\n${original('joko@warta.example')}`,
    }),
  },
  {
    ...{ name: 'Exim without report: unknown', recipient: 'nani@media.example', kind: 'hard' },
    mail: plain({
      ...{ from: daemon, subject: 'Mail delivery failed: returning message to sender' },
      text: `This message was created automatically by mail delivery software.\n\nA message that you sent could not be delivered to one or more of its\nrecipients. This is a permanent error. The following address(es) failed:\n\n  nani@media.example\n    host mx.media.example [198.51.100.2]\n    SMTP error from remote mail server after RCPT TO:<nani@media.example>:\n    550 5.1.1 <nani@media.example>: Email address could not be found, or was misspelled\n\n------ This is a copy of the message, including all the headers. ------\n\n${original('nani@media.example')}`,
    }),
  },
  {
    ...{ name: 'Exim without report: quota', recipient: 'nani@media.example', kind: 'soft' },
    mail: plain({
      ...{
        from: daemon,
        subject: 'Mail delivery failed: returning message to sender',
        headers: ['X-Failed-Recipients: nani@media.example'],
      },
      text: `The following address(es) failed:\n\n  nani@media.example\n    mailbox is full\n    retry timeout exceeded\n\n------ This is a copy of the message, including all the headers. ------\n\n${original('nani@media.example')}`,
    }),
  },
  {
    ...{ name: 'Exim: retry timeout', recipient: 'nani@media.example', kind: 'soft' },
    mail: plain({
      ...{ from: daemon, subject: 'Mail delivery failed: returning message to sender' },
      text: `The following address(es) failed:\n\n  nani@media.example\n    host mx.media.example [198.51.100.2]: retry timeout exceeded\n\n------ This is a copy of the message's headers. ------\n\n${original('nani@media.example')}`,
    }),
  },
  {
    ...{ name: 'Exim: delayed', recipient: 'nani@media.example', kind: 'delayed' },
    mail: plain({
      ...{
        from: daemon,
        subject: 'Warning: message 1tvXyz-0001Ab-2C delayed 24 hours',
        headers: ['Auto-Submitted: auto-replied'],
      },
      text: 'This message was created automatically by mail delivery software.\n\nA message that you sent has not yet been delivered to one or more of its\nrecipients after more than 24 hours on the queue on server.hoster.example.\n\nThe address to which the message has not yet been delivered is:\n\n  nani@media.example\n    Delay reason: SMTP error from remote mail server after RCPT TO:<nani@media.example>: 451 Temporarily deferred, greylisting in action\n\nNo action is required on your part. Delivery attempts will continue for\nsome time, and this warning may be repeated at intervals if the message\nremains undelivered.',
    }),
  },
  {
    ...{ name: 'cPanel in Indonesian', recipient: 'redaksi@suarajambi.example', kind: 'hard' },
    mail: plain({
      ...{ from: daemon, subject: 'Pengiriman surel gagal: pesan dikembalikan ke pengirim' },
      text: `Pesan ini dibuat otomatis oleh sistem surel.\n\nPesan yang Anda kirim tidak dapat diteruskan ke penerima berikut:\n\n  redaksi@suarajambi.example\n    Alamat surel tidak ditemukan di server ini\n\n------ Salinan pesan ------\n\n${original('redaksi@suarajambi.example')}`,
    }),
  },
  {
    ...{ name: 'full, in Indonesian', recipient: 'redaksi@suarajambi.example', kind: 'soft' },
    mail: plain({
      ...{ from: 'Postmaster <postmaster@suarajambi.example>', subject: 'Surel Anda tidak terkirim' },
      text: 'Yth. Pengirim,\n\nSurel untuk redaksi@suarajambi.example tidak terkirim karena kotak surat penerima penuh.\nSilakan coba lagi beberapa hari kemudian.',
    }),
  },
  {
    ...{ name: 'refused, in Indonesian', recipient: 'redaksi@suarajambi.example', kind: 'policy' },
    mail: plain({
      ...{ from: 'MAILER-DAEMON@suarajambi.example', subject: 'Gagal kirim' },
      text: 'Surel ke redaksi@suarajambi.example ditolak: alamat IP pengirim masuk daftar hitam (554).',
    }),
  },
  {
    ...{ name: 'waits, in Indonesian', recipient: 'redaksi@suarajambi.example', kind: 'delayed' },
    mail: plain({
      ...{ from: 'Mailer-Daemon@suarajambi.example', subject: 'Pengiriman tertunda' },
      text: 'Pesan untuk redaksi@suarajambi.example belum dapat dikirim. Server akan terus mencoba selama 4 hari.',
    }),
  },
  {
    ...{ name: 'in German, quoted-printable', recipient: 'karl@zeitung.example', kind: 'hard' },
    mail: plain({
      ...{
        from: 'Mail-System <MAILER-DAEMON@zeitung.example>',
        subject: 'Unzustellbar: Siaran pers',
        headers: ['Content-Transfer-Encoding: quoted-printable'],
      },
      text: quotedPrintable(
        'Ihre Nachricht konnte nicht zugestellt werden.\n\nEmpfänger: karl@zeitung.example\nGrund: Der Empfänger ist unbekannt.',
      ),
    }),
  },
  {
    ...{ name: 'full, in German', recipient: 'karl@zeitung.example', kind: 'soft' },
    mail: plain({
      ...{ from: 'Postmaster <postmaster@zeitung.example>', subject: 'Nicht zugestellt: Siaran pers' },
      text: 'Die Nachricht an <karl@zeitung.example> konnte nicht zugestellt werden, weil das Postfach voll ist.',
    }),
  },
  {
    ...{ name: 'in Japanese, base64', recipient: 'sato@shinbun.example', kind: 'hard' },
    mail: plain({
      ...{
        from: 'Mail Delivery Subsystem <MAILER-DAEMON@shinbun.example>',
        subject: '=?UTF-8?B?6YWN5L+h5LiN6IO96YCa55+l?=',
        headers: ['Content-Transfer-Encoding: base64'],
      },
      text: Buffer.from(
        '次の宛先へのメールは配信できませんでした。\n\n<sato@shinbun.example>\n宛先のメールアドレスが存在しません。',
      ).toString('base64'),
    }),
  },
  {
    ...{ name: 'full, in Japanese', recipient: 'sato@shinbun.example', kind: 'soft' },
    mail: plain({
      ...{ from: 'postmaster@shinbun.example', subject: '送信エラー' },
      text: 'sato@shinbun.example へのメールを届けられませんでした。メールボックスの容量が超過しています。',
    }),
  },
  {
    ...{ name: 'in Spanish', recipient: 'ana@diario.example', kind: 'hard' },
    mail: plain({
      ...{ from: 'MAILER-DAEMON@diario.example', subject: 'No se pudo entregar: Siaran pers' },
      text: 'No se pudo entregar el mensaje a los siguientes destinatarios:\n\nana@diario.example\nEl usuario no existe.',
    }),
  },
  {
    ...{ name: 'in French', recipient: 'luc@journal.example', kind: 'hard' },
    mail: plain({
      ...{ from: 'Postmaster <postmaster@journal.example>', subject: 'Échec de la remise : Siaran pers' },
      text: 'Impossible de remettre le message à luc@journal.example : destinataire inconnu.',
    }),
  },
  {
    ...{ name: 'MailEnable', recipient: 'fitri@koran.example', kind: 'hard' },
    mail: plain({
      ...{ from: '"Postmaster" <postmaster@koran.example>', subject: 'Message Delivery Failure' },
      text: `MailEnable: Message could not be delivered to some recipients.\nThe following recipient(s) could not be reached:\n\n\tRecipient: [SMTP:fitri@koran.example]\n\tReason: The message could not be delivered because the mailbox does not exist.\n\nMessage headers follow:\n\n${original('fitri@koran.example')}`,
    }),
  },
  {
    ...{ name: 'Lotus Notes without report', recipient: 'agus@bank.example', kind: 'hard' },
    mail: plain({
      ...{
        from: 'Postmaster@bank.example',
        subject: 'DELIVERY FAILURE: No route found to domain bank.example from server MAIL01',
      },
      text: 'Your message\n\n  Subject: Siaran pers\n\nwas not delivered to:\n\n  agus@bank.example\n\nbecause:\n\n  No such user in the Name & Address Book: agus',
    }),
  },
  {
    ...{ name: 'Exchange 5.5', recipient: 'hendra@pabrik.example', kind: 'hard' },
    mail: plain({
      ...{ from: 'System Administrator <postmaster@pabrik.example>', subject: 'Undeliverable: Siaran pers' },
      text: 'Your message\n\n  To:      hendra@pabrik.example\n  Subject: Siaran pers\n  Sent:    Thu, 20 Mar 2025 09:00:00 +0700\n\ndid not reach the following recipient(s):\n\nhendra@pabrik.example on Thu, 20 Mar 2025 09:00:04 +0700\n    The recipient name is not recognized\n\tThe MTS-ID of the original message is: c=id;a= ;p=pabrik;l=MAIL-250320\n    MSEXCH:IMS:PABRIK:PUSAT:MAIL 0 (000C05A6) Unknown Recipient',
    }),
  },
  {
    ...{ name: 'Yahoo, old', recipient: 'tuti@yahoo.example', kind: 'hard' },
    mail: plain({
      ...{ from: 'MAILER-DAEMON@yahoo.example', subject: 'Failure Notice' },
      text: `Sorry, we were unable to deliver your message to the following address.\n\n<tuti@yahoo.example>:\n554: delivery error: dd Not a valid recipient - [-5] - mta1.yahoo.example [0]\n\n--- Below this line is a copy of the message.\n\n${original('tuti@yahoo.example')}`,
    }),
  },
  {
    ...{ name: 'Barracuda notice', recipient: 'edi@bank.example', kind: 'policy' },
    mail: plain({
      ...{
        from: 'Barracuda Email Security Gateway <postmaster@bank.example>',
        subject: '**Message you sent blocked by our bulk email filter**',
      },
      text: 'Your message to: edi@bank.example\nwas blocked by our Spam Firewall. The email you sent with the following subject has NOT BEEN DELIVERED:\n\nSubject: Siaran pers',
    }),
  },
  {
    ...{ name: 'HTML only', recipient: 'oka@bali.example', kind: 'hard' },
    mail: plain({
      ...{
        from: 'Mail Delivery Subsystem <mailer-daemon@bali.example>',
        subject: 'Message not delivered',
        type: 'text/html; charset=utf-8',
      },
      text: '<html><head><style>p{color:red}</style></head><body><h2>Message not delivered</h2><p>Your message could not be delivered to <b><a href="mailto:oka@bali.example">oka@bali.example</a></b>.</p><p>The account does not exist.</p></body></html>',
    }),
  },
  {
    ...{ name: 'nothing but a code', recipient: 'oka@bali.example', kind: 'hard' },
    mail: plain({
      ...{ from: 'postmaster@bali.example', subject: 'Mail failure' },
      text: 'The following mail failed:\nRCPT TO:<oka@bali.example> -> 550',
    }),
  },
  {
    ...{ name: 'only the returned mail names the recipient', recipient: 'oka@bali.example', kind: 'hard' },
    mail: plain({
      ...{ from: 'MAILER-DAEMON', subject: 'Returned mail: User unknown' },
      text: `The user was not found here.\n\n----- Original message -----\n\n${original('oka@bali.example')}`,
    }),
  },
  {
    ...{ name: 'domain is gone', recipient: 'oka@tutup.example', kind: 'hard' },
    mail: plain({
      ...{ from: daemon, subject: 'Mail delivery failed: returning message to sender' },
      text: '  oka@tutup.example\n    all relevant MX records point to non-existent hosts:\n    Unrouteable address',
    }),
  },
  {
    ...{ name: 'virus notice', recipient: 'edi@bank.example', kind: 'policy' },
    mail: plain({
      ...{ from: 'postmaster@bank.example', subject: 'Undeliverable mail: content rejected' },
      text: 'Your mail to edi@bank.example was rejected by our content filter (possible phishing).',
    }),
  },
  {
    ...{ name: 'too many hops', recipient: 'oka@bali.example', kind: 'soft' },
    mail: plain({
      ...{ from: 'MAILER-DAEMON@bali.example', subject: 'Undeliverable mail' },
      text: '<oka@bali.example>:\n554 5.4.6 Too many hops, message looping',
    }),
  },
];

import { reverseDecision } from '#app/features/inbox/incoming/handling.service.server.ts';
import { takeIncoming } from '#app/features/inbox/incoming/taking.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { hoursFrom, type SeedClock } from './context.ts';

type Sent = { address: string; name: string; messageId: string; subject: string };

function sentMails(db: Db): Promise<Sent[]> {
  return db
    .selectFrom('mail_messages as m')
    .innerJoin('mail_contents as c', 'c.id', 'm.content_id')
    .select(['m.address', 'm.name', 'm.message_id as messageId', 'c.subject'])
    .where('m.recipient_kind', '=', 'journalist')
    .where('m.status', '=', 'sent')
    .orderBy('m.id')
    .limit(6)
    .execute();
}

const head = (from: string, subject: string, id: string, more: string[] = []) => [
  ...more,
  `From: ${from}`,
  'To: humas@gema.example',
  `Subject: ${subject}`,
  `Message-ID: <${id}@demo.gema.example>`,
  'MIME-Version: 1.0',
];

const plain = (lines: string[], text: string) =>
  [...lines, 'Content-Type: text/plain; charset=utf-8', '', text, ''].join('\r\n');

function bounce(sent: Sent, id: string, answer: string): string {
  return [
    ...head(
      'MAILER-DAEMON@mx.media.example (Mail Delivery System)',
      'Undelivered Mail Returned to Sender',
      id,
    ),
    'Content-Type: multipart/report; report-type=delivery-status; boundary=batas',
    '',
    '--batas',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'This is the mail system at host mx.media.example.',
    '',
    'Your message could not be delivered to one or more recipients.',
    '',
    `<${sent.address}>: host mail.media.example said: ${answer}`,
    '',
    '--batas',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; mx.media.example',
    '',
    `Final-Recipient: rfc822; ${sent.address}`,
    'Action: failed',
    `Diagnostic-Code: smtp; ${answer}`,
    '',
    '--batas',
    'Content-Type: text/rfc822-headers',
    '',
    `To: ${sent.address}`,
    `Subject: ${sent.subject}`,
    `Message-ID: ${sent.messageId}`,
    '--batas--',
    '',
  ].join('\r\n');
}

/** What the first mails of the demo brought back: answers, a full and a misread mailbox, a refusal, a note, a stranger's bounce. */
export async function seedIncoming(clock: SeedClock, now: string): Promise<void> {
  const { db } = clock;
  const sent = await sentMails(db);
  const [one, two, three, four, five] = sent;
  if (!one || !two || !three || !four || !five) return;
  const take = async (uid: number, hours: number, mail: string) =>
    takeIncoming(
      { db, actor: systemActor, now: hoursFrom(now, -hours) },
      { mailbox: 'humas@gema.example · mail.gema.example/INBOX', uidValidity: '1', uid },
      new TextEncoder().encode(mail),
    );
  const answer = (to: Sent) => [`In-Reply-To: ${to.messageId}`];
  const gone: Sent = { ...five, address: 'redaksi@portal-lama.example', messageId: '<lain@lain.example>' };
  await take(1, 76, bounce(four, 'm1', '552 5.2.2 The email account that you tried to reach is over quota'));
  await take(
    2,
    70,
    bounce(five, 'm2', '550 5.7.1 Service unavailable; client host blocked using zen.spamhaus.org'),
  );
  const misread = await take(3, 52, bounce(three, 'm3', '550 5.1.1 User unknown'));
  if (misread.id) await reverseDecision(clock.at(hoursFrom(now, -50)), misread.id);
  await take(4, 30, bounce(gone, 'm4', '550 5.1.1 User unknown'));
  await take(
    5,
    28,
    plain(
      head(`${two.name} <${two.address}>`, `Balasan otomatis: ${two.subject}`, 'm5', [
        'Auto-Submitted: auto-replied',
        ...answer(two),
      ]),
      'Saya sedang cuti sampai Senin depan. Untuk keperluan mendesak hubungi redaksi.',
    ),
  );
  await take(
    6,
    7,
    plain(
      head(`${one.name} <${one.address}>`, `Re: ${one.subject}`, 'm6', answer(one)),
      'Selamat pagi Bapak/Ibu,\n\nTerima kasih undangannya. Apakah ada narasumber yang dapat diwawancarai sesudah acara, sekitar 15 menit?\n\nSalam hangat',
    ),
  );
}

import { addressKey } from '#app/lib/mail-address.ts';
import type { Db } from '#db/connection.ts';
import type { KeptMail } from '#db/schema/received-mails.ts';
import { hoursFrom, type SeedClock } from './context.ts';

const mailbox = 'catat@gema.example · mail.gema.example/INBOX';

const keptText = (text: string, attachments: string[]) =>
  JSON.stringify({ text, attachments } satisfies KeptMail);

async function userId(db: Db, email: string): Promise<number | null> {
  const row = await db
    .selectFrom('users')
    .select('id')
    .where('email_key', '=', addressKey(email))
    .executeTakeFirst();
  return row?.id ?? null;
}

/** What was found in a logging mailbox last week: one mail taken, one from a stranger, one in a colleague's name, one automatic. */
export async function seedReceivedMails({ db }: SeedClock, now: string): Promise<void> {
  const batch = await db.selectFrom('log_batches').select('id').orderBy('id', 'desc').executeTakeFirst();
  const officer = await userId(db, 'humas@gema.example');
  const mails = [
    {
      hours: 52,
      sender: 'no-reply@buletin.example',
      subject: 'Ringkasan mingguan',
      state: 'ignored' as const,
    },
    {
      ...{ hours: 30, sender: 'redaksi@jambipena.example', subject: 'Tautan berita santunan nelayan' },
      ...{ state: 'aside' as const, reason: 'unknown-sender' },
      kept: keptText(
        'Selamat pagi Bapak/Ibu Humas,\n\nBerikut tautan berita penyerahan santunan kepada keluarga nelayan:\nhttps://jambipena.example/berita/santunan-nelayan-kuala-tungkal\n\nSalam,\nRedaksi Jambi Pena',
        ['foto-penyerahan.jpg'],
      ),
    },
    {
      ...{ hours: 6, sender: 'humas@gema.example', subject: 'Rekap berita sore', state: 'logged' as const },
      ...{ batch_id: batch?.id ?? null, user_id: officer },
    },
    {
      ...{ hours: 5, sender: 'humas@gema.example', subject: 'Mohon dicatat segera' },
      ...{ state: 'aside' as const, reason: 'unverified' },
      kept: keptText(
        'Tolong dicatat, naik di portal sore ini:\nhttps://siginjaikini.example/berita/kepesertaan-pekerja-rentan',
        [],
      ),
    },
  ];
  const rows = mails.map(({ hours, ...mail }, index) => ({
    ...{
      mailbox,
      uid_validity: '1',
      uid: index + 1,
      message_id: `<${index + 1}@demo.gema.example>`,
      size: 4_200,
    },
    kept: '',
    ...{ reason: null, batch_id: null, user_id: null, answer_due: 0, answered_at: null },
    received_at: hoursFrom(now, -hours),
    ...mail,
  }));
  await db.insertInto('received_mails').values(rows).execute();
}

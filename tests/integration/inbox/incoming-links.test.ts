import { afterEach, beforeEach, expect, it } from 'vitest';
import { config, readConfig, setConfig } from '#app/config.server.ts';
import { uidOf } from '#app/features/gatherings/calendar-entry.server.ts';
import { findInvitation, listAnswers } from '#app/features/gatherings/invitations.queries.server.ts';
import { moveIncomingBack, moveMergedIncoming } from '#app/features/inbox/incoming/partner-merge.server.ts';
import { listReplyEvents } from '#app/features/inbox/incoming/partner-timeline.server.ts';
import { findIncoming, listIncoming } from '#app/features/inbox/incoming/queries.server.ts';
import { takeIncoming } from '#app/features/inbox/incoming/taking.server.ts';
import { eraseReceivedMail } from '#app/features/inbox/person-forgotten.server.ts';
import { readLoggingMail } from '#app/features/inbox/reading.service.server.ts';
import { listReceivedMails } from '#app/features/inbox/received.queries.server.ts';
import { isSuppressed } from '#app/features/outbox/suppression.queries.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { original, plain, report } from '#tests/factories/bounces/build.ts';
import { inviteNew, makeGathering } from '#tests/factories/gatherings.ts';
import { mailFrom } from '#tests/factories/inbox.ts';
import { queueMail } from '#tests/factories/outbox.ts';
import { makeJournalist } from '#tests/factories/partners.ts';
import { contextFor, testNow } from '#tests/support/context.ts';
import { describeOnEngines } from '#tests/support/database.ts';
import { type ImapServer, openImapServer } from '#tests/support/imap-server.ts';

let server: ImapServer;
const before = config();

beforeEach(async () => {
  server = await openImapServer();
  const env = { NODE_ENV: 'test', LOG_LEVEL: 'silent', GEMA_DATA_DIR: before.dataDir };
  const mail = { IMAP_URL: server.url, IMAP_AUTHSERV_ID: 'mx.kantor.example' };
  setConfig(
    readConfig({ ...env, ...mail, PUBLIC_URL: 'http://gema.test' }, 'a fixed secret for tests only, 43 long'),
  );
});
afterEach(async () => {
  setConfig(before);
  await server.close();
});

let uid = 0;
const take = (db: Db, mail: string, now = testNow) => {
  uid += 1;
  return takeIncoming(
    { db, actor: systemActor, now },
    { mailbox: 'kotak', uidValidity: '1', uid },
    new TextEncoder().encode(mail.replaceAll('\n', '\r\n')),
  );
};

const calendarReply = (from: string, id: string, answer: string, stamp: string) =>
  plain({
    ...{ from, subject: `${answer} ${stamp}`, type: 'text/calendar; method=REPLY; charset=utf-8' },
    text: `BEGIN:VCALENDAR\nMETHOD:REPLY\nBEGIN:VEVENT\nUID:${id}\nDTSTAMP:${stamp}\nATTENDEE;PARTSTAT=${answer};CN=Rina:mailto:${from}\nEND:VEVENT\nEND:VCALENDAR`,
  });

describeOnEngines('mail that comes in and what it belongs to', fresh => {
  it('an answer from a calendar reaches the guest list, only from the invited address, and the newest holds', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [guest] = await inviteNew(ctx, await makeGathering(ctx), 1);
    const address = (await findInvitation(db, guest!.id))!.address!;
    const entry = uidOf(guest!.id);
    const yes = await take(db, calendarReply(address, entry, 'ACCEPTED', '20250320T020000Z'));
    expect(await findIncoming(db, yes.id!)).toMatchObject({
      kind: 'calendar',
      effect: 'answered',
      state: 'settled',
    });
    expect(await findInvitation(db, guest!.id)).toMatchObject({ answer: 'accepted' });
    const older = await take(db, calendarReply(address, entry, 'DECLINED', '20250101T020000Z'));
    expect(await findIncoming(db, older.id!)).toMatchObject({ effect: 'none' });
    const other = await take(db, calendarReply('lain@kabar.example', entry, 'DECLINED', '20250321T020000Z'));
    expect(await findIncoming(db, other.id!)).toMatchObject({ effect: 'unmatched', state: 'open' });
    expect(await findInvitation(db, guest!.id)).toMatchObject({ answer: 'accepted' });
    expect((await listAnswers(db, guest!.id)).map(each => each.source)).toEqual(['calendar']);
  });

  it('an answer stands on the timeline of its writer, follows a merge and comes back with it', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const gone = await makeJournalist(ctx, { email: 'rina@kabar.example' });
    const kept = await makeJournalist(ctx);
    await take(db, plain({ from: 'rina@kabar.example', subject: 'Re: Siaran pers', text: 'Halo' }));
    await take(db, plain({ from: 'rina@kabar.example', subject: 'Balasan otomatis', text: 'Saya cuti' }));
    const events = (id: number) =>
      listReplyEvents(ctx, { kind: 'journalist', id, sources: ['reply'], after: null, limit: 10 });
    expect(await events(gone)).toMatchObject([{ source: 'reply', title: 'Re: Siaran pers' }]);
    const pair = { kind: 'journalist', keptId: kept, goneId: gone } as const;
    const moved = await moveMergedIncoming(ctx, pair);
    expect([(await events(kept)).length, (await events(gone)).length]).toEqual([1, 0]);
    await moveIncomingBack(ctx, { ...pair, moved: { [moved.part]: moved.rows } });
    expect((await events(gone)).length).toBe(1);
  });

  it('of a person who is forgotten neither address nor words stay', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const id = await makeJournalist(ctx, { email: 'rina@kabar.example' });
    const { id: mail } = await take(
      db,
      plain({ from: 'rina@kabar.example', subject: 'Rahasia', text: 'Rahasia' }),
    );
    const traces = { addresses: ['rina@kabar.example'], phones: [] };
    const wish = { journalistIds: [id], names: [], traces, emptyFileId: 0 };
    expect(await eraseReceivedMail(ctx, wish)).toEqual({ thing: 'received', count: 1 });
    expect(await findIncoming(db, mail!)).toMatchObject({
      sender: '[dihapus]',
      subject: '[dihapus]',
      body: '',
    });
    expect(await db.selectFrom('incoming_raws').select('raw').execute()).toEqual([]);
  });

  it('with one mailbox for everything, bounces and answers go to the inbox and links are still logged', async () => {
    const db = await fresh();
    const ctx = await contextFor(db);
    const [own] = await queueMail(ctx, 1);
    await db.updateTable('mail_messages').set({ status: 'sent', sent_at: testNow }).execute();
    const address = 'wartawan1@media1.example';
    const sent = await db
      .selectFrom('mail_messages')
      .select('message_id')
      .where('id', '=', own!)
      .executeTakeFirstOrThrow();
    server.deliver(
      report({
        ...{
          from: 'MAILER-DAEMON@mx.example',
          subject: 'Undelivered Mail Returned to Sender',
          text: 'gagal',
        },
        fields: [`Final-Recipient: rfc822; ${address}`, 'Action: failed', 'Status: 5.1.1'],
        returned: original(address),
      }),
    );
    server.deliver(
      plain({
        from: address,
        subject: 'Re: Siaran pers',
        text: 'Halo',
        headers: [`In-Reply-To: ${sent.message_id}`],
      }),
    );
    server.deliver(mailFrom({ text: 'https://kabar.example/a/1' }));
    server.deliver(
      plain({ from: 'no-reply@toko.example', subject: 'Diskon', text: 'x', headers: ['Precedence: bulk'] }),
    );
    const run = {
      db,
      payload: null,
      now: () => testNow,
      progress: async () => undefined,
      cancelled: async () => false,
    };
    expect(await readLoggingMail(run)).toMatchObject({ logged: 1, ignored: 3, aside: 0 });
    expect((await listIncoming(db, { group: null }, {})).rows.map(row => row.kind)).toEqual([
      'human',
      'hard',
    ]);
    expect(await isSuppressed(db, address, false)).toBe(true);
    expect((await listReceivedMails(db)).rows.map(row => row.reason)).toEqual([
      null,
      null,
      'received.inInbox',
      'received.inInbox',
    ]);
  });
});

import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { NewMail } from '#app/features/outbox/mail.ts';
import { enqueueMail } from '#app/features/outbox/service.server.ts';
import { systemActor } from '#app/lib/actor.ts';
import type { Db } from '#db/connection.ts';
import { exampleMail } from '#emails/examples.ts';
import { newMail, recipient } from '#tests/factories/outbox.ts';

export type Sink = {
  url: string;
  port: number;
  pid: number;
  arrived: () => Promise<number>;
  close: () => void;
};

/** A mail server that keeps nothing, as a process of its own. */
export async function startSink(): Promise<Sink> {
  const child = fork('tests/bench/smtp-sink.mjs', { execArgv: [] });
  const [{ port }] = (await once(child, 'message')) as [{ port: number }];
  return {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    port,
    pid: child.pid!,
    arrived: async () => {
      child.send('count');
      const [{ arrived }] = (await once(child, 'message')) as [{ arrived: number }];
      return arrived;
    },
    close: () => child.disconnect(),
  };
}

/** A press kit to many journalists, written into the outbox as the product writes it. */
export async function queuePressKit(
  db: Db,
  count: number,
  over: { mail?: Partial<NewMail>; address?: (n: number) => string } = {},
): Promise<void> {
  const ctx = { db, actor: systemActor, now: new Date(Date.now() - 1000).toISOString() };
  const links = { answerUrl: 'https://gema.example/u/4f1c9a70b2d84e55' };
  const recipients = Array.from({ length: count }, (_, i) =>
    recipient(i + 1, {
      fields: { salutation: `Yth. Wartawan ${i + 1}`, ...links },
      ...(over.address ? { address: over.address(i + 1) } : {}),
    }),
  );
  const content = await exampleMail('press-kit', 'id');
  const { queued } = await enqueueMail(ctx, newMail(0, { content, recipients, ...over.mail }));
  if (queued !== count) throw new Error(`${queued} of ${count} messages were queued`);
}

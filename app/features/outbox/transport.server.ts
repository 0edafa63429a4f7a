import { Readable } from 'node:stream';
import SMTPPool from 'nodemailer/lib/smtp-pool';
import type { Outcome } from './reply.ts';

/** A finished message and its envelope. */
export type OutgoingMail = { id: number; messageId: string; from: string; to: string; bytes: Buffer };

/** A way out. `send` never throws: how it ended is its answer. */
export type MailTransport = {
  send: (mail: OutgoingMail) => Promise<Outcome>;
  /** Ends idle connections; with `force` also those in the middle of a message. */
  close: (force?: boolean) => void;
};

export type SmtpOptions = {
  /** `smtp://` or `smtps://`, with user, password and nodemailer's options as parameters. */
  url: string;
  connections: number;
  /** Silence on an open connection, in ms. RFC 5321 4.5.3.2.6 asks for 10 minutes after the final dot. */
  socketTimeoutMs?: number;
  connectionTimeoutMs?: number;
};

type Progress = { begun: boolean; written: boolean };

/** The message as a stream that notes when its last byte, and with it the final dot, was handed to the socket. */
function watchedStream(bytes: Buffer, progress: Progress): Readable {
  let offset = 0;
  return new Readable({
    read(size) {
      if (offset >= bytes.length) {
        progress.written = true;
        this.push(null);
        return;
      }
      const end = Math.min(bytes.length, offset + Math.max(size, 64 * 1024));
      this.push(bytes.subarray(offset, end));
      offset = end;
    },
  });
}

type SmtpError = Error & { code?: string; responseCode?: number; response?: string; command?: string };

function outcomeOf(error: SmtpError, progress: Progress): Outcome {
  const reply = error.response ?? error.message;
  if (error.responseCode) {
    return { kind: 'refused', code: error.responseCode, reply, command: error.command ?? '' };
  }
  // Refused by nodemailer itself: over the SIZE the server announced, or no address.
  if (error.code === 'EMESSAGE') return { kind: 'refused', code: 552, reply, command: 'MAIL FROM' };
  if (error.code === 'EENVELOPE') return { kind: 'refused', code: 553, reply, command: 'API' };
  if (error.code === 'EAUTH' || error.code === 'ENOAUTH') {
    return { kind: 'refused', code: 535, reply, command: 'AUTH' };
  }
  const stage = progress.written ? 'after-dot' : progress.begun ? 'transaction' : 'connect';
  return { kind: 'lost', stage, reply };
}

/**
 * Sends over a pool of SMTP connections. Nothing is retried here: a message is handed to the server at most once per
 * call, and the answer says whether it can have been accepted.
 */
export function createSmtpTransport(options: SmtpOptions): MailTransport {
  const pool = new SMTPPool({
    url: options.url,
    maxConnections: options.connections,
    maxRequeues: 0,
    socketTimeout: options.socketTimeoutMs ?? 600_000,
    connectionTimeout: options.connectionTimeoutMs ?? 60_000,
    disableFileAccess: true,
    disableUrlAccess: true,
  } as ConstructorParameters<typeof SMTPPool>[0]);
  return {
    send: mail =>
      new Promise(resolve => {
        const progress: Progress = { begun: false, written: false };
        const message = {
          getEnvelope: () => {
            progress.begun = true;
            return { from: mail.from, to: [mail.to], size: mail.bytes.length };
          },
          messageId: () => mail.messageId,
          getHeader: () => mail.messageId,
          createReadStream: () => watchedStream(mail.bytes, progress),
        };
        pool.send({ data: {}, message } as unknown as Parameters<typeof pool.send>[0], (error, info) => {
          if (error || !info) resolve(outcomeOf(error ?? new Error('no answer'), progress));
          else
            resolve({
              kind: 'accepted',
              code: Number(info.response.slice(0, 3)) || 250,
              reply: info.response,
            });
        });
      }),
    close: force => pool.close({ force: force ?? false }),
  };
}

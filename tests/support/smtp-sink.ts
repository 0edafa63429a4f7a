import { once } from 'node:events';
import net from 'node:net';

/** A message as it arrived, dots unstuffed. */
export type Delivered = { from: string; to: string; bytes: Buffer; at: number };

/** `body`: a part of the message has arrived, its end has not. */
export type SinkStage = 'connect' | 'mail' | 'rcpt' | 'data' | 'body' | 'dot';

/**
 * What the server does at a stage: nothing given is a friendly answer; a text is its reply; `drop` cuts the line;
 * `silent` never answers; `trickle` is friendly one letter at a time; `keep-and-drop` (after the dot) keeps the message and cuts the line without an answer.
 */
export type SinkFault = string | 'drop' | 'silent' | 'trickle' | 'keep-and-drop' | undefined;

export type SinkScript = (stage: SinkStage, about: { from: string; to: string; bytes: Buffer }) => SinkFault;

export type SmtpSink = {
  url: string;
  received: Delivered[];
  /** Every final dot that was seen, kept or not. */
  dots: number;
  connections: number;
  script: SinkScript;
  /** Ends all open connections. */
  hangUp: () => void;
  close: () => Promise<void>;
};

const friendly: Record<SinkStage, string> = {
  connect: '220 sink ready',
  mail: '250 2.1.0 ok',
  rcpt: '250 2.1.5 ok',
  data: '354 go ahead',
  body: '',
  dot: '250 2.0.0 kept',
};

const endOfData = Buffer.from('\r\n.\r\n');

function unstuff(bytes: Buffer): Buffer {
  return Buffer.from(bytes.toString('latin1').replace(/(^|\r\n)\.\./g, '$1.'), 'latin1');
}

async function trickle(socket: net.Socket, reply: string): Promise<void> {
  for (const letter of reply) {
    await new Promise(resolve => setTimeout(resolve, 5));
    if (!socket.destroyed) socket.write(letter);
  }
}

function converse(sink: SmtpSink, socket: net.Socket): void {
  let pending: Buffer = Buffer.alloc(0);
  let inData = false;
  let from = '';
  let to = '';

  /** True when the conversation goes on. */
  function answer(stage: SinkStage, bytes: Buffer = Buffer.alloc(0)): boolean {
    const fault = sink.script(stage, { from, to, bytes });
    const kept =
      stage === 'dot' &&
      (fault === undefined || fault === 'keep-and-drop' || fault === 'trickle' || fault.startsWith('2'));
    if (kept) sink.received.push({ from, to, bytes, at: Date.now() });
    if (fault === 'drop' || fault === 'keep-and-drop') {
      socket.destroy();
      return false;
    }
    if (fault === 'silent') return false;
    if (fault === 'trickle') {
      void trickle(socket, `${friendly[stage]}\r\n`);
      return true;
    }
    const reply = fault ?? friendly[stage];
    socket.write(`${reply}\r\n`);
    if (reply.startsWith('421')) socket.end();
    return /^[23]/.test(reply);
  }

  function command(line: string): void {
    const verb = line.slice(0, 4).toUpperCase();
    const address = /<([^>]*)>/.exec(line)?.[1] ?? '';
    if (verb === 'EHLO' || verb === 'HELO') socket.write('250-sink\r\n250-SIZE 52428800\r\n250 8BITMIME\r\n');
    else if (verb === 'MAIL') {
      from = address;
      to = '';
      answer('mail');
    } else if (verb === 'RCPT') {
      to = address;
      answer('rcpt');
    } else if (verb === 'DATA') inData = answer('data');
    else if (verb === 'QUIT') socket.end('221 bye\r\n');
    else socket.write('250 ok\r\n');
  }

  function read(): void {
    while (!socket.destroyed) {
      if (inData) {
        const end = pending.indexOf(endOfData);
        if (end < 0) {
          if (pending.length > 0 && sink.script('body', { from, to, bytes: pending }) === 'drop')
            socket.destroy();
          return;
        }
        const bytes = unstuff(pending.subarray(0, end + 2));
        pending = pending.subarray(end + endOfData.length);
        inData = false;
        sink.dots += 1;
        answer('dot', bytes);
      } else {
        const end = pending.indexOf('\r\n');
        if (end < 0) return;
        const line = pending.subarray(0, end).toString('latin1');
        pending = pending.subarray(end + 2);
        command(line);
      }
    }
  }

  sink.connections += 1;
  socket.on('error', () => undefined);
  socket.on('data', data => {
    pending = Buffer.concat([pending, data]);
    read();
  });
  answer('connect');
}

/** A mail server on a free local port that keeps what it is given and fails as its script says. */
export async function openSmtpSink(script: SinkScript = () => undefined): Promise<SmtpSink> {
  const sockets = new Set<net.Socket>();
  const server = net.createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(sink, socket);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  const sink: SmtpSink = {
    url: `smtp://127.0.0.1:${port}?ignoreTLS=true`,
    received: [],
    dots: 0,
    connections: 0,
    script,
    hangUp: () => {
      for (const socket of sockets) socket.end();
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
  return sink;
}

/** Fails the first `times` calls of a stage that match, then is friendly. */
export function failing(
  stage: SinkStage,
  fault: SinkFault,
  times = Number.POSITIVE_INFINITY,
  matches: (to: string) => boolean = () => true,
): SinkScript {
  let left = times;
  return (now, { to }) => {
    if (now !== stage || left <= 0 || !matches(to)) return undefined;
    left -= 1;
    return fault;
  };
}

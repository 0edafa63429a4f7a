import { once } from 'node:events';
import net from 'node:net';

export type StoredMail = { uid: number; bytes: Buffer; seen: boolean; arrivedAt: Date; claimedSize?: number };

/** What the server does when a command begins: `drop` cuts the line, a text is its tagged answer ("NO no such folder"). */
export type ImapFault = 'drop' | 'silent' | string | undefined;

export type ImapServer = {
  url: string;
  mails: StoredMail[];
  uidValidity: number;
  /** Commands as they came, without tags and passwords. */
  asked: string[];
  fault: (command: string) => ImapFault;
  deliver: (text: string | Buffer, over?: Partial<StoredMail>) => number;
  close: () => Promise<void>;
};

const account = { user: 'catat@kantor.example', password: 'rahasia: p@ss' };
const months = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** Numbers of a set such as "3,7:*". */
function inSet(set: string, uid: number, last: number): boolean {
  return set.split(',').some(part => {
    const [from = 0, to = from] = part.split(':').map(each => (each === '*' ? last : Number(each)));
    return uid >= Math.min(from, to) && uid <= Math.max(from, to);
  });
}

function search(server: ImapServer, terms: string): StoredMail[] {
  const last = server.mails.at(-1)?.uid ?? 0;
  const set = /\bUID ([\d:*,]+)/i.exec(terms)?.[1];
  const since = /\bSINCE "?(\d{1,2})-(\w{3})-(\d{4})/i.exec(terms);
  const from = since ? Date.UTC(Number(since[3]), months.indexOf(since[2]!), Number(since[1])) : 0;
  return server.mails.filter(
    mail => (!set || inSet(set, mail.uid, last)) && mail.arrivedAt.getTime() >= from,
  );
}

function fetched(mail: StoredMail, items: string): Buffer {
  const parts: Buffer[] = [Buffer.from(`UID ${mail.uid}`)];
  if (/RFC822\.SIZE/i.test(items))
    parts.push(Buffer.from(`RFC822.SIZE ${mail.claimedSize ?? mail.bytes.length}`));
  const body = /BODY\.PEEK\[\](?:<(\d+)\.(\d+)>)?/i.exec(items);
  if (body) {
    const start = Number(body[1] ?? 0);
    const piece = mail.bytes.subarray(start, body[2] ? start + Number(body[2]) : undefined);
    const name = body[1] === undefined ? 'BODY[]' : `BODY[]<${start}>`;
    parts.push(Buffer.concat([Buffer.from(`${name} {${piece.length}}\r\n`), piece]));
  }
  return Buffer.concat(parts.flatMap((part, index) => (index === 0 ? [part] : [Buffer.from(' '), part])));
}

function converse(server: ImapServer, socket: net.Socket): void {
  let pending = '';
  let continues: ((line: string) => void) | undefined;
  const send = (line: string) => socket.write(`${line}\r\n`);

  function signIn(tag: string, user: string, password: string): void {
    const right = user === account.user && password === account.password;
    send(right ? `${tag} OK signed in` : `${tag} NO [AUTHENTICATIONFAILED] wrong`);
  }

  function command(line: string): void {
    const [tag = '', verb = '', ...rest] = line.split(' ');
    const name = (verb.toUpperCase() === 'UID' ? `UID ${rest.shift()}` : verb).toUpperCase();
    const args = rest.join(' ');
    server.asked.push(/LOGIN|AUTHENTICATE/.test(name) ? name : `${name} ${args}`.trim());
    const fault = server.fault(server.asked.at(-1)!);
    if (fault === 'drop') socket.destroy();
    else if (fault !== undefined && fault !== 'silent') send(`${tag} ${fault}`);
    if (fault !== undefined) return;
    const done = () => send(`${tag} OK done`);
    if (name === 'CAPABILITY') {
      send('* CAPABILITY IMAP4rev1 UIDPLUS AUTH=PLAIN');
      done();
    } else if (name === 'AUTHENTICATE') {
      const answer = (text: string) => {
        const [, user = '', password = ''] = Buffer.from(text, 'base64').toString().split('\0');
        signIn(tag, user, password);
      };
      if (rest[1]) answer(rest[1]);
      else {
        continues = answer;
        send('+ ');
      }
    } else if (name === 'LOGIN') {
      const [, user = '', password = ''] = /"((?:[^"\\]|\\.)*)" "((?:[^"\\]|\\.)*)"/.exec(args) ?? [];
      signIn(tag, user, password.replace(/\\(.)/g, '$1'));
    } else if (name === 'LIST' || name === 'LSUB') {
      send(`* ${name} () "/" "INBOX"`);
      done();
    } else if (name === 'SELECT') {
      send(`* ${server.mails.length} EXISTS`);
      send('* FLAGS (\\Seen)');
      send(`* OK [UIDVALIDITY ${server.uidValidity}] ok`);
      send(`* OK [UIDNEXT ${(server.mails.at(-1)?.uid ?? 0) + 1}] ok`);
      send(`${tag} OK [READ-WRITE] selected`);
    } else if (name === 'UID SEARCH') {
      const found = search(server, args).map(mail => ` ${mail.uid}`);
      send(`* SEARCH${found.join('')}`);
      done();
    } else if (name === 'UID FETCH') {
      const last = server.mails.at(-1)?.uid ?? 0;
      for (const [index, mail] of server.mails.entries()) {
        if (!inSet(rest[0]!, mail.uid, last)) continue;
        socket.write(
          Buffer.concat([Buffer.from(`* ${index + 1} FETCH (`), fetched(mail, args), Buffer.from(')\r\n')]),
        );
      }
      done();
    } else if (name === 'UID STORE') {
      const last = server.mails.at(-1)?.uid ?? 0;
      for (const mail of server.mails) if (inSet(rest[0]!, mail.uid, last)) mail.seen = /\\Seen/.test(args);
      done();
    } else if (name === 'LOGOUT') {
      send('* BYE bye');
      done();
      socket.end();
    } else if (name === 'NOOP' || name === 'CLOSE' || name === 'ID') done();
    else send(`${tag} BAD unknown ${name}`);
  }

  socket.on('error', () => undefined);
  socket.on('data', data => {
    pending += data.toString('latin1');
    for (let end = pending.indexOf('\r\n'); end >= 0; end = pending.indexOf('\r\n')) {
      const line = pending.slice(0, end);
      pending = pending.slice(end + 2);
      if (!continues) command(line);
      else {
        const answer = continues;
        continues = undefined;
        answer(line);
      }
    }
  });
  const greeting = server.fault('greeting');
  if (greeting === 'drop') socket.destroy();
  else if (greeting !== 'silent') send('* OK ready');
}

/** A mail server on a free local port with one folder, INBOX, whose line breaks where a test says. */
export async function openImapServer(): Promise<ImapServer> {
  const sockets = new Set<net.Socket>();
  const listener = net.createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    converse(server, socket);
  });
  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as net.AddressInfo;
  const user = encodeURIComponent(account.user);
  const server: ImapServer = {
    url: `imap://${user}:${encodeURIComponent(account.password)}@127.0.0.1:${port}/INBOX`,
    mails: [],
    uidValidity: 7,
    asked: [],
    fault: () => undefined,
    deliver: (text, over = {}) => {
      const bytes = typeof text === 'string' ? Buffer.from(text.replace(/\r?\n/g, '\r\n')) : text;
      const uid = (server.mails.at(-1)?.uid ?? 0) + 1;
      server.mails.push({ uid, bytes, seen: false, arrivedAt: new Date('2025-03-19T10:00:00Z'), ...over });
      return over.uid ?? uid;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
  return server;
}

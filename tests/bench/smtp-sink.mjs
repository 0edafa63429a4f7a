import { createHash } from 'node:crypto';
import { createServer } from 'node:net';

/**
 * A mail server that reads every message whole, undoes its dots and takes its hash, as the least that keeping it would
 * ask; then it is forgotten. A process of its own, so that its work does not count on the sender's thread. Started with an IPC channel: reports its port, and at each message how many mails arrived.
 */
const end = Buffer.from('\r\n.\r\n');
let arrived = 0;

function keep(message) {
  const plain = message.includes('\r\n..')
    ? Buffer.from(message.toString('latin1').replace(/\r\n\.\./g, '\r\n.'), 'latin1')
    : message;
  createHash('sha256').update(plain.subarray(0, -3)).digest();
  arrived += 1;
}

function converse(socket) {
  let line = '';
  let inData = false;
  let parts = [];

  function command(text) {
    const verb = text.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return '250-sink\r\n250-SIZE 52428800\r\n250 8BITMIME\r\n';
    if (verb === 'QUIT') return '221 bye\r\n';
    inData = verb === 'DATA';
    return inData ? '354 go ahead\r\n' : '250 2.0.0 ok\r\n';
  }

  /** Reads to the end of a message and returns what follows it. */
  function readData(chunk) {
    const before = parts.at(-1) ?? Buffer.alloc(0);
    const seam = Buffer.concat([before.subarray(-4), chunk]);
    const at = seam.indexOf(end);
    if (at < 0) {
      parts.push(chunk);
      return undefined;
    }
    const cut = at + end.length - Math.min(4, before.length);
    keep(Buffer.concat([...parts, chunk.subarray(0, Math.max(0, cut))]));
    parts = [];
    inData = false;
    socket.write('250 2.0.0 kept\r\n');
    return chunk.subarray(cut);
  }

  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', chunk => {
    let rest = chunk;
    while (rest && rest.length > 0) {
      if (inData) {
        rest = readData(rest);
        continue;
      }
      const at = rest.indexOf('\r\n');
      if (at < 0) {
        line += rest.toString('latin1');
        return;
      }
      socket.write(command(line + rest.toString('latin1', 0, at)));
      line = '';
      rest = rest.subarray(at + 2);
    }
  });
  socket.write('220 sink ready\r\n');
}

const server = createServer(converse);
server.listen(0, '127.0.0.1', () => process.send({ port: server.address().port }));
process.on('message', () => process.send({ arrived }));
process.on('disconnect', () => process.exit(0));

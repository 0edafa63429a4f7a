import { createServer } from 'node:net';

/**
 * A mail server that takes everything and keeps nothing, as a process of its own so that its work does not count on
 * the sender's thread. Started with an IPC channel: reports its port, and at each message how many mails arrived.
 */
const end = Buffer.from('\r\n.\r\n');
let arrived = 0;

function converse(socket) {
  let line = '';
  let inData = false;
  let tail = Buffer.alloc(0);

  function command(text) {
    const verb = text.slice(0, 4).toUpperCase();
    if (verb === 'EHLO') return '250-sink\r\n250-SIZE 52428800\r\n250 8BITMIME\r\n';
    if (verb === 'QUIT') return '221 bye\r\n';
    inData = verb === 'DATA';
    return inData ? '354 go ahead\r\n' : '250 2.0.0 ok\r\n';
  }

  /** Skips to the end of a message and returns what follows it. */
  function skipData(chunk) {
    const bytes = tail.length > 0 ? Buffer.concat([tail, chunk]) : chunk;
    const at = bytes.indexOf(end);
    if (at < 0) {
      tail = bytes.subarray(-4);
      return undefined;
    }
    tail = Buffer.alloc(0);
    inData = false;
    arrived += 1;
    socket.write('250 2.0.0 kept\r\n');
    return bytes.subarray(at + end.length);
  }

  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', chunk => {
    let rest = chunk;
    while (rest && rest.length > 0) {
      if (inData) {
        rest = skipData(rest);
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

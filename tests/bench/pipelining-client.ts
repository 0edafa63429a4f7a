import net from 'node:net';

type Mail = { to: string; bytes: Buffer };

/** A message as it goes over the line: leading dots doubled, with its final dot. */
export function onTheLine({ to, bytes }: Mail): { envelope: Buffer; body: Buffer } {
  const stuffed = Buffer.from(bytes.toString('latin1').replace(/(^|\r\n)\./g, '$1..'), 'latin1');
  return {
    envelope: Buffer.from(`MAIL FROM:<humas@gema.example>\r\nRCPT TO:<${to}>\r\nDATA\r\n`),
    body: Buffer.concat([stuffed, Buffer.from('.\r\n')]),
  };
}

/** One connection: the next envelope leaves together with the message before it. */
function sendOver(port: number, mails: ReturnType<typeof onTheLine>[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = net.connect(port, '127.0.0.1').setNoDelay(true);
    let next = 0;
    let greeted = false;
    let answered = '';
    socket.on('error', reject);
    socket.on('close', () => (next === mails.length ? resolve() : reject(new Error('the line broke'))));
    socket.on('data', data => {
      answered += data.toString('latin1');
      if (!greeted) {
        greeted = true;
        answered = '';
        socket.write(mails[0]!.envelope);
        return;
      }
      if (answered.includes('221 ')) socket.end();
      if (next === mails.length || !answered.includes('354 ')) return;
      answered = '';
      const after = mails[next + 1]?.envelope ?? Buffer.from('QUIT\r\n');
      socket.write(Buffer.concat([mails[next]!.body, after]));
      next += 1;
    });
  });
}

/** The limit: finished bytes, nothing awaited but the go-ahead, nothing recorded. */
export async function sendPipelined(
  port: number,
  mails: ReturnType<typeof onTheLine>[],
  connections: number,
): Promise<void> {
  const shares = Array.from({ length: connections }, (_, i) =>
    mails.filter((_, index) => index % connections === i),
  );
  await Promise.all(shares.filter(share => share.length > 0).map(share => sendOver(port, share)));
}

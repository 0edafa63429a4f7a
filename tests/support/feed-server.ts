import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FetchOptions } from '#app/features/coverage/fetch-terms.ts';

/** A web server of a test: answers by path, notes what it was asked. */
export type FeedServer = {
  base: string;
  host: string;
  answers: Record<string, RequestListener>;
  asked: { path: string; headers: IncomingMessage['headers'] }[];
  /** Lets the fetch guard reach this server and nothing else of this machine. */
  fetching: FetchOptions;
  paths: () => string[];
  close: () => Promise<void>;
};

export async function startFeedServer(): Promise<FeedServer> {
  const answers: Record<string, RequestListener> = {};
  const asked: FeedServer['asked'] = [];
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (answer) answer(request, response);
    else response.writeHead(404).end();
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    base: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    answers,
    asked,
    fetching: { loopbackPorts: [port], deadlineMs: 5_000 },
    paths: () => asked.map(each => each.path),
    close: async () => {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}

/** Answers with a text of a type. */
export function sends(
  text: string | Buffer,
  type = 'application/rss+xml',
  headers: Record<string, string> = {},
): RequestListener {
  return (_, response) => response.writeHead(200, { 'content-type': type, ...headers }).end(text);
}

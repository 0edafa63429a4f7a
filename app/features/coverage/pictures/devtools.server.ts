import type { Readable, Writable } from 'node:stream';

type Message = {
  id?: number;
  method?: string;
  params?: Record<string, unknown>;
  result?: unknown;
  error?: { message: string };
  sessionId?: string;
};

/** More than any answer we ask for; a screenshot of 8 MB comes as 11 MB of text. */
const longestMessage = 32 * 1024 * 1024;

/** A conversation with a browser in its DevTools protocol. */
export type Devtools = {
  /** Calls a method and waits for its answer. @throws when the browser refuses or ends */
  call: <T = Record<string, unknown>>(method: string, params?: object, sessionId?: string) => Promise<T>;
  on: (method: string, listener: (params: Record<string, never>) => void) => void;
};

/** Speaks over the pipe of `--remote-debugging-pipe`: messages as JSON, each ended by a zero byte. */
export function openDevtools(output: Writable, input: Readable): Devtools {
  const waiting = new Map<number, { resolve: (value: never) => void; reject: (error: Error) => void }>();
  const listeners = new Map<string, (params: Record<string, never>) => void>();
  let pieces: Buffer[] = [];
  let length = 0;
  let last = 0;
  let ended: Error | undefined;

  function end(error: Error): void {
    ended ??= error;
    for (const { reject } of waiting.values()) reject(ended);
    waiting.clear();
  }

  function take(text: string): void {
    const message = JSON.parse(text) as Message;
    if (message.method) listeners.get(message.method)?.((message.params ?? {}) as Record<string, never>);
    const call = message.id === undefined ? undefined : waiting.get(message.id);
    if (!call) return;
    waiting.delete(message.id!);
    if (message.error) call.reject(new Error(message.error.message));
    else call.resolve(message.result as never);
  }

  input.on('data', (data: Buffer) => {
    let rest = data;
    for (let zero = rest.indexOf(0); zero >= 0; zero = rest.indexOf(0)) {
      pieces.push(rest.subarray(0, zero));
      take(Buffer.concat(pieces).toString('utf8'));
      pieces = [];
      length = 0;
      rest = rest.subarray(zero + 1);
    }
    pieces.push(rest);
    length += rest.length;
    if (length > longestMessage) input.destroy(new Error('message too long'));
  });
  input.on('error', end);
  input.on('close', () => end(new Error('the browser ended')));
  output.on('error', end);

  return {
    call: (method, params = {}, sessionId) =>
      new Promise((resolve, reject) => {
        if (ended) return reject(ended);
        last += 1;
        waiting.set(last, { resolve: resolve as (value: never) => void, reject });
        output.write(`${JSON.stringify({ id: last, method, params, sessionId })}\0`);
      }),
    on: (method, listener) => void listeners.set(method, listener),
  };
}

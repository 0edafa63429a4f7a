import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import autocannon from 'autocannon';

export type Load = {
  requestsPerSecond: number;
  p50: number;
  p99: number;
  errors: number;
  /** Processor time of the server for one request: what others on the machine disturb least. */
  cpuMs: number;
};

/** A free port of this machine. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise(resolve => server.close(resolve));
  return port;
}

export type Running = {
  url: string;
  process: ChildProcess;
  stop: () => Promise<void>;
  residentMb: () => number;
  /** The most it has been so far. */
  peakMb: () => number;
  /** Processor time of all its threads so far, in milliseconds. */
  cpuMs: () => number;
};

/** The heap bounds with which `npm start` starts the server. */
export function startFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } };
  return scripts.start.match(/--max\S+/g) ?? [];
}

/** Milliseconds of this process's processor time: on a shared machine the clock says more about the others. */
export function spentMs(since: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function memoryMb({ pid }: ChildProcess, field: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(new RegExp(`${field}:\\s+(\\d+)`).exec(status)![1]) / 1024;
}

/** Starts a Node server and waits until `path` answers. */
export async function startNode(args: string[], env: Record<string, string>, path: string): Promise<Running> {
  const port = await freePort();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: String(port), ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  const url = `http://127.0.0.1:${port}`;
  for (let tries = 0; ; tries += 1) {
    const ready = await fetch(url + path).then(
      response => response.ok,
      () => false,
    );
    if (ready) break;
    if (tries > 300 || child.exitCode !== null) throw new Error(`${args.join(' ')} did not start`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
  const exited = new Promise<void>(resolve => child.once('exit', () => resolve()));
  return {
    url,
    process: child,
    stop: async () => {
      child.kill('SIGTERM');
      await exited;
    },
    residentMb: () => memoryMb(child, 'VmRSS'),
    peakMb: () => memoryMb(child, 'VmHWM'),
    cpuMs: () => {
      // After the name in brackets: state, …, user and system time as the 12th and 13th, in hundredths of a second.
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
      return (Number(fields[11]) + Number(fields[12])) * 10;
    },
  };
}

type Address = { server: Running; path: string; headers?: Record<string, string> };

/** Loads one address at 8 connections after a warm-up; latencies in ms. Throws when an answer is no 2xx. */
async function load({ server, path, headers = {} }: Address, seconds = 6): Promise<Load> {
  const url = server.url + path;
  await autocannon({ url, headers, connections: 8, duration: 2 });
  const before = server.cpuMs();
  const result = await autocannon({ url, headers, connections: 8, duration: seconds });
  if (result.non2xx > 0) throw new Error(`${url}: ${result.non2xx} answers were no 2xx`);
  return {
    requestsPerSecond: result.requests.average,
    p50: result.latency.p50,
    p99: result.latency.p99,
    errors: result.errors,
    cpuMs: (server.cpuMs() - before) / result.requests.total,
  };
}

/**
 * Loads every address in turn, `rounds` times; of each the round with the most requests, the least disturbed
 * one, with the least processor time of any.
 */
export async function fastestLoads<const A extends readonly Address[]>(
  rounds: number,
  addresses: A,
): Promise<{ [K in keyof A]: Load }> {
  const best: Load[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [i, address] of addresses.entries()) {
      const now = await load(address);
      const cpuMs = Math.min(now.cpuMs, best[i]?.cpuMs ?? now.cpuMs);
      const faster = !best[i] || now.requestsPerSecond > best[i].requestsPerSecond;
      best[i] = { ...(faster ? now : best[i]!), cpuMs };
    }
  }
  return best as { [K in keyof A]: Load };
}

/** Milliseconds of the fastest of `times` runs: the one least disturbed by others on the machine. */
export async function fastest(times: number, work: () => unknown): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < times; run += 1) {
    const started = process.hrtime.bigint();
    await work();
    best = Math.min(best, Number(process.hrtime.bigint() - started) / 1e6);
  }
  return best;
}

export type Figure = { what: string; figure: string; bound: string; holds: boolean };

import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * Runs a script in a process of its own, so that its memory and its warming up are its own; with the
 * heap of `npm start`. Its one message is the answer.
 */
export function inProcess<T>(script: URL, ...args: string[]): Promise<T> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(script), args, {
      execArgv: ['--import', 'tsx', '--expose-gc', '--max-old-space-size=320', '--max-semi-space-size=32'],
    });
    child.once('message', taken => resolve(taken as T));
    child.once('exit', code => reject(new Error(`${script.pathname} ended with ${code}`)));
  });
}

import type { MailboxProblem } from './terms.ts';

const minuteMs = 60_000;
const retryMinutes = [1, 2, 5, 15, 30];

/** When the mailbox is read next: each minute, later and later while it fails, hourly after a refused sign-in (servers lock out). */
export function nextMailboxReading(now: string, failures: number, problem: MailboxProblem | null): string {
  const minutes =
    problem === 'sign-in' ? 60 : failures === 0 ? 1 : (retryMinutes[failures - 1] ?? retryMinutes.at(-1)!);
  return new Date(Date.parse(now) + minutes * minuteMs).toISOString();
}

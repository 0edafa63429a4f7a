import type { LinkAnswer } from '#app/features/press-kits/ports.server.ts';
import type { FetchOptions, FetchProblem, Wanted } from './fetch-terms.ts';
import { visit } from './fetch-visit.server.ts';

const anything: Wanted = { accept: '*/*', types: /./, otherwise: 'not-text', binary: true };

/** What says that there is something at the address, though it was not read to its end. */
const there: readonly FetchProblem[] = ['too-large', 'not-html', 'not-text'];

/**
 * Tries a link under the guard of every fetch. Dead is only what says so: no such host, 404 or 410. A server that
 * refuses machines (403), is slow or stands in a private network leaves it open.
 */
export async function tryLink(
  _context: unknown,
  { url }: { url: string },
  options: FetchOptions = {},
): Promise<LinkAnswer> {
  const answer = await visit(url, anything, { deadlineMs: 15_000, maxBytes: 256 * 1024, ...options });
  if (answer.ok || there.includes(answer.problem)) return { outcome: 'alive', status: null };
  const { problem, status = null } = answer;
  const dead = problem === 'host-not-found' || status === 404 || status === 410;
  return { outcome: dead ? 'dead' : 'unsure', status };
}

import { words } from '#app/lib/text.ts';

/** Why a look found no text to keep or compare; each has its words on screen. */
export const lookProblems = [
  'gone',
  'front-page',
  'says-gone',
  'login-needed',
  'partial',
  'unreadable',
  'too-heavy',
  'address-refused',
  'host-not-found',
  'unreachable',
  'redirects',
  'timeout',
  'too-large',
  'not-html',
  'refused',
  'server-error',
  'robots',
  'robots-unavailable',
] as const;
export type LookProblem = (typeof lookProblems)[number];

/** The same reading of any page, as far as the verdict needs it. */
type Read = {
  refused: boolean;
  title: { value: string } | null;
  body: { value: string } | null;
  problems: readonly { code: string }[];
};

/** What came of asking for a page: a reading, an answer that is none, or a page the reader gave up. */
export type Asked =
  | { ok: true; finalUrl: string; reading: Read }
  | { ok: false; problem: string; status?: number };

export type Verdict =
  /** The whole story was read. */
  | { kind: 'read'; title: string; text: string }
  /** A page worth keeping whose story could not be read, or only its beginning: it is never compared. */
  | { kind: 'unread'; problem: LookProblem; title: string; text: string }
  /** The story is no longer at its address. */
  | { kind: 'dead'; problem: LookProblem; status: number | null }
  /** Nothing to keep; `passing` when it may be otherwise in a while. */
  | { kind: 'failed'; problem: LookProblem; status: number | null; passing: boolean };

const incomplete = new Set(['paywalled', 'pages-missing']);

/** Judges a look at an address. A login wall and a stub are no text: they must not pass for a change of the story. */
export function judge(address: string, asked: Asked): Verdict {
  if (!asked.ok) return judgeFailure(asked.problem, asked.status);
  if (landsOnFrontPage(address, asked.finalUrl)) return { kind: 'dead', problem: 'front-page', status: null };
  const { reading } = asked;
  const codes = reading.problems.map(problem => problem.code);
  if (codes.includes('page-gone')) return { kind: 'dead', problem: 'says-gone', status: null };
  if (codes.includes('login-needed')) {
    return { kind: 'failed', problem: 'login-needed', status: null, passing: false };
  }
  const title = reading.title?.value ?? '';
  const text = reading.body?.value ?? '';
  if (codes.includes('page-heavy')) return { kind: 'unread', problem: 'too-heavy', title, text };
  if (codes.some(code => incomplete.has(code))) return { kind: 'unread', problem: 'partial', title, text };
  if (reading.refused || title === '' || text === '') {
    return { kind: 'unread', problem: 'unreadable', title, text };
  }
  return { kind: 'read', title, text };
}

function judgeFailure(problem: string, status?: number): Verdict {
  const failed = (named: LookProblem, passing: boolean): Verdict => ({
    kind: 'failed',
    problem: named,
    status: status ?? null,
    passing,
  });
  switch (problem) {
    case 'http-status':
      if (status === 404 || status === 410) return { kind: 'dead', problem: 'gone', status };
      if (status !== undefined && (status >= 500 || [408, 425, 429].includes(status))) {
        return failed('server-error', true);
      }
      return failed('refused', false);
    case 'too-heavy':
      return { kind: 'unread', problem: 'too-heavy', title: '', text: '' };
    case 'busy':
    case 'failed':
    case 'connection-failed':
      return failed('unreachable', true);
    case 'host-not-found':
    case 'timeout':
    case 'robots-unavailable':
      return failed(problem, true);
    case 'too-large':
    case 'not-html':
    case 'robots':
      return failed(problem, false);
    case 'too-many-redirects':
      return failed('redirects', false);
    default:
      return failed('address-refused', false);
  }
}

/** Whether an address that named a story was answered by the site's front page. */
export function landsOnFrontPage(address: string, finalUrl: string): boolean {
  if (!URL.canParse(address) || !URL.canParse(finalUrl)) return false;
  return !isFrontPage(new URL(address)) && isFrontPage(new URL(finalUrl));
}

function isFrontPage(url: URL): boolean {
  const bare = /^\/?(?:(?:index|home|beranda)(?:\.\w{1,5})?\/?)?$/i.test(url.pathname);
  // Some systems name their stories by a parameter of the front page.
  return bare && !/[?&](?:p|id)=\d/.test(url.search);
}

/** Whether two readings of a story are the same words in the same order; punctuation and case are no change. */
export function sameStory(a: { title: string; text: string }, b: { title: string; text: string }): boolean {
  return sameWords(a.title, b.title) && sameWords(a.text, b.text);
}

function sameWords(a: string, b: string): boolean {
  return a === b || words(a).join(' ') === words(b).join(' ');
}

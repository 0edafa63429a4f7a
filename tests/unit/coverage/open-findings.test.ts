import { expect, it } from 'vitest';
import { findingsOf } from '#app/features/coverage/findings.ts';
import {
  type OpenFacts,
  openFindingsOf,
  openKinds,
  outwardKinds,
  settlementKey,
  weightOfKind,
} from '#app/features/coverage/open-findings/kinds.ts';

const quiet: OpenFacts = {
  status: 'approved',
  findings: [],
  verdicts: new Map(),
  asked: new Set(),
  unanswered: 0,
  watch: null,
  journalists: 1,
  topics: 2,
  judgedTones: 2,
};
const body =
  'Dari 1,3 juta pekerja, 782 ribu pekerja atau 55 persen terdaftar. BPJS Kesehatan membayar JHT. Ada 100 orang, 50 persen di antaranya 50 orang.';
const findings = findingsOf(body, { figures: [], day: '2025-03-18', agencyPeople: [] });
const share = findings.find(finding => finding.kind === 'share' && finding.agreement === 'differs')!;
const mixUp = findings.find(finding => finding.kind === 'agencyCalledHealth')!;
const page = { url: 'https://kabar.example/1', dead: true, changedAt: '2025-03-19T00:00:00.000Z' };
const ignored = (...keys: string[]) => new Map(keys.map(key => [key, 'ignored' as const]));

it.each<[string, Partial<OpenFacts>, [string, number][]]>([
  ['nothing', {}, []],
  [
    'a figure that does not fit and a name mixed up',
    { findings },
    [
      ['mixUp', 1],
      ['figures', 1],
    ],
  ],
  ['what a person judged is settled', { findings, verdicts: ignored(share.key) }, [['mixUp', 1]]],
  [
    'what was asked of the outlet waits for its answer',
    { findings: [mixUp], asked: new Set([mixUp.key]), unanswered: 1 },
    [['unanswered', 1]],
  ],
  [
    'a hint does not wait',
    { findings: findingsOf('Kata BPJS begitu.', { figures: [], day: '2025-03-18', agencyPeople: [] }) },
    [],
  ],
  [
    'a page that changed and died',
    { watch: page },
    [
      ['changed', 1],
      ['dead', 1],
    ],
  ],
  [
    'a change that was looked at',
    { watch: page, verdicts: ignored(settlementKey('changed', page)) },
    [['dead', 1]],
  ],
  [
    'another change after that',
    {
      watch: { ...page, dead: false, changedAt: '2025-03-20T00:00:00.000Z' },
      verdicts: ignored(settlementKey('changed', page)),
    },
    [['changed', 1]],
  ],
  [
    'another address that died',
    {
      watch: { ...page, url: 'https://kabar.example/2', changedAt: null },
      verdicts: ignored(settlementKey('dead', page)),
    },
    [['dead', 1]],
  ],
  [
    'what is missing',
    { journalists: 0, topics: 0, judgedTones: 1 },
    [
      ['noTone', 1],
      ['noTopic', 1],
      ['noJournalist', 1],
    ],
  ],
  ['a story without a name over it', { journalists: 0, verdicts: ignored('missing noJournalist') }, []],
  ['not in the list', { status: 'dismissed', findings, journalists: 0 }, []],
])('waits for a person: %s', (_, facts, expected) => {
  expect(openFindingsOf({ ...quiet, ...facts }).map(({ kind, count }) => [kind, count])).toEqual(expected);
});

it('weighs what leaves the house over the desk’s own books', () => {
  const weights = openKinds.map(weightOfKind);
  expect(weights).toEqual([...weights].sort((a, b) => b - a));
  expect(Math.min(...weights)).toBeGreaterThan(0);
  expect(openKinds.slice(0, outwardKinds.length)).toEqual([...outwardKinds]);
});

import { expect, it } from 'vitest';
import { readParts } from '#app/features/inbox/incoming/parts.ts';
import { sortIncoming } from '#app/features/inbox/incoming/sorting.ts';
import { type Specimen, sender } from '#tests/factories/bounces/build.ts';
import { others } from '#tests/factories/bounces/others.ts';
import { reports } from '#tests/factories/bounces/reports.ts';
import { reportsOfMakes } from '#tests/factories/bounces/reports-of-makes.ts';
import { texts } from '#tests/factories/bounces/texts.ts';

const specimens = [...reports, ...reportsOfMakes, ...texts, ...others];

function judge(specimen: Specimen) {
  const parts = readParts(new TextEncoder().encode(specimen.mail.replaceAll('\n', '\r\n')));
  if (typeof parts === 'string') throw new Error(parts);
  const sorted = sortIncoming(parts, { own: [sender], verp: null, toStop: false });
  const kinds = [specimen.kind].flat();
  return {
    specimen,
    sorted,
    rightKind: kinds.includes(sorted.kind),
    rightRecipient: sorted.recipient?.toLowerCase() === specimen.recipient,
    suppressed: sorted.kind === 'hard' || sorted.kind === 'complaint',
    living: !kinds.some(kind => kind === 'hard' || kind === 'complaint'),
  };
}

const judged = specimens.map(judge);
const share = (part: number, whole: number) => part / whole;

it('reads the recipient of 95 % and the meaning of 90 % of mails of 40 and more formats', () => {
  const failures = judged.filter(({ specimen }) =>
    [specimen.kind].flat().some(kind => ['hard', 'soft', 'policy', 'delayed'].includes(kind)),
  );
  const recipients = failures.filter(one => one.rightRecipient).length;
  const kinds = failures.filter(one => one.rightKind).length;
  const wrong = judged.filter(one => !one.rightKind || !one.rightRecipient);
  for (const { specimen, sorted } of wrong)
    console.log(
      `${specimen.name}: ${[specimen.kind]} ${specimen.recipient} ← ${sorted.kind} ${sorted.recipient} (${sorted.rule}: ${sorted.passage})`,
    );
  console.log(
    `bounces ${failures.length}: recipient ${recipients}, meaning ${kinds}; all ${judged.length}, wrong ${wrong.length}`,
  );
  expect(failures.length).toBeGreaterThan(60);
  expect(share(recipients, failures.length)).toBeGreaterThanOrEqual(0.95);
  expect(share(kinds, failures.length)).toBeGreaterThanOrEqual(0.9);
});

it('gives up no address that may live', () => {
  const lost = judged.filter(one => one.living && one.suppressed).map(one => one.specimen.name);
  expect(lost).toEqual([]);
});

it.each(judged)('$specimen.name', ({ specimen, sorted }) => {
  expect([specimen.kind].flat()).toContain(sorted.kind);
  expect(sorted.recipient).toBe(specimen.recipient);
  if (sorted.kind !== 'human') expect(sorted.rule).not.toBe('none');
});

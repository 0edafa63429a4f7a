import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeFields } from '#app/features/awards/marking/merge-fields.ts';
import {
  afterChoice,
  afterReading,
  afterSave,
  hasUnsaved,
  type Shown,
} from '#app/features/awards/marking/sheet-sync.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const empty = { a: '', b: '', c: '' };
const open = (stored: Record<string, string>): Shown => ({ values: stored, base: stored, others: {} });
const typed = (shown: Shown, values: Record<string, string>): Shown => ({
  ...shown,
  values: { ...shown.values, ...values },
});

describe('a sheet that saves itself', () => {
  it('keeps what is typed while a save is on its way', () => {
    const sent = typed(open(empty), { a: '7' });
    const meanwhile = typed(sent, { a: '8', b: '5' });
    const after = afterSave(meanwhile, sent.values, { ...empty, a: '7' }, []);
    expect(after).toEqual({ values: { a: '8', b: '5', c: '' }, base: { a: '7', b: '', c: '' }, others: {} });
    expect(hasUnsaved(after)).toBe(true);
  });

  it('shows what another device saved in fields that were left alone, and keeps a space that is being typed', () => {
    const sent = typed(open(empty), { a: 'Data ' });
    const after = afterSave(sent, sent.values, { a: 'Data', b: '9', c: '' }, []);
    expect(after.values).toEqual({ a: 'Data ', b: '9', c: '' });
    expect(hasUnsaved(after)).toBe(false);
  });

  it('waits for a choice where both changed a field, and saves no other value over it', () => {
    const sent = typed(open(empty), { a: '7' });
    const after = afterSave(sent, sent.values, { ...empty, a: '4' }, ['a']);
    expect(after.others).toEqual({ a: '4' });
    expect(hasUnsaved(after)).toBe(false);
    expect(afterChoice(after, 'a', true)).toEqual(open({ ...empty, a: '4' }));
    const own = afterChoice(after, 'a', false);
    expect([own.values.a, own.base.a, hasUnsaved(own)]).toEqual(['7', '4', true]);
  });

  it('follows the page when it is read anew, but for what is typed', () => {
    const shown = typed(open(empty), { a: '7', b: '3' });
    expect(afterReading(shown, { a: '7', b: '', c: '9' })).toEqual({
      values: { a: '7', b: '3', c: '9' },
      base: { a: '7', b: '', c: '9' },
      others: {},
    });
  });

  it('ends with two devices showing the same, every typed mark kept or asked about', () => {
    const edit = fc.record({
      device: fc.constantFrom(0, 1),
      field: fc.constantFrom('a', 'b', 'c'),
      value: fc.constantFrom('1', '5', '9', ''),
    });
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), edits => {
        let stored: Record<string, string> = empty;
        const devices = [open(stored), open(stored)];
        const save = (at: number) => {
          const device = devices[at]!;
          const { kept, conflicts } = mergeFields(device.base, device.values, stored);
          stored = kept;
          devices[at] = afterSave(device, device.values, stored, conflicts);
        };
        edits.forEach(({ device, field, value }, step) => {
          devices[device] = typed(devices[device]!, { [field]: value });
          if (step % 3 === 0) save(device);
        });
        for (const at of [0, 1, 0, 1, 0, 1]) save(at);
        for (const { values, others } of devices) {
          for (const field of Object.keys(stored)) {
            if (!(field in others)) expect(values[field]).toBe(stored[field]);
          }
        }
      }),
      propertyRuns,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPhone } from '#app/lib/phone.ts';
import { erased, tracePattern, wipeText } from '#app/lib/traces.ts';
import { propertyRuns } from '#tests/support/property-runs.ts';

const traces = { addresses: ['rina.p@kabar.example'], phones: ['+6281234567890'] };
const wiped = (text: string) => wipeText(text, tracePattern(traces)!);

describe('traces of a person', () => {
  it.each([
    'Rina.P@Kabar.Example',
    'rina.p%40kabar.example',
    '0812-3456-7890',
    '0812 3456 7890',
    '+62 812-3456-7890',
    '+62 (0)812.3456.7890',
    '6281234567890',
    '81234567890',
  ])('%s is found', text => {
    expect(wiped(`hubungi ${text}, ya`)).toBe(`hubungi ${erased}, ya`);
    expect(JSON.parse(wiped(JSON.stringify({ a: [text], n: 1 })))).toEqual({ a: [erased], n: 1 });
  });

  it.each(['katarina.p@kabar.example', 'rina.p@kabar.example.com', '081234567890123', '1081234567890'])(
    '%s is somebody else’s',
    text => {
      expect(wiped(`hubungi ${text}, ya`)).toBe(`hubungi ${text}, ya`);
    },
  );

  it('numbers in JSON are looked at, and JSON stays JSON', () => {
    expect(JSON.parse(wiped('{"hp":81234567890,"umur":40}'))).toEqual({ hp: erased, umur: 40 });
    expect(wiped('{bukan json 081234567890')).toBe(`{bukan json ${erased}`);
    expect(wiped('{"a":1}')).toBe('{"a":1}');
  });

  it('no text that holds a number in readable groups keeps it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 811_0000_000, max: 899_9999_9999 }),
        fc.string(),
        fc.string(),
        (digits, before, after) => {
          const phone = `+62${digits}`;
          const pattern = tracePattern({ addresses: [], phones: [phone] })!;
          const text = wipeText(`${before} ${formatPhone(phone)} ${after}`, pattern);
          expect(text.replace(/\D/g, '')).not.toContain(`62${digits}`);
        },
      ),
      propertyRuns,
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accentVariables, contrast } from '#app/ui/accent.ts';

const colour = fc.integer({ min: 0, max: 0xffffff }).map(value => `#${value.toString(16).padStart(6, '0')}`);

describe('accentVariables', () => {
  it('makes any brand colour readable in both themes, with readable ink on it', () => {
    fc.assert(
      fc.property(colour, hex => {
        const out = accentVariables(hex);
        expect(contrast(out['--brand-accent'] ?? '', '#fdfcfa')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(out['--brand-accent-dark'] ?? '', '#181614')).toBeGreaterThanOrEqual(4.5);
        expect(
          contrast(out['--brand-accent'] ?? '', out['--brand-accent-content'] ?? ''),
        ).toBeGreaterThanOrEqual(4.5);
        expect(
          contrast(out['--brand-accent-dark'] ?? '', out['--brand-accent-dark-content'] ?? ''),
        ).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });

  it('leaves a readable colour as it is and ignores what is not a colour', () => {
    expect(accentVariables('#0f5f5b')['--brand-accent']).toBe('#0f5f5b');
    expect(accentVariables('red; background: url(x)')).toEqual({});
    expect(accentVariables(null)).toEqual({});
  });
});

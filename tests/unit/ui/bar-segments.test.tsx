import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { BarSegments, type BarSegmentsProps } from '#app/ui/bar-segments.tsx';

const drawn = (props: BarSegmentsProps) =>
  /background-image:([^"]*)"/.exec(renderToStaticMarkup(<BarSegments {...props} />))![1];

describe('BarSegments', () => {
  it('draws each value where the one before ended, parted by a gap, and leaves the rest to the track', () => {
    expect(drawn({ values: [20, 30], max: 100 })).toBe(
      'linear-gradient(90deg,var(--chart-1) 0 20%,var(--bar-gap) 0 calc(20% + 1.5px),var(--chart-2) 0 50%,transparent 0)',
    );
  });

  it('draws no gap for a value of nothing and keeps the colour of the others', () => {
    expect(drawn({ values: [0, -3, 1], max: 3 })).toBe(
      'linear-gradient(90deg,var(--chart-3) 0 33.33%,transparent 0)',
    );
    expect(drawn({ values: [1], max: 0 })).toBe('linear-gradient(90deg,transparent 0)');
  });

  it('takes the colours asked for and lays the line of what counts in full on top', () => {
    expect(drawn({ values: [2, 2], colors: [1, 'rest'], max: 4, mark: 1 })).toBe(
      'linear-gradient(90deg,transparent 25%,var(--bar-mark) 0 calc(25% + 2px),transparent 0),' +
        'linear-gradient(90deg,var(--chart-1) 0 50%,var(--bar-gap) 0 calc(50% + 1.5px),var(--chart-rest) 0 100%,transparent 0)',
    );
  });
});

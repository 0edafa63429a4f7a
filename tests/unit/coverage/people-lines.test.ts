import { describe, expect, it } from 'vitest';
import { splitNames } from '#app/features/coverage/people-lines.ts';

describe('names typed in one line', () => {
  it.each([
    ['Rina Marlina, Budi Santoso & Sari\nRina Marlina', ['Rina Marlina', 'Budi Santoso', 'Sari']],
    ['Dedi (kontri)', ['Dedi']],
    ['Dedi (Kontributor, Bungo), Sari (red)', ['Dedi', 'Sari']],
    ['Dedi [ant/red] dan Sari (Red.)', ['Dedi', 'Sari']],
    ['Dedi Kurnia/red; Sari / ant', ['Dedi Kurnia', 'Sari']],
    ['(red)', []],
    ['Ahmad (Dedi) Kurnia', ['Ahmad (Dedi) Kurnia']],
    ['Antara Wijaya, Redi (Antonius)', ['Antara Wijaya', 'Redi (Antonius)']],
  ])('reads %j', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});

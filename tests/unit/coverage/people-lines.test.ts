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
    ['Ahmad (Dedi) Kurnia', ['Ahmad Kurnia']],
    ['Antara Wijaya, Redi (Antonius)', ['Antara Wijaya', 'Redi']],
    ['Rahmat Hidayat, S.Sos', ['Rahmat Hidayat']],
    ['Drs. H. Joko Susilo, M.Si', ['Joko Susilo']],
    ['Ibu Nur Aini (nra)', ['Nur Aini']],
    ['Nur Aini (nra, ant), Sari [nra]', ['Nur Aini', 'Sari']],
    ['Rina Marlina, S.E., M.M., Budi Hartono, S.I.Kom.', ['Rina Marlina', 'Budi Hartono']],
    ['Dr. Amir Hamzah, Ph.D., dr. Lina Wati, Sp.PD', ['Amir Hamzah', 'Lina Wati']],
    ['Sari Dewi, A.Md. dan Prof. Dr. Ir. Bambang S., M. Sc', ['Sari Dewi', 'Bambang S.']],
    ['Joko Susilo, s.sos, m.si; Tono SH, MH', ['Joko Susilo', 'Tono']],
    ['Rina Marlina / Pak Budi Hartono', ['Rina Marlina', 'Budi Hartono']],
    ['Ahmad M. Noor, M. Iqbal, S. Hasibuan', ['Ahmad M. Noor', 'M. Iqbal', 'S. Hasibuan']],
    ['S.Sos, M.Si', []],
  ])('reads %j', (text, names) => {
    expect(splitNames(text)).toEqual(names);
  });
});

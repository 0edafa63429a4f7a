import { bases } from '#app/lib/affixes.ts';
import type { NumberInText } from './numbers.ts';

/** Words that count people: any of them may be part of any other. */
const people = new Set(
  'orang jiwa warga penduduk pekerja tenaga peserta penerima karyawan buruh pegawai petani pekebun nelayan pedagang sopir guru honorer kader perempuan laki-laki pria wanita pendaftar ahli anak keluarga'.split(
    ' ',
  ),
);

/** Whether two numbers count the same sort of thing; a number without a word for it may, when `near` the other. */
export function comparable(a: NumberInText, b: NumberInText, near: boolean): boolean {
  if (a.unit !== b.unit) return false;
  if (a.unit !== 'count') return true;
  if (a.noun === '' || b.noun === '') return near;
  if (people.has(a.noun) && people.has(b.noun)) return true;
  return a.noun === b.noun || bases(a.noun).includes(b.noun) || bases(b.noun).includes(a.noun);
}

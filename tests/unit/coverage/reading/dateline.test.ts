import { expect, it } from 'vitest';
import { missingDateline } from '#app/features/coverage/reading/dateline.ts';

it.each([
  ['JAKARTA', 'JAKARTA - BPJS Ketenagakerjaan menyerahkan santunan.', ''],
  ['JAMBI', 'JAMBI – Petani karet didaftarkan.\n\nMereka lega.', ''],
  ['Muara Bulian', 'TRIBUNJAMBI.COM, MUARA BULIAN - Petani didaftarkan.', ''],
  ['Simpang Rimbo', 'Simpang Rimbo, Petani didaftarkan.', ''],
  ['JAMBI', 'Jambi menjadi provinsi pertama yang selesai.', 'JAMBI'],
  ['', 'Petani karet didaftarkan.', ''],
])('prints no place twice: %s before %s', (dateline, body, shown) => {
  expect(missingDateline(dateline, body)).toBe(shown);
});

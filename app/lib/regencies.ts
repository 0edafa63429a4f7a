/** The nine regencies and two cities of Jambi Province. Keys are stored; names are what people read. */
export const regencies = [
  { key: 'kota-jambi', name: 'Kota Jambi', seat: 'Jambi' },
  { key: 'sungai-penuh', name: 'Sungai Penuh', seat: 'Sungai Penuh' },
  { key: 'batang-hari', name: 'Batang Hari', seat: 'Muara Bulian' },
  { key: 'bungo', name: 'Bungo', seat: 'Muara Bungo' },
  { key: 'kerinci', name: 'Kerinci', seat: 'Siulak' },
  { key: 'merangin', name: 'Merangin', seat: 'Bangko' },
  { key: 'muaro-jambi', name: 'Muaro Jambi', seat: 'Sengeti' },
  { key: 'sarolangun', name: 'Sarolangun', seat: 'Sarolangun' },
  { key: 'tanjung-jabung-barat', name: 'Tanjung Jabung Barat', seat: 'Kuala Tungkal' },
  { key: 'tanjung-jabung-timur', name: 'Tanjung Jabung Timur', seat: 'Muara Sabak' },
  { key: 'tebo', name: 'Tebo', seat: 'Muara Tebo' },
] as const;

export type RegencyKey = (typeof regencies)[number]['key'];

export function isRegencyKey(key: string): key is RegencyKey {
  return regencies.some(regency => regency.key === key);
}

import type { RegencyKey } from '#app/lib/regencies.ts';
import type { Channel, PressCouncilStatus, Scope } from '#db/schema/partners.ts';
import type { Habit } from './types.ts';

export type OutletRow = {
  key: string;
  name: string;
  host: string;
  channel: Channel;
  scope: Scope;
  regency: RegencyKey | null;
  network: string | null;
  council: PressCouncilStatus;
  habit: Habit;
  output: number;
  notes: string;
};

const councils = {
  '-': 'not_recorded',
  P: 'registered',
  A: 'admin_verified',
  F: 'factually_verified',
  X: 'lost',
} as const satisfies Record<string, PressCouncilStatus>;

function row(
  [name, host, network]: readonly [string, string, string?],
  [channel, scope, regency]: readonly [Channel, Scope, RegencyKey | null],
  [council, habit, output]: readonly [keyof typeof councils, Habit, number],
  notes = '',
): OutletRow {
  return {
    key: name.toLowerCase().replaceAll(' ', '-'),
    name,
    host,
    channel,
    scope,
    regency,
    network: network ?? null,
    council: councils[council],
    habit,
    output,
    notes,
  };
}

export const outletRows: readonly OutletRow[] = [
  // Kota Jambi
  row(
    ['Siginjai Kini', 'siginjaikini.example', 'siginjai'],
    ['online', 'regional', 'kota-jambi'],
    ['F', 'mixed', 9],
  ),
  row(
    ['Siginjai TV', 'tv.siginjaikini.example', 'siginjai'],
    ['television', 'regional', 'kota-jambi'],
    ['F', 'reporter', 5],
  ),
  row(
    ['Harian Pucuk Lurah', 'pucuklurah.example'],
    ['print', 'regional', 'kota-jambi'],
    ['F', 'reporter', 7],
    'Terbit Senin sampai Sabtu, 16 halaman.',
  ),
  row(
    ['Warta Angso Duo', 'wartaangsoduo.example'],
    ['online', 'regional', 'kota-jambi'],
    ['A', 'copyist', 12],
  ),
  row(['Tanggo Batu', 'tanggobatu.example'], ['online', 'regional', 'kota-jambi'], ['A', 'mixed', 7]),
  row(
    ['Sekoja Media', 'sekojamedia.example'],
    ['online', 'community', 'kota-jambi'],
    ['-', 'feature', 3],
    'Media warga Jambi Kota Seberang.',
  ),
  row(
    ['Radio Suara Telanai', 'suaratelanai.example'],
    ['radio', 'regional', 'kota-jambi'],
    ['A', 'mixed', 4],
  ),
  row(['Lensa Seberang', 'lensaseberang.example'], ['photo', 'regional', 'kota-jambi'], ['P', 'feature', 3]),
  row(
    ['Kantor Berita Swarnabumi', 'swarnabumi.example'],
    ['news_agency', 'regional', 'kota-jambi'],
    ['F', 'reporter', 7],
  ),
  row(
    ['Jembatan Gentala', 'jembatangentala.example'],
    ['online', 'regional', 'kota-jambi'],
    ['X', 'copyist', 8],
    'Status verifikasi hilang setelah pergantian badan hukum.',
  ),
  row(
    ['Mingguan Tepian Ratu', 'tepianratu.example'],
    ['print', 'regional', 'kota-jambi'],
    ['A', 'feature', 3],
    'Terbit setiap Jumat.',
  ),
  // Muaro Jambi dan Batang Hari
  row(
    ['Sengeti Hari Ini', 'sengeti.siginjaikini.example', 'siginjai'],
    ['online', 'community', 'muaro-jambi'],
    ['P', 'mixed', 5],
  ),
  row(['Candi Muaro', 'candimuaro.example'], ['online', 'regional', 'muaro-jambi'], ['A', 'mixed', 5]),
  row(
    ['Sungai Bahar Ekspos', 'sungaibaharekspos.example'],
    ['online', 'community', 'muaro-jambi'],
    ['-', 'copyist', 5],
  ),
  row(
    ['Kabar Batanghari', 'kabarbatanghari.example', 'siginjai'],
    ['online', 'regional', 'batang-hari'],
    ['A', 'mixed', 6],
  ),
  row(['Suara Bulian', 'suarabulian.example'], ['online', 'community', 'batang-hari'], ['-', 'feature', 3]),
  row(['Bulian Raya FM', 'bulianraya.example'], ['radio', 'community', 'batang-hari'], ['-', 'mixed', 2]),
  // Pesisir timur
  row(
    ['Sabak Bersuara', 'sabakbersuara.example'],
    ['online', 'regional', 'tanjung-jabung-timur'],
    ['A', 'mixed', 5],
  ),
  row(
    ['Pesisir Timur', 'pesisirtimur.example'],
    ['online', 'community', 'tanjung-jabung-timur'],
    ['P', 'reporter', 4],
  ),
  row(
    ['Tungkal Bahari', 'tungkalbahari.example'],
    ['online', 'regional', 'tanjung-jabung-barat'],
    ['F', 'reporter', 6],
  ),
  row(
    ['Kuala Pos', 'kualapos.example'],
    ['print', 'community', 'tanjung-jabung-barat'],
    ['P', 'mixed', 3],
    'Dwimingguan; edisi cetak 3.000 eksemplar.',
  ),
  row(
    ['Radio Gelombang Tungkal', 'gelombangtungkal.example'],
    ['radio', 'community', 'tanjung-jabung-barat'],
    ['-', 'mixed', 2],
  ),
  // Tebo dan Bungo
  row(
    ['Sepucuk Tebo', 'tebo.sepucuk.example', 'sepucuk'],
    ['online', 'regional', 'tebo'],
    ['A', 'copyist', 7],
  ),
  row(
    ['Rimbo Bujang Menyapa', 'rimbobujangmenyapa.example'],
    ['online', 'community', 'tebo'],
    ['-', 'reporter', 3],
  ),
  row(
    ['Sepucuk Bungo', 'bungo.sepucuk.example', 'sepucuk'],
    ['online', 'regional', 'bungo'],
    ['A', 'copyist', 7],
  ),
  row(['Lintas Tengah', 'lintastengah.example'], ['online', 'regional', 'bungo'], ['A', 'mixed', 5]),
  row(
    ['Suara Pelepat', 'suarapelepat.example'],
    ['online', 'community', 'bungo'],
    ['X', 'copyist', 4],
    'Situs sempat tidak dapat diakses tiga bulan.',
  ),
  row(['Bungo Vision', 'bungovision.example'], ['television', 'regional', 'bungo'], ['P', 'mixed', 3]),
  // Merangin dan Sarolangun
  row(
    ['Sepucuk Merangin', 'merangin.sepucuk.example', 'sepucuk'],
    ['online', 'regional', 'merangin'],
    ['A', 'copyist', 6],
  ),
  row(['Bangko Info Kita', 'bangkoinfokita.example'], ['online', 'community', 'merangin'], ['-', 'mixed', 4]),
  row(
    ['Sarolangun Berkabar', 'sarolangunberkabar.example'],
    ['online', 'regional', 'sarolangun'],
    ['A', 'mixed', 5],
  ),
  row(['Pauh Media', 'pauhmedia.example'], ['online', 'community', 'sarolangun'], ['-', 'reporter', 3]),
  // Kerinci dan Sungai Penuh
  row(['Kayu Aro Daily', 'kayuarodaily.example'], ['online', 'community', 'kerinci'], ['P', 'feature', 3]),
  row(
    ['Puncak Andalas TV', 'puncakandalas.example'],
    ['television', 'regional', 'sungai-penuh'],
    ['A', 'mixed', 3],
  ),
  row(['Sakti Alam Pos', 'saktialampos.example'], ['online', 'regional', 'sungai-penuh'], ['A', 'mixed', 5]),
  // Nasional
  row(
    ['Nusawarta', 'nusawarta.example', 'nusawarta'],
    ['news_agency', 'national', null],
    ['F', 'reporter', 6],
  ),
  row(
    ['Nusawarta Jambi', 'jambi.nusawarta.example', 'nusawarta'],
    ['online', 'national', 'kota-jambi'],
    ['F', 'copyist', 8],
  ),
  row(
    ['Kanal Pekerja', 'kanalpekerja.example'],
    ['online', 'national', null],
    ['F', 'feature', 4],
    'Khusus isu ketenagakerjaan.',
  ),
  row(['Harian Garda Warta', 'gardawarta.example'], ['print', 'national', null], ['F', 'reporter', 3]),
  row(
    ['Bentang Khatulistiwa TV', 'bentangkhatulistiwa.example', 'nusawarta'],
    ['television', 'national', null],
    ['F', 'reporter', 2],
  ),
];

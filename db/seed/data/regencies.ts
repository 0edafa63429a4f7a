import type { RegencyKey } from '#app/lib/regencies.ts';

/** The nine regencies and two cities of Jambi Province, with the places and trades the demo texts mention. */
export type Regency = {
  key: RegencyKey;
  /** Code of Statistics Indonesia (BPS). */
  bpsCode: string;
  /** With its kind: "Kabupaten Tebo", "Kota Jambi". */
  fullName: string;
  /** As headlines write it: "Tebo", "Kota Jambi". */
  name: string;
  seat: string;
  city: boolean;
  spots: readonly Spot[];
  market: string;
  commodities: readonly string[];
  /** Share of the province's workers, for the choice of places. */
  weight: number;
};

/** A village (a ward in a city, without "Desa" or "Kelurahan") and its district. */
export type Spot = { village: string; district: string; coastal: boolean };

/** Reads "village @ district, …"; a star marks the coast. */
function spotsOf(text: string): Spot[] {
  return text.split(', ').map(item => {
    const [village = '', district = ''] = item.split(' @ ');
    return { village: village.replace('*', ''), district, coastal: village.endsWith('*') };
  });
}

export const regencies: readonly Regency[] = [
  {
    key: 'kerinci',
    bpsCode: '1501',
    fullName: 'Kabupaten Kerinci',
    name: 'Kerinci',
    seat: 'Siulak',
    city: false,
    spots: spotsOf(
      'Sungai Tanduk @ Kayu Aro, Pelompek Lama @ Gunung Kerinci, Koto Rendah @ Siulak, Semurup Tengah @ Air Hangat, Tanjung Pauh Mudik @ Keliling Danau, Jujun Baru @ Danau Kerinci, Lempur Mudik @ Gunung Raya, Tamiai Hulu @ Batang Merangin',
    ),
    market: 'Pasar Siulak Gedang',
    commodities: ['kopi arabika', 'kayu manis', 'kentang', 'teh'],
    weight: 7,
  },
  {
    key: 'merangin',
    bpsCode: '1502',
    fullName: 'Kabupaten Merangin',
    name: 'Merangin',
    seat: 'Bangko',
    city: false,
    spots: spotsOf(
      'Pulau Rengas Ulu @ Bangko, Tambang Besi @ Pamenang, Rantau Panjang Ilir @ Tabir, Sungai Ulak Baru @ Sungai Manau, Muara Madras Hulu @ Jangkat, Air Batu Indah @ Renah Pembarap, Bukit Batu @ Muara Siau, Nilo Dingin Lama @ Lembah Masurai, Sumber Agung Baru @ Margo Tabir',
    ),
    market: 'Pasar Bawah Bangko',
    commodities: ['kopi robusta', 'karet', 'kelapa sawit'],
    weight: 10,
  },
  {
    key: 'sarolangun',
    bpsCode: '1503',
    fullName: 'Kabupaten Sarolangun',
    name: 'Sarolangun',
    seat: 'Sarolangun',
    city: false,
    spots: spotsOf(
      'Lubuk Kepayang @ Air Hitam, Karang Mendapo Baru @ Pauh, Mandiangin Tuo @ Mandiangin, Pulau Pinang Jaya @ Batang Asai, Perdamaian Hilir @ Singkut, Guruh Baru @ Limun, Bukit Suban Baru @ Pelawan, Lubuk Resam Ilir @ Cermin Nan Gedang, Batu Penyabung Ulu @ Bathin VIII',
    ),
    market: 'Pasar Atas Sarolangun',
    commodities: ['karet', 'kelapa sawit', 'batu bara'],
    weight: 8,
  },
  {
    key: 'batang-hari',
    bpsCode: '1504',
    fullName: 'Kabupaten Batang Hari',
    name: 'Batang Hari',
    seat: 'Muara Bulian',
    city: false,
    spots: spotsOf(
      'Sungai Rengas Jaya @ Maro Sebo Ulu, Kembang Paseban @ Mersam, Pelayangan Ilir @ Muara Tembesi, Simpang Terusan @ Muara Bulian, Olak Rambahan @ Pemayung, Jebak Permai @ Batin XXIV, Bungku Makmur @ Bajubang, Terusan Baru @ Maro Sebo Ilir',
    ),
    market: 'Pasar Keramat Tinggi',
    commodities: ['karet', 'kelapa sawit', 'padi ladang'],
    weight: 8,
  },
  {
    key: 'muaro-jambi',
    bpsCode: '1505',
    fullName: 'Kabupaten Muaro Jambi',
    name: 'Muaro Jambi',
    seat: 'Sengeti',
    city: false,
    spots: spotsOf(
      'Suko Awin @ Sekernan, Gerunggung Tengah @ Sekernan, Kemingking Seberang @ Taman Rajo, Tangkit Lama @ Sungai Gelam, Mendalo Indah @ Jambi Luar Kota, Marga Mulya @ Sungai Bahar, Petaling Rejo @ Sungai Gelam, Sponjen Ilir @ Kumpeh, Kasang Lopak @ Kumpeh Ulu, Nagasari Baru @ Mestong, Talang Bukit Jaya @ Bahar Utara',
    ),
    market: 'Pasar Sengeti',
    commodities: ['kelapa sawit', 'nanas', 'pinang', 'karet'],
    weight: 13,
  },
  {
    key: 'tanjung-jabung-timur',
    bpsCode: '1506',
    fullName: 'Kabupaten Tanjung Jabung Timur',
    name: 'Tanjab Timur',
    seat: 'Muara Sabak',
    city: false,
    spots: spotsOf(
      'Sungai Itik Laut* @ Sadu, Kampung Singkep Baru* @ Muara Sabak Timur, Teluk Majelis Hulu* @ Kuala Jambi, Pangkal Duri Darat* @ Mendahara, Nipah Seberang* @ Nipah Panjang, Bandar Jaya Makmur @ Rantau Rasau, Lagan Tengah @ Geragai, Rantau Rasau Desa @ Berbak, Catur Rahayu @ Dendang',
    ),
    market: 'Pasar Nipah Panjang',
    commodities: ['kelapa dalam', 'pinang', 'padi pasang surut', 'ikan laut'],
    weight: 7,
  },
  {
    key: 'tanjung-jabung-barat',
    bpsCode: '1507',
    fullName: 'Kabupaten Tanjung Jabung Barat',
    name: 'Tanjab Barat',
    seat: 'Kuala Tungkal',
    city: false,
    spots: spotsOf(
      'Tungkal Empat* @ Tungkal Ilir, Tanjung Senjulang* @ Bram Itam, Sungai Serindit* @ Pengabuan, Parit Pudin* @ Pengabuan, Teluk Nilau Hulu @ Senyerang, Pematang Lumut Baru @ Betara, Lubuk Terap @ Merlung, Dusun Kebon Tuo @ Tungkal Ulu, Rantau Benar Hilir @ Renah Mendaluh, Lubuk Bernai Baru @ Batang Asam',
    ),
    market: 'Pasar Parit Satu',
    commodities: ['kelapa dalam', 'pinang', 'kelapa sawit', 'udang'],
    weight: 9,
  },
  {
    key: 'tebo',
    bpsCode: '1508',
    fullName: 'Kabupaten Tebo',
    name: 'Tebo',
    seat: 'Muara Tebo',
    city: false,
    spots: spotsOf(
      'Teluk Rendah Pasir @ Tebo Ilir, Sungai Alai Baru @ Tebo Tengah, Wiroto Agung Timur @ Rimbo Bujang, Sumber Sari Indah @ Rimbo Ulu, Giri Purno Baru @ Rimbo Ilir, Muara Kilis Ulu @ Tebo Ulu, Tabun Arang @ VII Koto, Teluk Singkawang Mudik @ Sumay, Napal Putih Hilir @ Serai Serumpun',
    ),
    market: 'Pasar Sarinah Rimbo Bujang',
    commodities: ['karet', 'kelapa sawit', 'jernang'],
    weight: 10,
  },
  {
    key: 'bungo',
    bpsCode: '1509',
    fullName: 'Kabupaten Bungo',
    name: 'Bungo',
    seat: 'Muara Bungo',
    city: false,
    spots: spotsOf(
      'Sungai Mengkuang Hilir @ Rimbo Tengah, Purwo Bakti @ Bathin II Babeko, Rantau Ikil Baru @ Jujuhan, Lubuk Landai @ Tanah Sepenggal, Candi Mulyo @ Bungo Dani, Kuamang Kuning Dua @ Pelepat Ilir, Tebing Tinggi Uleh @ Tanah Tumbuh, Rantel Ulu @ Pelepat, Leban Mudik @ Rantau Pandan',
    ),
    market: 'Pasar Atas Muara Bungo',
    commodities: ['karet', 'kelapa sawit', 'batu bara'],
    weight: 10,
  },
  {
    key: 'kota-jambi',
    bpsCode: '1571',
    fullName: 'Kota Jambi',
    name: 'Kota Jambi',
    seat: 'Jambi',
    city: true,
    spots: spotsOf(
      'Legok @ Danau Sipin, Solok Sipin @ Danau Sipin, Kenali Asam Atas @ Kotabaru, Simpang Rimbo @ Alam Barajo, Bagan Pete @ Alam Barajo, Payo Lebar @ Jelutung, Talang Banjar @ Pasar Jambi, Ulu Gedong @ Danau Teluk, Tahtul Yaman @ Pelayangan, Eka Jaya @ Paal Merah, Murni @ Telanaipura',
    ),
    market: 'Pasar Angso Duo',
    commodities: ['kuliner', 'batik', 'jasa angkutan'],
    weight: 24,
  },
  {
    key: 'sungai-penuh',
    bpsCode: '1572',
    fullName: 'Kota Sungai Penuh',
    name: 'Sungai Penuh',
    seat: 'Sungai Penuh',
    city: true,
    spots: spotsOf(
      'Koto Lolo @ Pesisir Bukit, Permai Indah @ Pondok Tinggi, Talang Lindung @ Sungai Bungkal, Dusun Baru Pelayang @ Hamparan Rawang, Karya Bakti @ Koto Baru, Sungai Liuk Hilir @ Tanah Kampung, Muara Jaya @ Kumun Debai',
    ),
    market: 'Pasar Tanjung Bajure',
    commodities: ['padi sawah', 'kayu manis', 'kuliner'],
    weight: 4,
  },
];

const byKey = new Map(regencies.map(regency => [regency.key, regency]));

/** The regency of a key; the type makes a miss impossible. */
export function regencyOf(key: RegencyKey): Regency {
  return byKey.get(key) as Regency;
}

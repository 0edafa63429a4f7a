import { chance, pick, pickWeighted, type Random } from './random.ts';

/** An invented person. `call` is the name a later sentence uses. */
export type InventedName = { full: string; call: string; female: boolean };

const words = (text: string): string[] => text.split(' ');

type Stock = { male: string[]; female: string[]; last: string[] };

// Given names and family names are combined so that no well-known bearer results.
const melayu: Stock = {
  male: words(
    'Syafril Zulkarnain Ridwan Fauzan Hamdi Marzuki Saipul Jufri Husni Ahmadi Muslim Tarmizi Idrus Baharuddin Sopian Amrizal Darwis Nazarudin Suhaimi Efrizal Hafizun Rapii Sargawi Muhtadin Alpian',
  ),
  female: words(
    'Nurhayati Rosmiati Zuraida Masnah Halimah Yuliana Suryani Fatimah Rohani Azizah Nurlela Khadijah Marlina Hasnah Jamilah Rukiah Nuraini Zubaidah Salmah Mardiana Asnawati Yusnidar Ernawati',
  ),
  last: words(
    'Hamzah Daud Usman Ismail Rasyid Kadir Thalib Yahya Saleh Mahmud Bakri Ilyas Ibrahim Majid Rauf Jalil Anwar Sulaiman Harun Nawawi Zakaria Marhaban Luthfi Basri Hambali',
  ),
};
const jawa: Stock = {
  male: words(
    'Sutarno Wagiman Suroto Sugeng Triyono Purwanto Ngadiman Sukardi Tukiran Wahyu Suyatno Parjono Kasmin Sumarno Edi Mulyono Giyanto Sarwono Poniman Ari Rohmad Katimin Supardi',
  ),
  female: words(
    'Sumiati Wartini Endang Siti Tukinem Rini Lestari Sri Parti Yatmi Suharti Ngatini Dwi Retno Kasiyem Wiwik Tumini Painah Ratri Supini Misiyem Kartini',
  ),
  last: words(
    'Raharjo Widodo Utomo Hartono Susilo Wijayanto Kuncoro Santosa Purnomo Setyawan Prabowanto Nugraha Saputro Handoko Winarso Wibisana Sasongko Priyanto Hadiwinata Suroso',
  ),
};
const batak: Stock = {
  male: words(
    'Horas Rudianto Jonson Parlin Binsar Maruli Togar Poltak Sahat Ramses Edison Hasudungan Jannes Tumpal Mangasi Robinsar Gomgom Halomoan Pandapotan Saut',
  ),
  female: words(
    'Tiur Rotua Marsaulina Hotmaida Lamria Rosida Duma Mariana Pestaria Tiodor Sondang Romauli Nurmala Berliana Riama Lasma Friska Menti',
  ),
  last: words(
    'Sihotang Manurung Simbolon Nainggolan Sitorus Hutapea Marpaung Sinaga Pakpahan Tampubolon Siahaan Butarbutar Sianturi Gultom Purba Saragih Lumbantobing Hutabarat Malau Rajagukguk',
  ),
};
const minang: Stock = {
  male: words(
    'Zulhendri Afrizal Yulmardi Rusdi Syahrial Hendrizal Masri Jafril Andri Nofrizal Erizal Syafrudin Irwandi Rinaldi Marjohan Dasril Yunaldi Efendi',
  ),
  female: words(
    'Yulinar Desmawati Rahmi Elvira Gusnida Mardalena Yenti Nofriyanti Rosnelly Irdawati Murniati Fitriani Wirda Syamsidar Lismarni Deswita',
  ),
  last: words(
    'Koto Chaniago Piliang Tanjung Sikumbang Guci Jambak Malin Bagindo Sutan Mandai Panyalai Caniago Domo Patopang',
  ),
};
const kerinci: Stock = {
  male: words(
    'Depisman Jasman Arlis Satrio Dedi Nasrun Yurnalis Martinus Iskandar Mawardi Sahirman Ledi Hardianto Nopri',
  ),
  female: words(
    'Helmiati Nurbaiti Yarnis Erma Rasuna Lidia Seprianti Nelva Mira Asmiwati Suhelmi Ratnawilis',
  ),
  last: words('Depati Rio Temenggung Pemangku Ngabi Mangku Sandaran Patih Sirah Anggut Tiang'),
};

const groups: readonly { stock: Stock; weight: number }[] = [
  { stock: melayu, weight: 40 },
  { stock: jawa, weight: 28 },
  { stock: batak, weight: 14 },
  { stock: minang, weight: 13 },
  { stock: kerinci, weight: 5 },
];

/** An invented name in the mix of peoples that live in Jambi. */
export function inventName(random: Random, gender: 'male' | 'female' | 'any' = 'any'): InventedName {
  const { stock } = pickWeighted(random, groups, group => group.weight);
  const female = gender === 'any' ? chance(random, 0.4) : gender === 'female';
  const given = pick(random, female ? stock.female : stock.male);
  // Many Javanese and Malay elders carry one name only.
  const single = (stock === jawa || stock === melayu) && given.length > 5 && chance(random, 0.12);
  if (single) return { full: given, call: given, female };
  const last = pick(random, stock.last);
  return { full: `${given} ${last}`, call: given.length > 4 ? given : last, female };
}

/** A stable invented name for a post that is held by one person throughout, such as a regent. */
export function stableName(
  random: Random,
  taken: Set<string>,
  gender: 'male' | 'female' | 'any',
): InventedName {
  for (;;) {
    const name = inventName(random, gender);
    if (!name.full.includes(' ') || taken.has(name.full)) continue;
    taken.add(name.full);
    return name;
  }
}

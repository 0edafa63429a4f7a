import { pick, type Random } from '../random.ts';
import type { Regency } from '../regencies.ts';

/** The parts people play in the stories. Office holders stay the same person for two years. */
export const roles = [
  'regent',
  'deputy',
  'secretary',
  'labour',
  'villages',
  'plantation',
  'fisheries',
  'education',
  'social',
  'works',
  'health',
  'council',
  'camat',
  'village-head',
  'prosecutor',
  'religion',
  'province-labour',
  'province-secretary',
  'province-council',
  'inspector',
  'agency',
  'agency-service',
  'agency-members',
  'agency-control',
  'agency-branch',
  'academic',
  'union',
  'employers',
  'company',
  'contractor',
  'doctor',
  'cooperative',
  'fishers',
  'traders',
  'drivers',
  'teachers',
  'artists',
  'sports',
  'ngo',
  'worker',
  'heir',
  'widow',
  'woman',
  'man',
] as const;

export type Role = (typeof roles)[number];

export type Place = { regency: Regency; district: string; village: string };

/** A place at one spot of a regency, by the sea when asked. */
export function placeIn(regency: Regency, random: Random, coastal = false): Place {
  const spots = regency.spots.filter(spot => !coastal || spot.coastal);
  const { district, village } = pick(random, spots);
  return { regency, district, village };
}

/** Offices of the branch itself, by role. */
export const agencyStaff = {
  'agency-members': 'Kepala Bidang Kepesertaan BPJS Ketenagakerjaan Jambi',
  'agency-service': 'Kepala Bidang Pelayanan BPJS Ketenagakerjaan Jambi',
  'agency-control': 'Kepala Bidang Pengawasan dan Pemeriksaan BPJS Ketenagakerjaan Jambi',
} as const;

const branchSeats: Partial<Record<Regency['key'], string>> = {
  bungo: 'Muara Bungo',
  tebo: 'Muara Bungo',
  merangin: 'Bangko',
  sarolangun: 'Sarolangun',
  'tanjung-jabung-barat': 'Kuala Tungkal',
  'batang-hari': 'Muara Bulian',
  kerinci: 'Sungai Penuh',
  'sungai-penuh': 'Sungai Penuh',
};

/** The office a role holds in a place; empty for private people. */
export function titleOf(role: Role, place: Place): string {
  const { regency, district, village } = place;
  const area = regency.fullName;
  const mayor = regency.city ? 'Wali Kota' : 'Bupati';
  const bare = area.replace(/^(Kabupaten|Kota) /, '');
  switch (role) {
    case 'regent':
      return `${mayor} ${bare}`;
    case 'deputy':
      return `Wakil ${mayor} ${bare}`;
    case 'secretary':
      return `Sekretaris Daerah ${area}`;
    case 'labour':
      return `Kepala Dinas Tenaga Kerja ${area}`;
    case 'villages':
      return `Kepala Dinas Pemberdayaan Masyarakat dan Desa ${area}`;
    case 'plantation':
      return `Kepala Dinas Perkebunan ${area}`;
    case 'fisheries':
      return `Kepala Dinas Perikanan ${area}`;
    case 'education':
      return `Kepala Dinas Pendidikan ${area}`;
    case 'social':
      return `Kepala Dinas Sosial ${area}`;
    case 'works':
      return `Kepala Dinas Pekerjaan Umum ${area}`;
    case 'health':
      return `Direktur RSUD ${regency.seat}`;
    case 'council':
      return `Ketua Komisi I DPRD ${area}`;
    case 'camat':
      return `Camat ${district}`;
    case 'village-head':
      return regency.key === 'kota-jambi' ? `Lurah ${village}` : `Kepala Desa ${village}`;
    case 'prosecutor':
      return `Kepala Seksi Perdata dan Tata Usaha Negara Kejaksaan Negeri ${bare}`;
    case 'religion':
      return `Kepala Kantor Kementerian Agama ${area}`;
    case 'province-labour':
      return 'Kepala Dinas Tenaga Kerja dan Transmigrasi Provinsi Jambi';
    case 'province-secretary':
      return 'Asisten Ekonomi dan Pembangunan Setda Provinsi Jambi';
    case 'province-council':
      return 'Wakil Ketua Komisi IV DPRD Provinsi Jambi';
    case 'inspector':
      return 'Koordinator Pengawas Ketenagakerjaan Provinsi Jambi';
    case 'agency':
    case 'agency-branch': {
      const seat = branchSeats[regency.key];
      return seat
        ? `Kepala Kantor Cabang Perintis BPJS Ketenagakerjaan ${seat}`
        : agencyStaff['agency-members'];
    }
    case 'agency-members':
    case 'agency-service':
    case 'agency-control':
      return agencyStaff[role];
    case 'union':
      return 'Ketua Serikat Buruh Sepucuk Jambi';
    case 'employers':
      return 'Sekretaris Forum Pengusaha Jambi';
    case 'academic':
      return 'Pengamat kebijakan publik Universitas Swarnadwipa Jambi';
    case 'artists':
      return `Ketua Dewan Seni ${area}`;
    case 'sports':
      return `Sekretaris Komite Olahraga ${area}`;
    case 'ngo':
      return 'Direktur Perkumpulan Jangkar Buruh Jambi';
    case 'drivers':
      return 'Ketua Paguyuban Pengemudi Daring Jambi';
    case 'traders':
      return `Ketua Persatuan Pedagang ${regency.market}`;
    case 'fishers':
      return `Ketua Kelompok Nelayan ${village}`;
    case 'cooperative':
      return `Ketua Koperasi Tani ${village}`;
    case 'teachers':
      return `Ketua Forum Guru Mengaji ${area}`;
    case 'doctor':
      return `Dokter RSUD ${regency.seat}`;
    default:
      return '';
  }
}

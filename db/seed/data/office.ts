/** The branch whose press desk the demo shows. The address and numbers are invented. */
export const contact = {
  contactName: 'Annisa Rahmadini',
  contactPhone: '+62 840-1175-2020',
  contactEmail: 'humas@gema.example',
} as const;

export const boilerplate =
  'BPJS Ketenagakerjaan adalah badan hukum publik yang menyelenggarakan program Jaminan Kecelakaan Kerja, Jaminan Kematian, Jaminan Hari Tua, Jaminan Pensiun, dan Jaminan Kehilangan Pekerjaan bagi seluruh pekerja di Indonesia. Layanan informasi tersedia melalui telepon 175 dan aplikasi Jamsostek Mobile (JMO).';

export const demoOffice = {
  organisation: 'BPJS Ketenagakerjaan Cabang Jambi',
  city: 'Jambi',
  address: 'Jalan Kolonel Sepucuk 21, Kota Jambi',
  contactEmail: contact.contactEmail,
  contactPhone: contact.contactPhone,
  boilerplate,
};

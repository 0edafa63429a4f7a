/** Words around which speakers are found, lower case. Suggestions rest on them, so gaps cost recall and no harm. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

/** Verbs that stand before the speaker: "kata Hendra", also as "katanya", "ujarnya". */
export const bareVerbs = set(
  'kata ujar jelas ungkap tutur papar tegas ucap sebut imbuh tambah terang lanjut pungkas beber cetus urai ' +
    'sambung timpal tukas tandas jawab pesan harap ajak imbau seru terangkan',
);

/** Passives that stand before the speaker, mostly with "oleh". */
export const passiveVerbs = set(
  'diungkapkan disampaikan dikatakan dijelaskan disebutkan ditegaskan dituturkan dipaparkan diutarakan ' +
    'diterangkan dinyatakan dibeberkan ditambahkan diucapkan',
);

/** Verbs that stand after the speaker: "Hendra mengatakan". */
export const activeVerbs = set(
  'mengatakan mengungkapkan menjelaskan menuturkan memaparkan menegaskan menyebut menyebutkan menyampaikan ' +
    'menambahkan menyatakan menerangkan membeberkan mengutarakan mengucapkan menilai mengaku berharap mengimbau ' +
    'mengajak berpesan menandaskan mengingatkan memastikan mengapresiasi berujar bertutur berkata menekankan ' +
    'mengakui mengklaim meminta',
);

/** Adverbs that may stand between speaker and verb. */
export const adverbs = set(
  'juga pun lalu kemudian sendiri turut sempat kembali lebih lanjut pula secara tegas terus',
);

/** Words that open an office: "Kepala BPJS …", "Wakil Bupati …". */
export const officeWords = set(
  'kepala direktur dirut wakil ketua gubernur wagub bupati wabup wali walikota wawako sekretaris sekda deputi ' +
    'asisten manajer manager kabid kasi kasubag kadis kadisnaker kadisnakertrans menteri wamen camat lurah kades ' +
    'anggota juru humas pimpinan komisaris presiden rektor dekan dosen pengamat pakar koordinator staf kapolda ' +
    'kapolres kapolsek dandim danrem kajari kajati penjabat pj plt plh pjs pelaksana owner pemilik founder ' +
    'bendahara ketum sekjen pembina penasihat peneliti ahli account',
);

/** Words that belong to an office or organisation and never to a name; they end the office where no comma does. */
export const officeTail = set(
  'utama cabang wilayah kantor bidang daerah umum ketenagakerjaan kesehatan kepesertaan pelayanan keuangan komisi ' +
    'dinas badan bagian seksi sub perusahaan perwakilan provinsi kabupaten kota kecamatan kelurahan desa pusat ' +
    'nasional republik indonesia jambi jakarta sumatera sumbar sumsel riau sumbagsel tengah selatan utara barat timur ' +
    'kerinci merangin sarolangun batanghari bungo tebo muaro tanjung jabung tanjab sungai penuh hari serikat pekerja ' +
    'buruh pengusaha asosiasi dewan pengurus pimpinan hubungan industrial masyarakat sosial tenaga kerja ' +
    'transmigrasi pemberdayaan pemerintah pemerintahan ekonomi pembangunan perkebunan pertanian kerja sama ' +
    'jaminan pembayaran pengawasan pemeriksaan kepatuhan hukum perencanaan strategis antar lembaga komunikasi ' +
    'informatika statistik penyelenggara program manfaat account representative khusus institusi korporasi ' +
    'bicara bupati gubernur wali walikota ketua direktur kepala sekretaris wakil asisten deputi tugas harian ' +
    'muda madya pratama persero tbk universitas fakultas muara wartawan jurnalis siber media',
);

/** Lower-case words inside an office: "Bidang Kepesertaan dan Pelayanan". */
export const officeConnectors = set(
  'dan di bidang untuk pada urusan se-provinsi se-kabupaten of the cabang wilayah',
);

/** Words that mark an organisation or thing; a run of capitals holding one is no person. */
export const organisationWords = set(
  'bpjs bpjamsostek bpjstk jamsostek ketenagakerjaan kesehatan pemerintah pemprov pemkab pemkot dinas kementerian ' +
    'kemnaker kemenaker pt cv ud badan polda polres polri dprd dpr mpr disnaker disnakertrans kota kabupaten provinsi ' +
    'kecamatan desa universitas dewan kantor pers apbd apbdes apbn program jaminan undang-undang uu pp perda pwi aji ' +
    'cabang petugas ijti amsi smsi jmsi apindo spsi kspi media indonesia cafe hotel jmo jkk jkm jht jkp jp',
);

/** Capitalised words that start sentences and are no names. */
export const neverNames = set(
  'ia dia kami kita mereka beliau saya hal ini itu yang untuk dalam dengan dari pada oleh menurut sementara selain ' +
    'senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus september oktober ' +
    'november desember tak tidak namun karena sehingga adapun saat setelah sebelum sejak hingga para pihak jadi ' +
    'semua seluruh sebanyak salah satu lebih lanjut di ke dan atau jika bila agar bahwa melalui terkait tentang ' +
    'ramadan ramadhan idul fitri natal wib wita wit alhamdulillah insya allah sebelumnya selanjutnya kemudian lalu',
);

/** Words before the name of a place; a name behind one is no speaker's. */
export const placeLeads = set(
  'cabang wilayah kantor unit kecamatan kelurahan desa dusun kabupaten kota provinsi pasar pulau di ke dari asal',
);

/** Words that open the name of a company. */
export const companyForms = set('pt cv ud');

export const pronouns = set('ia dia beliau');

/** Forms of address, degrees before the name and ranks; left out of the name. */
export const honorifics = set(
  'bapak pak ibu bu dr drg prof ir drs dra h hj kh ust ustaz ustadz k.h h.m s.e kombes akbp brigjen irjen komjen ' +
    'letkol kolonel mayjen kompol akp iptu ipda letjen jenderal pol inf sdr saudara mr mrs tuan',
);

/** Lower-case parts of a name. */
export const nameParticles = set('bin binti al el van de');

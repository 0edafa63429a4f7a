/** Messages of the tone hint. */
export const tone = {
  hint: 'Petunjuk, bukan penilaian: {{tone}}, karena {{words}}.',
  take: 'Pakai {{tone}}',
  takeNamed: 'Pakai {{tone}} sebagai {{field}}',
  taken: 'Nada dicatat sebagai penilaian Anda.',
  decided: 'Nadanya sudah dinilai orang lain.',
  noHint: 'Tidak ada petunjuk: kata-katanya tidak condong ke satu nada.',
  withdrawn: 'Penilaian nada ditarik kembali.',
  parts: { headline: 'Nada judul', body: 'Nada isi' },
  short: { headline: 'Judul', body: 'Isi' },
};

/** What a new kit may begin with, besides the office's own templates. Kits are written in Indonesian. */
export const startingTexts = {
  blank: '',
  release: `[isi: KOTA, tanggal] – [isi: siapa melakukan apa, di mana, kapan, dan mengapa penting; satu kalimat].

[isi: akibatnya bagi pekerja atau warga, dengan satu angka resmi].

> “[isi: kutipan satu atau dua kalimat].”
>
> -- [isi: nama] | [isi: jabatan]

## Latar

[isi: apa yang sudah berjalan, dasar hukum, dan bandingan dengan tahun lalu].

:::fakta Fakta singkat
- [isi: angka pokok dan tanggalnya]
- [isi: program yang dibicarakan]
- [isi: kanal layanan]
:::

[isi: ajakan atau langkah berikutnya].`,
  factSheet: `[isi: satu kalimat tentang pokok lembar ini].

## Angka pokok

| Ukuran | Angka | Per tanggal | Sumber |
| --- | --- | --- | --- |
| [isi: ukuran] | [isi: angka] | [isi: tanggal] | [isi: sumber] |
| [isi: ukuran] | [isi: angka] | [isi: tanggal] | [isi: sumber] |

## Tanya jawab

**[isi: pertanyaan]**

[isi: jawaban singkat].

**[isi: pertanyaan]**

[isi: jawaban singkat].

:::fakta Dasar hukum
- [isi: peraturan dan pasalnya]
:::`,
  invitation: `Kami mengundang rekan media untuk meliput [isi: nama acara].

:::fakta Waktu dan tempat
- Hari, tanggal: [isi: hari, tanggal]
- Pukul: [isi: jam] WIB
- Tempat: [isi: nama dan alamat tempat]
- Narasumber: [isi: nama dan jabatan]
:::

## Susunan acara

| Pukul | Acara |
| --- | --- |
| [isi: jam] | [isi: acara] |
| [isi: jam] | [isi: acara] |

## Yang dapat diliput

- [isi: kesempatan foto dan wawancara]
- [isi: data atau pengumuman baru]

Mohon kabari kehadiran kepada narahubung di bawah paling lambat [isi: tanggal]. Panitia tidak menyediakan uang transpor.`,
} as const;

export type StartingText = keyof typeof startingTexts;

export const startingTextNames = Object.keys(startingTexts) as [StartingText, ...StartingText[]];

/** The parts of a text that a template left to be filled in, each once. */
export function openParts(text: string): string[] {
  return [...new Set(text.match(/\[isi: [^\]]*\]/g) ?? [])];
}

import { addNote } from '#app/features/partners/notes.service.server.ts';
import type { NoteKind } from '#app/features/partners/notes.ts';
import type { Actor } from '#app/lib/actor.ts';
import type { SeedClock } from './context.ts';
import { addDays, wibDay } from './data/days.ts';
import type { Demo } from './data/demo.ts';

const ofOutlets: readonly [NoteKind, string][] = [
  [
    'visit',
    'Kunjungan ke redaksi. Bertemu pemimpin redaksi; mereka minta foto beresolusi tinggi bersama rilis.',
  ],
  ['call', 'Konfirmasi kehadiran media gathering. Tenggat halaman ekonomi pukul 15.00 WIB.'],
  ['message', 'Rilis klaim JHT dimuat utuh. Diminta lain kali disertai kutipan penerima manfaat.'],
];
const ofPeople: readonly [NoteKind, string][] = [
  ['message', 'Lebih suka dihubungi lewat WhatsApp sesudah pukul 10.00.'],
  ['meeting', 'Bertemu di ekspose Disnaker. Sedang menulis seri pekerja rentan di perkebunan sawit.'],
  ['call', 'Menanyakan data kepesertaan BPU per kabupaten; sudah dijanjikan setelah angka resmi terbit.'],
];

/** What officers and the admin wrote down of outlets and journalists over the last weeks: a few on every third. */
export async function seedNotes(
  clock: SeedClock,
  demo: Demo,
  ids: { outlets: ReadonlyMap<string, number>; people: ReadonlyMap<string, number> },
  admin: Actor,
  now: string,
): Promise<void> {
  const today = wibDay(now);
  const write = async (kind: 'outlet' | 'journalist', id: number, index: number) => {
    const notes = kind === 'outlet' ? ofOutlets : ofPeople;
    for (const [step, [noteKind, body]] of notes.slice(0, 1 + (index % 3)).entries())
      await addNote(
        { ...clock.at(now), actor: step === 0 && index % 2 === 0 ? admin : clock.actor },
        { kind, id },
        { kind: noteKind, body, happenedOn: addDays(today, -(4 + 9 * step + (index % 5))) },
      );
  };
  for (const [index, { key }] of demo.outlets.entries())
    if (index % 3 === 0) await write('outlet', ids.outlets.get(key)!, index);
  for (const [index, { key }] of demo.journalists.entries())
    if (index % 6 === 0) await write('journalist', ids.people.get(key)!, index);
}

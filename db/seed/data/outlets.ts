import type { PressCouncilStatus } from '#db/schema/partners.ts';
import { addDays } from './days.ts';
import { outletRows } from './outlet-rows.ts';
import { hashSeed, int, mulberry32 } from './random.ts';
import type { DemoNetwork, DemoOutlet } from './types.ts';

/** The groups that hold several outlets; copies inside one are syndication, not plagiarism. */
export const networks: readonly DemoNetwork[] = [
  { key: 'siginjai', name: 'Siginjai Media Grup' },
  { key: 'sepucuk', name: 'Jejaring Sepucuk' },
  { key: 'nusawarta', name: 'Jaringan Nusawarta' },
];

const evidence: Record<PressCouncilStatus, string | null> = {
  not_recorded: null,
  registered: 'Surat keterangan proses pendataan dari redaksi',
  admin_verified: 'Pengecekan daftar perusahaan pers terverifikasi administratif',
  factually_verified: 'Pengecekan daftar perusahaan pers terverifikasi faktual',
  lost: 'Nama tidak lagi tercantum pada pengecekan terakhir',
};

/**
 * The 40 invented outlets, all under the reserved top-level domain .example.
 * @param today the day in WIB from which the Press Council checks count back
 */
export function buildOutlets(today: string): DemoOutlet[] {
  return outletRows.map(row => {
    const random = mulberry32(hashSeed(row.host));
    const checked = row.council !== 'not_recorded';
    return {
      key: row.key,
      name: row.name,
      channel: row.channel,
      scope: row.scope,
      regency: row.regency,
      network: row.network,
      website: `https://${row.host}`,
      host: row.host,
      pressCouncil: row.council,
      pressCouncilCheckedOn: checked ? addDays(today, -int(random, 20, 330)) : null,
      pressCouncilEvidence: evidence[row.council],
      notes: row.notes,
      habit: row.habit,
      output: row.output,
    };
  });
}

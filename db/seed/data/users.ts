import type { DemoUser } from './types.ts';

/** The one password of every demo account; printed at the demo's start, never used outside it. */
export const demoPassword = 'sepucuk-jambi-2026';

export const demoUsers: readonly DemoUser[] = [
  { email: 'admin@gema.example', name: 'Annisa Rahmadini', role: 'admin', locale: 'id' },
  { email: 'humas@gema.example', name: 'Satria Wijanarko', role: 'officer', locale: 'id' },
  { email: 'officer@gema.example', name: 'Melati Hutasoit', role: 'officer', locale: 'en' },
  { email: 'juri1@gema.example', name: 'Rosnelly Basri', role: 'juror', locale: 'id' },
  { email: 'juri2@gema.example', name: 'Mangasi Sitanggang', role: 'juror', locale: 'id' },
  { email: 'juri3@gema.example', name: 'Hafizun Marhaban', role: 'juror', locale: 'id' },
  { email: 'juri4@gema.example', name: 'Nurlela Simamora', role: 'juror', locale: 'id' },
  { email: 'pimpinan@gema.example', name: 'Yusnita Prameswari', role: 'leader', locale: 'id' },
];

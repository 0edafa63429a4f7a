/** Messages of how a standing moves: history, what would raise an index, two candidates side by side. */
export const climb = {
  sinceLastWeek: 'Sepekan',
  new: 'baru',
  newSince: 'Belum ada di liga ini pada {{since}}',
  unmoved: 'tetap',
  up_one: 'naik {{count}} peringkat sejak {{since}}',
  up_other: 'naik {{count}} peringkat sejak {{since}}',
  down_one: 'turun {{count}} peringkat sejak {{since}}',
  down_other: 'turun {{count}} peringkat sejak {{since}}',
};

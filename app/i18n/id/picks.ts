/** Picking people in a list that is looked at through a filter. */
export const picks = {
  all: 'Pilih semua yang tampil',
  none: 'Kosongkan',
  ticked_one: '{{count}} dicentang',
  ticked_other: '{{count}} dicentang',
  outside: '{{ticked}}, {{outside}} di luar saringan',
  /** The same picks where no script counts the ticks of the page. */
  outsideAlone_one: '{{count}} pilihan di luar saringan tetap ikut',
  outsideAlone_other: '{{count}} pilihan di luar saringan tetap ikut',
};

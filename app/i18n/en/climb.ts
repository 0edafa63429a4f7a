/** Messages of how a standing moves, in English. */
export const climb = {
  sinceLastWeek: 'Past week',
  new: 'new',
  newSince: 'Not in this league on {{since}}',
  unmoved: 'unmoved',
  up_one: 'up {{count}} place since {{since}}',
  up_other: 'up {{count}} places since {{since}}',
  down_one: 'down {{count}} place since {{since}}',
  down_other: 'down {{count}} places since {{since}}',
};

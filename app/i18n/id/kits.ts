/** Messages of kits. */
export const kits = {
  title: 'kits',
};

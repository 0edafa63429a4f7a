/** Messages of awards. */
export const awards = {
  title: 'awards',
};

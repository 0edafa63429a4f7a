/** Messages of the press room. */
export const newsroom = {
  title: 'newsroom',
};

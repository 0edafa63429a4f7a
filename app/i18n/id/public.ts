/** Messages of public. */
export const public = {
  title: 'public',
};

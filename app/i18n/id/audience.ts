/** Messages of audience. */
export const audience = {
  title: 'audience',
};

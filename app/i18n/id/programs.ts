/** Messages of programs. */
export const programs = {
  title: 'programs',
};

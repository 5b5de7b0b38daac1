export const importing = {
  title: 'importing',
};

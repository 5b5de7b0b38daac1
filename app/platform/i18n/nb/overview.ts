export const overview = {
  title: 'Oversikt',
};

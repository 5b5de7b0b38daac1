export const rota = {
  title: 'rota',
};

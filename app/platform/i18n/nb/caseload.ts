export const caseload = {
  title: 'caseload',
};

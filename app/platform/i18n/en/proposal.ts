export const proposal = {
  status: {
    draft: 'Draft',
    inConsultation: 'In consultation',
    published: 'Published',
    superseded: 'Superseded',
  },
  switch: {
    label: 'Version of the rota',
    option: 'Version {{number}} – {{status}}',
    show: 'Show',
  },
};

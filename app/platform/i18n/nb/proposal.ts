export const proposal = {
  status: {
    draft: 'Utkast',
    inConsultation: 'Til drøfting',
    published: 'Publisert',
    superseded: 'Erstattet',
  },
  switch: {
    label: 'Versjon av turnusen',
    option: 'Versjon {{number}} – {{status}}',
    show: 'Vis',
  },
};

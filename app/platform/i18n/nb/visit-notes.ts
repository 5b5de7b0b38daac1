export const visitNotes = {
  title_one: 'Én beskjed fra besøkene',
  title_other: '{{count}} beskjeder fra besøkene',
  notDone: 'ikke gjort',
  by: '{{carer}}, {{at}}',
};

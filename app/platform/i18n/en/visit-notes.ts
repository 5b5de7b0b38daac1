export const visitNotes = {
  title_one: 'One message from the visits',
  title_other: '{{count}} messages from the visits',
  notDone: 'not done',
  by: '{{carer}}, {{at}}',
};

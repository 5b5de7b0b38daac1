export const recipients = {
  title: 'recipients',
};

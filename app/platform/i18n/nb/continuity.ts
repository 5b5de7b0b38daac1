export const continuity = {
  title: 'continuity',
};

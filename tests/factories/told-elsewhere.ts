/** How a count of people elsewhere, or of what so many people there have, is told to whoever does not see them. */
export const toldElsewhere = (count: number, people = count): number | 'few' =>
  people > 0 && people < 5 ? 'few' : count - (count % 5);

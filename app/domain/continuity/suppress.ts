/** Fewest people behind a figure that a reader without need to know the people may see. */
export const SMALLEST_GROUP = 5;

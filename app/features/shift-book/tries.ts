/** How often a change is worked out where somebody else changes the same at that moment. */
export const TRIES = 3;

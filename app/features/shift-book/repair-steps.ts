/** Routes that a repair may time: about a quarter of a second. */
export const REPAIR_STEPS = 10_000;

/** How often a change is worked out where somebody else changes the same at that moment. */
export const TRIES = 3;

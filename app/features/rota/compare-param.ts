/** Names in the address of the page that compares two versions. */
export type CompareParam = 'fra' | 'til' | 'bare';

export const ONLY_CHANGED = 'endret';

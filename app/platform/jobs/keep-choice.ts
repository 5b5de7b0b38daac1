/**
 * What a search does with the rota that it starts from: makes it anew, changes cells where that pays, changes as few as it
 * can, or keeps every shift and fills the rest. Locked days are kept whatever is chosen.
 */
export const KEEP_CHOICES = ['ignore', 'some', 'much', 'fill'] as const;
export type KeepChoice = (typeof KEEP_CHOICES)[number];
export const DEFAULT_KEEP: KeepChoice = 'ignore';

/**
 * What a search does with the rota that it starts from: makes it anew, changes cells where that pays, changes as few as it
 * can, keeps every shift and fills the rest, or keeps the lines of all who have shifts, days off too, and plans visits.
 * Locked days are kept whatever is chosen.
 */
export const KEEP_CHOICES = ['ignore', 'some', 'much', 'fill', 'lines'] as const;
export type KeepChoice = (typeof KEEP_CHOICES)[number];
export const DEFAULT_KEEP: KeepChoice = 'ignore';

import type { IsoDate } from '~/domain/brand';

/** `21.11.2026`, for the facts of a refusal. */
export const dateText = (date: IsoDate): string => date.split('-').reverse().join('.');

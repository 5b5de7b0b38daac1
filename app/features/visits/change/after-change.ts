import type { IsoDate } from '~/domain/brand';
import { SAVED_PARAM } from '~/platform/saved-param';

/** Where a change of a day leads: its history, where it can be undone. */
export const afterChange = (date: IsoDate): string =>
  `/besok/endringer?${new URLSearchParams({ dag: date, [SAVED_PARAM]: '1' })}`;

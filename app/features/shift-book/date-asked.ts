import type { IsoDate } from '~/domain/brand';
import { isIsoDate } from '~/domain/time/clock';

/** The date of the address, or today. */
export function dateAsked(request: Request, today: IsoDate): IsoDate {
  const asked = new URL(request.url).searchParams.get('dag');
  return asked !== null && isIsoDate(asked) ? asked : today;
}

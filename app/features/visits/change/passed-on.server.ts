import type { IsoDate } from '~/domain/brand';
import type { Access } from '~/platform/access/require-access.server';
import { logAccess } from '~/platform/access/access-log.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { weighPassing, type PassedOn } from './pass-on.service.server';
import { namesOfDay, tellEffect } from './tell-effect.server';
import type { ToldEffect } from './told-change';

/** What passing on a part of somebody's day would mean, with names. */
export interface ToldPassing {
  readonly effect: ToldEffect;
  readonly left: number;
}

/** Weighs it for a page, and notes that the day was seen; `null` where one of the people is not of it. */
export async function toldPassing({ db, actor, scope, now }: Access, passed: PassedOn): Promise<ToldPassing | null> {
  const at = now();
  const today: IsoDate = dateOfInstant(at);
  const date = passed.kind === 'listHandedOver' ? passed.date : today;
  await logAccess(db, { actor, at }, { action: 'view', thing: 'visitDay', scope: { date } });
  const weighed = await weighPassing(db, { passed, at });
  if (weighed === null) return null;
  return { effect: tellEffect(await namesOfDay(db, { scope, today }), weighed), left: weighed.left };
}

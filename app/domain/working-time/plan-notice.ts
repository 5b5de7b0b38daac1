import type { IsoDate } from '../brand';
import { daysBetween } from '../time/clock';

/** Days that lack between the discussion of a plan and its first day; all of them where it is not discussed. */
export function noticeLacking(plan: { discussedOn: IsoDate | null; startsOn: IsoDate; noticeDays: number }): number {
  if (plan.discussedOn === null) return plan.noticeDays;
  return Math.max(0, plan.noticeDays - daysBetween({ from: plan.discussedOn, to: plan.startsOn }));
}

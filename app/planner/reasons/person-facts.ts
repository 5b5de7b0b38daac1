import type { Model, RecipientModel } from '../model/model';
import type { Entry, PlanView } from '../rules/plan-view';
import { lackedSkills } from './could-come';
import type { Reason } from './reason';

/** How long somebody who came is remembered. */
const DAYS_REMEMBERED = 28;

/** How many visits she made in the 28 days before a day; new where she is not of the team and never came. */
export function metReasons(
  of: {
    readonly own: readonly Entry[];
    readonly recipient: RecipientModel;
    readonly staff: number;
    readonly day: number;
  },
  isMember: boolean,
): Reason[] {
  const { own, recipient, staff, day } = of;
  const hers = own.filter((entry) => entry.staff.includes(staff) && entry.day < day);
  const visits = hers.filter((entry) => entry.day >= day - DAYS_REMEMBERED).length;
  const reasons: Reason[] = [];
  if (visits > 0) reasons.push({ speaks: 'for', cause: 'met-before', facts: { visits, days: DAYS_REMEMBERED } });
  const wasMember = recipient.previousTeam.includes(staff);
  if (wasMember) reasons.push({ speaks: 'for', cause: 'previous-team', facts: {} });
  if (hers.length === 0 && !isMember && !wasMember) reasons.push({ speaks: 'against', cause: 'new-face', facts: {} });
  return reasons;
}

/** Skills that visits ask for: had, or lacked where she would come alone. */
export function skillReasons(model: Model, visits: RecipientModel['visits'], staff: number): Reason[] {
  const asked = [...new Set(visits.flatMap((visit) => visit.source.skills ?? []))];
  const lacked = [...new Set(visits.flatMap((visit) => lackedSkills(model, visit, staff)))];
  const own = new Set(model.staff[staff]!.source.skills);
  const had = asked.filter((skill) => own.has(skill));
  const stopped = visits.every((visit) => lackedSkills(model, visit, staff).length > 0);
  return [
    ...(had.length ? [{ speaks: 'for', cause: 'has-skills', facts: { skills: had } } as const] : []),
    ...(lacked.length
      ? [{ speaks: stopped ? 'stops' : 'against', cause: 'lacks-skill', facts: { skills: lacked } } as const]
      : []),
  ];
}

/** Her minutes with recipients in a week beside her share of all, by position. */
export function loadReason(model: Model, plan: PlanView, staff: number): Reason {
  const minutesOf = (entries: readonly Entry[]): number => entries.reduce((sum, { visit }) => sum + visit.minutes, 0);
  const positions = model.staff.reduce((sum, person) => sum + person.source.positionPercent, 0);
  const all = plan.byStaff.reduce((sum, entries) => sum + minutesOf(entries), 0);
  const share = model.staff[staff]!.source.positionPercent / positions;
  const weekMinutes = Math.round(minutesOf(plan.byStaff[staff]!) / model.planWeeks);
  const fairWeekMinutes = Math.round((all * share) / model.planWeeks);
  const speaks = weekMinutes > fairWeekMinutes ? 'against' : 'for';
  return { speaks, cause: 'load', facts: { weekMinutes, fairWeekMinutes } };
}

/** Minutes between her zone and the recipient's, and her place among all who may come, nearest first. */
export function nearReason(model: Model, recipient: RecipientModel, staff: number): Reason {
  const minutesFor = (person: number): number => model.travel[model.staff[person]!.zone]![recipient.zone]!;
  const allowed = model.staff.filter(({ index }) => !recipient.excluded.has(index));
  const travelMinutes = minutesFor(staff);
  const rank = 1 + allowed.filter(({ index }) => minutesFor(index) < travelMinutes).length;
  const speaks = 2 * rank <= allowed.length + 1 ? 'for' : 'against';
  return { speaks, cause: 'near', facts: { travelMinutes, rank, of: allowed.length } };
}

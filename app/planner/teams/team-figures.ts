import type { StaffId } from '../../domain/brand';
import { measuresOf } from '../../domain/continuity/measures';
import type { Model } from '../model/model';
import type { PlanView } from '../rules/plan-view';

/** What a plan gives one recipient. */
export interface RecipientFigures {
  readonly visits: number;
  readonly unassigned: number;
  /** Different faces in 14 days; `null` is no value. */
  readonly m14: number | null;
  readonly teamShare: number | null;
  readonly primaryShare: number | null;
  /** Everyone who comes, with the number of visits; the team too where it has none. */
  readonly faces: readonly { readonly staff: StaffId; readonly visits: number }[];
}

/** What a plan gives one carer, before and after. */
export interface StaffFigures {
  readonly staff: StaffId;
  /** Minutes with recipients in the whole plan. */
  readonly minutesBefore: number;
  readonly minutesAfter: number;
  /** Recipients whose team she is on. */
  readonly teamsBefore: number;
  readonly teamsAfter: number;
}

export function recipientFigures(model: Model, plan: PlanView, recipient: number): RecipientFigures {
  const own = plan.entries.filter(({ visit }) => visit.recipient === recipient);
  const team = plan.solution.teams[recipient] ?? { primary: -1, members: [] };
  const visits = own.map(({ day, staff }) => ({ day, carers: staff }));
  const { m14, teamShare, primaryShare } = measuresOf({ visits, team, days: model.planDays });
  const count = (staff: number): number => own.filter((entry) => entry.staff.includes(staff)).length;
  return {
    visits: own.length,
    unassigned: plan.solution.unplaced.filter(({ visit }) => model.visits[visit]!.recipient === recipient).length,
    m14,
    teamShare,
    primaryShare,
    faces: model.staff
      .map(({ id, index }) => ({ staff: id, visits: count(index), isMember: team.members.includes(index) }))
      .filter(({ visits: made, isMember }) => made > 0 || isMember)
      .map(({ staff, visits: made }) => ({ staff, visits: made })),
  };
}

/** Those for whom something is different. */
export function staffFigures(model: Model, plans: { before: PlanView; after: PlanView }): StaffFigures[] {
  const [before, after] = [figuresOf(model, plans.before), figuresOf(model, plans.after)];
  return model.staff
    .map(({ id, index }): StaffFigures => ({
      staff: id,
      minutesBefore: before.minutes[index]!,
      minutesAfter: after.minutes[index]!,
      teamsBefore: before.teams[index]!,
      teamsAfter: after.teams[index]!,
    }))
    .filter((row) => row.minutesBefore !== row.minutesAfter || row.teamsBefore !== row.teamsAfter);
}

function figuresOf(model: Model, { byStaff, solution }: PlanView): { minutes: number[]; teams: number[] } {
  const teams = model.staff.map(() => 0);
  for (const { members } of solution.teams) for (const staff of members) teams[staff]!++;
  return { minutes: byStaff.map((entries) => entries.reduce((sum, { visit }) => sum + visit.minutes, 0)), teams };
}

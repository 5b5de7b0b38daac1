import type { RecipientId, StaffId } from '../../domain/brand';
import type { PlanTeam } from '../../domain/case/plan';
import { fewestPeople } from '../bounds/fewest-people';
import { makerTable } from '../bounds/makers';
import { needsOf } from '../bounds/needs';
import { entriesByRecipient } from '../measures/continuity';
import type { Model, Solution } from '../model/model';
import { viewOf } from '../rules/plan-view';
import type { RepairChange } from './list-changes';
import type { LostFaces } from './lost-faces';
import type { UnplacedRepair } from './remedies';
import type { Repair } from './repair-plan';

const WINDOW_DAYS = 14;
const FLOOR_STEPS = 200_000;

/** What a team gives a new recipient, and what it costs her carers and the others. Minutes are of a week, on average. */
export interface TeamFigures {
  readonly team: PlanTeam;
  readonly hers: {
    readonly visits: number;
    /** Different people in her first 14 days, and the fewest that the rota allows for the same visits. */
    readonly faces: number;
    readonly floor: number | null;
    /** Share of her visits that are made by the team alone, and that her primary contact makes. */
    readonly knownShare: number | null;
    readonly primaryShare: number | null;
  };
  /** The team first, then others who come to her. */
  readonly people: readonly CarerFigures[];
  readonly others: {
    /** Whose visits get other people or another day, and only another time of the day: one for each visit. */
    readonly moved: readonly RecipientId[];
    readonly retimed: readonly RecipientId[];
    readonly recipients: readonly RecipientId[];
    readonly lostFaces: readonly LostFaces[];
  };
  /** Minutes of travel in a week, of everybody. */
  readonly travel: Change;
  readonly unplaced: readonly UnplacedRepair[];
}

interface CarerFigures {
  readonly staff: StaffId;
  /** Her visits to the new recipient. */
  readonly visits: number;
  /** Minutes with recipients. */
  readonly load: Change;
  /** Minutes of the position. */
  readonly positionMinutes: number;
}

interface Change {
  readonly before: number;
  readonly after: number;
}

interface Compared {
  readonly old: Model;
  readonly before: Solution;
  readonly repair: Repair;
  /** The first day that counts. */
  readonly fromDay: number;
}

/** The figures of a repair after a recipient has come; she is the last of its case. */
export function teamFigures(compared: Compared): TeamFigures {
  const { repair, old, before, fromDay } = compared;
  const { model, solution, changes } = repair;
  const recipient = model.recipients.at(-1)!;
  const team = solution.teams[recipient.index]!;
  const idOf = (staff: number): StaffId => model.staff[staff]!.id;
  const weeks = Math.max(1, model.planDays - fromDay) / 7;
  return {
    team: { primary: idOf(team.primary), members: team.members.map(idOf) },
    hers: herFigures(compared),
    people: carers(compared, weeks),
    others: otherFigures(changes, { own: recipient.id, lostFaces: repair.lostFaces }),
    travel: {
      before: travelMinutes(old, before, fromDay) / weeks,
      after: travelMinutes(model, solution, fromDay) / weeks,
    },
    unplaced: repair.unplaced,
  };
}

function herFigures({ repair, fromDay }: Compared): TeamFigures['hers'] {
  const { model, solution } = repair;
  const { index } = model.recipients.at(-1)!;
  const team = solution.teams[index]!;
  const entries = entriesByRecipient(model, viewOf(model, solution))[index]!;
  const window = { from: fromDay, to: fromDay + WINDOW_DAYS };
  const inside = entries.filter(({ day }) => day >= window.from && day < window.to);
  const shareOf = (test: (staff: readonly number[]) => boolean): number | null =>
    entries.length === 0 ? null : entries.filter(({ staff }) => test(staff)).length / entries.length;
  const needs = inside.length === 0 ? [] : needsOf(makerTable(model, solution.rota), entries, window);
  return {
    visits: entries.length,
    faces: new Set(inside.flatMap(({ staff }) => staff)).size,
    floor: needs.length === 0 ? null : fewestPeople(needs, { left: FLOOR_STEPS }).size,
    knownShare: shareOf((staff) => staff.every((person) => team.members.includes(person))),
    primaryShare: shareOf((staff) => staff.includes(team.primary)),
  };
}

function carers({ old, before, repair, fromDay }: Compared, weeks: number): CarerFigures[] {
  const { model, solution } = repair;
  const { index } = model.recipients.at(-1)!;
  const { members } = solution.teams[index]!;
  const own = solution.placed.filter(({ visit }) => model.visits[visit]!.recipient === index);
  const strangers = new Set(own.flatMap(({ staff }) => staff).filter((staff) => !members.includes(staff)));
  const was = minutesByStaff(old, before, fromDay);
  const is = minutesByStaff(model, solution, fromDay);
  return [...members, ...strangers].map((staff) => ({
    staff: model.staff[staff]!.id,
    visits: own.filter((placed) => placed.staff.includes(staff)).length,
    load: { before: was[staff]! / weeks, after: is[staff]! / weeks },
    positionMinutes: model.staff[staff]!.contractMinutes / model.rotaWeeks,
  }));
}

function minutesByStaff(model: Model, { placed }: Solution, fromDay: number): number[] {
  const minutes = model.staff.map(() => 0);
  for (const { visit, day, staff } of placed) {
    if (day >= fromDay) for (const person of staff) minutes[person]! += model.visits[visit]!.minutes;
  }
  return minutes;
}

function otherFigures(
  changes: readonly RepairChange[],
  { own, lostFaces }: { own: RecipientId; lostFaces: readonly LostFaces[] },
): TeamFigures['others'] {
  const others = changes.filter(({ recipient }) => recipient !== own);
  const isRetimed = ({ before, after }: RepairChange): boolean =>
    before !== null &&
    after !== null &&
    before.date === after.date &&
    before.staff.length === after.staff.length &&
    before.staff.every((person) => after.staff.includes(person));
  const whose = (visits: readonly RepairChange[]): RecipientId[] => visits.map(({ recipient }) => recipient);
  return {
    moved: whose(others.filter((change) => !isRetimed(change))),
    retimed: whose(others.filter(isRetimed)),
    recipients: [...new Set(whose(others))],
    lostFaces,
  };
}

/** Minutes between the visits of each person on each day, from a day on. */
function travelMinutes(model: Model, { placed }: Solution, fromDay: number): number {
  const routes = new Map<string, { start: number; recipient: number; zone: number }[]>();
  for (const { visit, day, start, staff } of placed) {
    if (day < fromDay) continue;
    const { recipient, zone } = model.visits[visit]!;
    for (const person of staff) {
      const key = `${person} ${day}`;
      routes.set(key, [...(routes.get(key) ?? []), { start, recipient, zone }]);
    }
  }
  let minutes = 0;
  for (const stops of routes.values()) {
    stops.sort((a, b) => a.start - b.start);
    stops.forEach((stop, i) => {
      const last = stops[i - 1];
      if (last && last.recipient !== stop.recipient) minutes += model.travel[last.zone]![stop.zone]!;
    });
  }
  return minutes;
}

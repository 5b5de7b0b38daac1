import { weekdayOf } from '../../../domain/time/clock';
import { UNDECIDED, type ShiftModel, type StaffModel } from '../../model/model';
import { breakNeeded } from '../../rules/law/break-time';
import type { LawFrame } from '../../rules/law/law-frame';
import { datedShift } from '../../rules/law/law-line';
import { sharedMinutes } from '../../rules/law/line-hours';
import { HARD } from '../rota-weights';
import type { DatedLimits } from './dated-limits';

/**
 * Points of shifts that the law refuses by themselves, of everyone in one turn, index `(staff * days + day) * shifts +
 * shift`: too long for the person on that date, with too short a break, or on a red day without being asked for. What
 * nobody can keep costs nothing: a shift that the staffing asks for and the law refuses everyone, and a fixed cell.
 */
export function cellPoints(frame: LawFrame, limitsOf: readonly DatedLimits[]): Int32Array {
  const { rotaDays, staff, shifts } = frame.model;
  const points = new Int32Array(staff.length * rotaDays * shifts.length);
  for (let day = 0; day < rotaDays; day++) {
    for (const shift of shifts) {
      const asked = demandOn(frame, { day, shift });
      const { workMinutes } = datedShift(frame, { shift, day: frame.firstDay + day });
      const refusedToAll =
        breakNeeded(shift.paidMinutes) > frame.model.case.shiftCodes[shift.index]!.breakMinutes ||
        (asked.max === 0 && reachesRedZone(frame, { day, shift }));
      const refused = (person: StaffModel): boolean =>
        refusedToAll || workMinutes > limitsOf[person.index]!.shiftMinutes[day]!;
      const could = staff.filter((person) => canWork(person, { day, shift }));
      if (asked.min > 0 && could.every(refused)) continue;
      for (const person of staff) {
        if (person.fixed[day] === shift.index || !refused(person)) continue;
        points[(person.index * rotaDays + day) * shifts.length + shift.index] = HARD.forbiddenCell;
      }
    }
  }
  return points;
}

interface ShiftOfDay {
  readonly day: number;
  readonly shift: ShiftModel;
}

const demandOn = ({ model }: LawFrame, { day, shift }: ShiftOfDay): { min: number; max: number } =>
  model.demand[weekdayOf(day) - 1]![shift.index]!;

function reachesRedZone(frame: LawFrame, { day, shift }: ShiftOfDay): boolean {
  const work = datedShift(frame, { shift, day: frame.firstDay + day });
  return frame.zones.some((zone) => sharedMinutes(frame, work, zone) > 0);
}

function canWork(person: StaffModel, { day, shift }: ShiftOfDay): boolean {
  const fixed = person.fixed[day]!;
  return (
    person.canWork[shift.index] === true &&
    !person.offWeekdays.has(weekdayOf(day)) &&
    (fixed === UNDECIDED || fixed === shift.index)
  );
}

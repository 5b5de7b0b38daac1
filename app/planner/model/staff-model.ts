import type { IsoDate } from '../../domain/brand';
import { DEFAULT_WEEKEND_EVERY, type CaseStaff } from '../../domain/case/planning-case';
import { epochDayOf } from '../../domain/time/clock';
import type { CaseLookup } from './case-lookup';
import { OFF, UNDECIDED, type Model, type StaffModel } from './model';

type Frame = Pick<Model, 'rules' | 'rotaWeeks' | 'rotaDays' | 'startEpochDay' | 'shifts'>;

export function staffModel(source: CaseStaff, index: number, frame: Frame & { lookup: CaseLookup }): StaffModel {
  const { lookup } = frame;
  const own = new Set(source.codes.map((code) => lookup.shift(code)));
  const dayOf = (date: IsoDate): number => epochDayOf(date) - frame.startEpochDay;
  return {
    index,
    id: source.id,
    source,
    zone: lookup.zone(source.zone),
    skills: lookup.skillBits(source.skills),
    canWork: frame.shifts.map((shift) => own.has(shift.index)),
    weekendEvery: source.weekendEvery ?? DEFAULT_WEEKEND_EVERY,
    off: new Set((source.off ?? []).map(dayOf)),
    offWeekdays: new Set(source.offWeekdays ?? []),
    fixed: fixedCells(source, frame),
    contractMinutes: (source.positionPercent / 100) * frame.rules.fullTimeWeeklyMinutes * frame.rotaWeeks,
  };
}

/** Where a day is decided twice, the first decision stands here; the rule `fixed` still judges both. */
function fixedCells(source: CaseStaff, frame: Frame & { lookup: CaseLookup }): Int8Array {
  const cells = new Int8Array(frame.rotaDays).fill(UNDECIDED);
  for (const { day, code } of source.fixed ?? []) {
    if (cells[day] === UNDECIDED) cells[day] = code === null ? OFF : frame.lookup.shift(code);
  }
  return cells;
}

import type { PlanningCase } from '~/domain/case/planning-case';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type StaffModel } from '~/planner/model/model';
import { createRandom } from '~/planner/random';
import { ROTA_RULES } from '~/planner/rules';
import { makeCase, makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import { some } from '../support/some';

const WORKDAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];
const MORNING = { id: 'm', earliest: '08:30', latest: '10:00' };
/** Demand asks for nobody in these cases, and forbids nobody. */
const HARD_RULES = ROTA_RULES.filter(({ level, id }) => level === 'hard' && !id.includes('demand'));
const EVENING = { id: 'e', earliest: '19:00', latest: '20:00' };

/** One recipient and three or four people with limits that bind, small enough to try every rota; drawn from the seed. */
export function crewCase(seed: number): PlanningCase {
  const random = createRandom(seed);
  const chance = (share: number): boolean => random() < share;
  const pick = <Item>(items: readonly Item[]): Item => some(items[Math.floor(random() * items.length)]);
  const evenings = chance(0.3);
  const rotaWeeks = evenings ? 2 : pick([2, 3]);
  const codes = evenings ? ['D', 'A'] : ['D'];
  const days = chance(0.75) ? ['SA', 'SU'] : [pick(['SA', 'SU'])];
  const most = evenings ? 3 : rotaWeeks === 2 ? 5 : 3;
  for (const day of WORKDAYS) if (days.length < most && chance(0.6)) days.push(day);
  const carers = !evenings && chance(0.3) ? 2 : 1;
  const visits = [MORNING, ...(evenings ? [EVENING] : [])].map((visit) =>
    makeVisit({ ...visit, carers, recurrence: `FREQ=WEEKLY;BYDAY=${days.join()}` }),
  );
  const staff = Array.from({ length: carers === 2 || chance(0.5) ? 4 : 3 }, (_, i) =>
    makeStaff({
      id: `p${i}`,
      codes,
      positionPercent: pick([20, 60, 100]),
      weekendEvery: pick([1, 2, 2, 3]),
      offWeekdays: chance(0.15) ? [pick([2, 4, 6])] : [],
      off: chance(0.15) ? ['2026-09-12'] : [],
    }),
  );
  return makeCase({
    rotaWeeks,
    planWeeks: rotaWeeks === 2 && !evenings && chance(0.3) ? 4 : rotaWeeks,
    staff,
    recipients: [makeRecipient({ id: 'rita', visits, excludedStaff: chance(0.1) ? ['p0'] : [] })],
    rules: {
      // Nobody has to work; at most three to six shifts in the rota.
      fullTimeWeeklyMinutes: 500,
      hoursToleranceMinutes: 1500,
      maxWeekMinutes: pick([900, 1350, 2880]),
      maxConsecutiveShifts: pick([2, 3, 6]),
      weeklyRestHours: pick([24, 35, 60]),
    },
  });
}

/** What a person can make, as bits of visits and days, and the windows in which she is then a face. */
interface Part {
  readonly made: number;
  readonly faces: number;
}

/** The fewest faces, summed over the windows, of the only recipient: every legal row of everybody is tried. */
export function fewestByTrying(source: PlanningCase): number {
  const model = buildModel(source);
  const items = model.visits.flatMap((visit) => visit.fixedDays.map((day) => ({ visit, day })));
  const all = 2 ** items.length - 1;
  const twice = model.visits[0]?.carers === 2;
  let states = new Map([['0 0', { once: 0, again: 0, faces: 0 }]]);
  for (const person of model.staff) {
    const next = new Map(states);
    const parts = partsOf(model, person);
    for (const state of states.values()) {
      for (const { made, faces } of parts) {
        const reached = {
          once: state.once | made,
          again: state.again | (state.once & made),
          faces: state.faces + faces,
        };
        const key = `${reached.once} ${twice ? reached.again : 0}`;
        if (reached.faces < (next.get(key)?.faces ?? Infinity)) next.set(key, reached);
      }
    }
    states = next;
  }
  return states.get(`${all} ${twice ? all : 0}`)?.faces ?? Infinity;
}

/** The largest parts of the work that the legal rows of a person make; smaller ones with as many faces are left out. */
function partsOf(model: Model, person: StaffModel): Part[] {
  const items = model.visits.flatMap((visit) => visit.fixedDays.map((day) => ({ visit, day })));
  const best = new Map<number, number>();
  for (const row of legalRows(model, person)) {
    let made = 0;
    const weeks = new Set<number>();
    items.forEach(({ visit, day }, i) => {
      const shift = model.shifts[row[day % model.rotaDays] ?? OFF];
      if (!shift || person.off.has(day) || visit.excluded.has(person.index)) return;
      if (shift.start + model.rules.handoverMinutes > visit.latest || shift.end < visit.earliest + visit.minutes)
        return;
      made |= 1 << i;
      weeks.add(Math.floor(day / 7));
    });
    const windows = Array.from({ length: model.planWeeks - 1 }, (_, w) => weeks.has(w) || weeks.has(w + 1));
    if (made !== 0) best.set(made, windows.filter(Boolean).length);
  }
  const parts = [...best].map(([made, faces]) => ({ made, faces }));
  return parts.filter(
    (part) => !parts.some((by) => by !== part && by.faces <= part.faces && (by.made & part.made) === part.made),
  );
}

/** Every row of shifts on the recipient's days that breaks no hard rule of the person. */
function legalRows(model: Model, person: StaffModel): Int8Array[] {
  const alone = { ...model, staff: [{ ...person, index: 0 }] };
  const days = [...new Set(model.visits.flatMap((visit) => visit.fixedDays.map((day) => day % model.rotaDays)))];
  const values = [OFF, ...model.shifts.flatMap(({ index }) => (person.canWork[index] ? [index] : []))];
  return Array.from({ length: values.length ** days.length }, (_, number) => {
    const row = new Int8Array(model.rotaDays).fill(OFF);
    days.forEach((day, i) => (row[day] = some(values[Math.floor(number / values.length ** i) % values.length])));
    return row;
  }).filter((row) => HARD_RULES.every((rule) => rule.check(alone, [row]).length === 0));
}

import { weekdayOf } from '~/domain/time/clock';
import { buildModel } from '~/planner/model/build-model';
import type { Model, Solution, VisitModel } from '~/planner/model/model';
import { createRandom } from '~/planner/random';
import { dutiesAround, travelBetween, viewOf, type Duty, type PlanView } from '~/planner/rules/plan-view';
import { makeCase, makeRecipient, makeStaff, makeVisit } from '../../factories/case';
import { some } from '../support/some';

const DAYS = ['MO', 'TU', 'WE'];

/** A case of few visits and short shifts, and a rota for it; drawn from the seed. Its rota need not be legal. */
export function dutyCase(seed: number): { model: Model; plan: PlanView } {
  const random = createRandom(seed);
  const pick = <Item>(items: readonly Item[]): Item => some(items[Math.floor(random() * items.length)]);
  const hour = (from: number): string => `${String(from).padStart(2, '0')}:${pick(['00', '20', '40'])}`;
  const recipients = ['rita', 'roar', 'runa'].map((id) => {
    const days =
      random() < 0.3 ? { timesPerWeek: 1, weekdays: [1, 2, 3] } : recurrence(pick([DAYS, ['MO'], ['TU', 'WE']]));
    const visit = { ...days, earliest: hour(8), latest: hour(9), minutes: pick([25, 40, 60]) };
    const carers = random() < 0.2 ? 2 : 1;
    return makeRecipient({
      id,
      zone: pick(['north', 'south']),
      visits: [makeVisit({ id: `${id}-1`, ...visit, carers })],
    });
  });
  const source = makeCase({
    rotaWeeks: 3,
    planWeeks: 3,
    shiftCodes: [{ code: 'D', start: '07:45', end: '10:30', paidMinutes: 165, breakMinutes: 0 }],
    demand: [],
    staff: ['anna', 'bo', 'cato'].map((id) => makeStaff({ id, codes: ['D'] })),
    recipients,
  });
  const model = buildModel(source);
  const rota = model.staff.map(() => Int8Array.from({ length: 21 }, () => (random() < 0.65 ? 0 : -1)));
  const placed = model.visits.flatMap((visit) =>
    daysDue(visit).map((day) => ({
      visit: visit.index,
      day,
      start: visit.earliest,
      staff: [0, 1].slice(0, visit.carers),
    })),
  );
  const teams = model.recipients.map(() => ({ primary: 0, members: [0] }));
  const solution: Solution = { rota, teams, placed, unplaced: [] };
  return { model, plan: viewOf(model, solution) };
}

const recurrence = (days: readonly string[]) => ({ recurrence: `FREQ=WEEKLY;BYDAY=${days.join()}` });

const daysDue = ({ movable, fixedDays }: VisitModel): readonly number[] => (movable ? [0, 7, 14] : fixedDays);

/** Who could come to an occurrence, and when. */
interface Choice {
  readonly visit: VisitModel;
  readonly week: number;
  readonly options: readonly { day: number; duties: readonly { staff: number; duty: Duty }[] }[];
}

/**
 * The least mean m14 over all ways to make the visits in the rota: a week of one recipient after another, each visit
 * by anybody on duty, on any day that it may move to, kept where the visits of every duty can be timed. `Infinity`
 * where no way is left, null where there are too many.
 */
export function leastByTrying(model: Model, plan: PlanView): number | null {
  const recipients = model.recipients.length;
  const byWeek = [0, 1, 2].map((week) => facesOfWeek(model, choicesOf({ model, plan, week })));
  if (byWeek.some((sets) => sets.length > 6000)) return null;
  // Duties lie within a week, so weeks meet in the faces of the windows alone.
  let best = new Map<string, number>();
  for (const faces of some(byWeek[0])) best.set(faces.join(), 0);
  for (const [week, sets] of byWeek.entries()) {
    if (week === 0) continue;
    const next = new Map<string, number>();
    for (const [key, cost] of best) {
      const before = key.split(',').map(Number);
      for (const faces of sets) {
        const met = faces.reduce((sum, set, r) => sum + bitCount(set | some(before[r])), 0);
        const now = faces.join();
        next.set(now, Math.min(next.get(now) ?? Infinity, cost + met));
      }
    }
    best = next;
  }
  return Math.min(...best.values()) / 2 / recipients;
}

const bitCount = (set: number): number => set.toString(2).replaceAll('0', '').length;

function choicesOf(of: { model: Model; plan: PlanView; week: number }): Choice[] {
  const { model, plan, week } = of;
  const onDuty = (day: number) =>
    model.staff.flatMap(({ index: staff }) =>
      dutiesAround(model, plan.solution.rota, { staff, day })
        .filter((duty) => duty.day === day)
        .map((duty) => ({ staff, duty })),
    );
  return plan.entries
    .filter((entry) => Math.floor(entry.day / 7) === week)
    .map(({ visit, day }) => {
      const allowed = [0, 1, 2, 3, 4, 5, 6]
        .map((i) => week * 7 + i)
        .filter((d) => visit.movable?.weekdays.has(weekdayOf(d)));
      return { visit, week, options: (visit.movable ? allowed : [day]).map((d) => ({ day: d, duties: onDuty(d) })) };
    });
}

/** The sets of faces, by recipient, of all ways to make a week's visits; sets that hold another one are left out. */
function facesOfWeek(model: Model, choices: readonly Choice[]): number[][] {
  const found = new Map<string, number[]>();
  const loads = new Map<string, { duty: Duty; visits: VisitModel[] }>();
  const tryFrom = (at: number, faces: readonly number[]): void => {
    const choice = choices[at];
    if (choice === undefined) {
      found.set(faces.join(), [...faces]);
      return;
    }
    const { visit } = choice;
    for (const { day, duties } of choice.options) {
      for (const group of groupsOf(duties, visit.carers)) {
        const added = group.map(({ staff, duty }) => {
          const key = `${staff} ${day}`;
          const load = loads.get(key) ?? { duty, visits: [] };
          load.visits.push(visit);
          loads.set(key, load);
          return load;
        });
        if (added.every((load) => canTime(model, load))) {
          const set = group.reduce((sum, { staff }) => sum | (1 << staff), 0);
          tryFrom(
            at + 1,
            faces.map((own, r) => (r === visit.recipient ? own | set : own)),
          );
        }
        for (const load of added) load.visits.pop();
      }
    }
  };
  tryFrom(
    0,
    model.recipients.map(() => 0),
  );
  const all = [...found.values()];
  return all.filter((one) => !all.some((by) => by !== one && by.every((set, r) => (set & some(one[r])) === set)));
}

function groupsOf<Item>(items: readonly Item[], size: number): Item[][] {
  if (size === 1) return items.map((item) => [item]);
  return items.flatMap((a, i) => items.slice(i + 1).map((b) => [a, b]));
}

/** Whether some order of the visits fits their windows, the travel and the duty; pairs need not start together. */
function canTime(model: Model, { duty, visits }: { duty: Duty; visits: readonly VisitModel[] }): boolean {
  const midnight = duty.day * 1440;
  const goOn = (at: number, last: VisitModel | null, left: readonly VisitModel[]): boolean =>
    left.length === 0 ||
    left.some((visit, i) => {
      const from = Math.max(
        midnight + visit.earliest,
        last ? at + travelBetween(model, { from: last, to: visit }) : at,
      );
      if (from > midnight + visit.latest || from + visit.minutes > duty.end) return false;
      return goOn(from + visit.minutes, visit, left.toSpliced(i, 1));
    });
  return goOn(duty.start + model.rules.handoverMinutes, null, visits);
}

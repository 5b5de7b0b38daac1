import type { IsoDate, RecipientId, StaffId } from '../../domain/brand';
import type { Finding } from '../../domain/case/plan';
import { buildModel } from '../model/build-model';
import type { Model, Solution } from '../model/model';
import { PLAN_RULES } from '../rules/index';
import { findingOf } from '../rules/judge';
import { travelBetween, viewOf, type PlanView } from '../rules/plan-view';
import { dateOf } from '../write/plan-parts';
import { solutionOf } from '../write/read-plan';
import { createFaces, type Acquaintance } from './faces';
import type { RepairSource } from './open-repair';

/** What other places for some visits would mean, before anything is saved. */
export interface WeighedVisits {
  /** Breaches of hard rules that the plan does not have as it stands. */
  readonly breaches: readonly Finding[];
  /** Recipients who get somebody else, or lose somebody, in the order of the case. */
  readonly recipients: readonly WeighedRecipient[];
  /** Days of people whose travel becomes another, in the order of the case. Minutes. */
  readonly travel: readonly { staff: StaffId; date: IsoDate; before: number; after: number }[];
}

export interface WeighedRecipient {
  readonly recipient: RecipientId;
  /** Different people in the 14 days around the change. */
  readonly faces: { readonly before: number; readonly after: number };
  /** Who comes now and did not on that date, with how well they are known. */
  readonly joined: readonly { readonly staff: StaffId; readonly acquaintance: Acquaintance }[];
  readonly left: readonly StaffId[];
}

/** Weeks around the day whose faces are counted: a week before it, and a week from it on. */
const DAYS_AROUND = 7;

/** Whether every occurrence of a case stands in the plan is not asked: a visit of a single date is not one of them. */
const VISIT_RULES = PLAN_RULES.filter(({ id, level }) => level === 'hard' && id !== 'occurrence');

/**
 * Weighs plans with some visits elsewhere against the plan as it stands, each by itself; all are plans of one case. The
 * rules are those that judge every plan, so what it finds here would be found there.
 */
export function weighVisits(
  source: RepairSource,
  changed: readonly Pick<RepairSource['plan'], 'visits' | 'unassigned'>[],
): WeighedVisits[] {
  const model = buildModel(source.case);
  const before = solutionOf(model, source.plan);
  const view = viewOf(model, before);
  const known = new Set(visitBreaches(model, view).map((finding) => JSON.stringify(finding)));
  return changed.map((parts) => {
    const after = solutionOf(model, { ...source.plan, ...parts });
    const views = { before: view, after: viewOf(model, after) };
    return {
      breaches: visitBreaches(model, views.after).filter((finding) => !known.has(JSON.stringify(finding))),
      recipients: weighedRecipients(model, { before, after }),
      travel: otherTravel(model, views),
    };
  });
}

const visitBreaches = (model: Model, view: PlanView): Finding[] =>
  VISIT_RULES.flatMap((rule) => rule.check(model, view).map((breach) => findingOf(model, { rule, breach })));

/** `recipient day` with who comes that day. */
function facesByDay(model: Model, { placed }: Solution): Map<number, Map<number, Set<number>>> {
  const found = new Map<number, Map<number, Set<number>>>();
  for (const { visit, day, staff } of placed) {
    const { recipient } = model.visits[visit]!;
    const days = found.get(recipient) ?? new Map<number, Set<number>>();
    found.set(recipient, days.set(day, new Set([...(days.get(day) ?? []), ...staff])));
  }
  return found;
}

function weighedRecipients(model: Model, of: { before: Solution; after: Solution }): WeighedRecipient[] {
  const [before, after] = [facesByDay(model, of.before), facesByDay(model, of.after)];
  const faces = createFaces(model, of.before);
  return model.recipients.flatMap(({ id, index }) => {
    const [was, is] = [before.get(index) ?? new Map(), after.get(index) ?? new Map()];
    const days = [...new Set([...was.keys(), ...is.keys()])].filter((day) => !sameSet(was.get(day), is.get(day)));
    if (days.length === 0) return [];
    const joined = new Map<number, Acquaintance>();
    const left = new Set<number>();
    for (const day of days.sort((a, b) => a - b)) {
      for (const staff of minus(is.get(day), was.get(day))) {
        if (!joined.has(staff)) joined.set(staff, faces.acquaintance({ recipient: index, staff, day }));
      }
      for (const staff of minus(was.get(day), is.get(day))) left.add(staff);
    }
    const around = { from: days[0]! - DAYS_AROUND, to: days[0]! + DAYS_AROUND - 1 };
    const idOf = (staff: number): StaffId => model.staff[staff]!.id;
    return [
      {
        recipient: id,
        faces: { before: facesIn(was, around), after: facesIn(is, around) },
        joined: [...joined].map(([staff, acquaintance]) => ({ staff: idOf(staff), acquaintance })),
        left: [...left].map(idOf),
      },
    ];
  });
}

type Days = ReadonlyMap<number, ReadonlySet<number>>;

const NOBODY: ReadonlySet<number> = new Set();
const minus = (a: ReadonlySet<number> = NOBODY, b: ReadonlySet<number> = NOBODY) => [...a].filter((one) => !b.has(one));
const sameSet = (a: ReadonlySet<number> = NOBODY, b: ReadonlySet<number> = NOBODY): boolean =>
  a.size === b.size && minus(a, b).length === 0;

const facesIn = (days: Days, { from, to }: { from: number; to: number }): number =>
  new Set([...days].flatMap(([day, staff]) => (day >= from && day <= to ? [...staff] : []))).size;

/** Minutes on the way between visits, by person and the day that they start on. */
function travelByDay(model: Model, { byStaff }: PlanView): Map<string, number> {
  const found = new Map<string, number>();
  byStaff.forEach((entries, staff) => {
    entries.forEach((entry, i) => {
      const last = entries[i - 1];
      if (last?.day !== entry.day) return;
      const key = `${staff} ${entry.day}`;
      found.set(key, (found.get(key) ?? 0) + travelBetween(model, { from: last.visit, to: entry.visit }));
    });
  });
  return found;
}

function otherTravel(model: Model, views: { before: PlanView; after: PlanView }): WeighedVisits['travel'] {
  const [before, after] = [travelByDay(model, views.before), travelByDay(model, views.after)];
  const keys = [...new Set([...before.keys(), ...after.keys()])].map((key) => key.split(' ').map(Number));
  return keys
    .sort(([a = 0, dayA = 0], [b = 0, dayB = 0]) => a - b || dayA - dayB)
    .flatMap(([staff = 0, day = 0]) => {
      const key = `${staff} ${day}`;
      const minutes = { before: before.get(key) ?? 0, after: after.get(key) ?? 0 };
      if (minutes.before === minutes.after) return [];
      return [{ staff: model.staff[staff]!.id, date: dateOf(model, day), ...minutes }];
    });
}

import { grouped } from '~/domain/grouped';
import { MINUTES_PER_DAY } from '~/domain/time/clock';
import { makersOfStarts, type MakerTable, type Makers, type Starts } from '~/planner/bounds/makers';
import type { NeededVisit, PlannedOn } from '~/planner/bounds/needs';
import type { DutyRow } from './read-past-visits.server';

/** A visit plan as far as it says who could make its visits. */
export interface AskedVisitPlan extends NeededVisit {
  readonly id: string;
  readonly recipient: string;
  readonly zone: string;
  /** Earliest and latest start, minutes of the day, both included. */
  readonly earliest: number;
  readonly latest: number;
  readonly minutes: number;
  /** For each of its skills those who have it, as bits. */
  readonly skilled: readonly bigint[];
  /** Who does not visit the recipient on a day, as bits. */
  readonly excluded: (day: number) => bigint;
}

/** A visit of the published plan; times are minutes from 00:00 of the first day of the period. */
export interface PlannedEntry extends PlannedOn<AskedVisitPlan> {
  readonly start: number;
  readonly staff: readonly string[];
}

export interface PublishedPlan {
  readonly duties: readonly DutyRow[];
  /** In order of start. */
  readonly entries: readonly PlannedEntry[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly handoverMinutes: number;
  readonly travel: (leg: { readonly from: string; readonly to: string }) => number;
}

/** Who could make visits of a published plan, remembered by visit plan and day. */
export interface PlanMakers {
  /** Anybody at work. */
  readonly atWork: MakerTable<AskedVisitPlan>;
  /** Those who need not leave another recipient's visit, as it was planned, to do so. */
  readonly unneeded: MakerTable<AskedVisitPlan>;
}

export function planMakers(plan: PublishedPlan): PlanMakers {
  const asked: Asked = {
    plan,
    duties: grouped(plan.duties, ({ day }) => day),
    own: grouped(plan.entries, ({ visit, day }) => keyOf(visit, day)),
    routes: grouped(
      plan.entries.flatMap((entry) => entry.staff.map((staff) => ({ staff, entry }))),
      ({ staff, entry }) => routeOf({ staff, day: entry.day }),
    ),
  };
  const tableOf = (startsIn: (range: DutyRange) => Starts[]): MakerTable<AskedVisitPlan> => {
    const known = new Map<AskedVisitPlan, Map<number, Makers>>();
    return {
      of: (visit, day) => {
        const byDay = known.get(visit) ?? new Map<number, Makers>();
        const makers = byDay.get(day) ?? makersOf(asked, { visit, day, startsIn });
        known.set(visit, byDay.set(day, makers));
        return makers;
      },
    };
  };
  return {
    atWork: tableOf(({ people, from, to }) => [{ people, from, to }]),
    unneeded: tableOf((range) => freeStarts(asked, range)),
  };
}

interface Asked {
  readonly plan: PublishedPlan;
  readonly duties: ReadonlyMap<number, readonly DutyRow[]>;
  /** The planned visits of a visit plan on a day. */
  readonly own: ReadonlyMap<string, readonly PlannedEntry[]>;
  readonly routes: ReadonlyMap<string, readonly { readonly entry: PlannedEntry }[]>;
}

const keyOf = (visit: AskedVisitPlan, day: number): string => `${visit.id} ${day}`;
const routeOf = ({ staff, day }: { staff: string; day: number }): string => `${staff} ${day}`;

/** When a person could start a visit in one of her duties, if she had no other visits. */
interface DutyRange extends Starts {
  readonly visit: AskedVisitPlan;
  readonly duty: DutyRow;
}

function makersOf(
  asked: Asked,
  of: { visit: AskedVisitPlan; day: number; startsIn: (range: DutyRange) => Starts[] },
): Makers {
  const { visit, day, startsIn } = of;
  const { numbers, handoverMinutes } = asked.plan;
  const midnight = day * MINUTES_PER_DAY;
  const excluded = visit.excluded(day);
  const starts = [day - 1, day].flatMap((dutyDay) =>
    (asked.duties.get(dutyDay) ?? []).flatMap((duty) => {
      const people = bitOf(numbers, duty.staff) & ~excluded;
      const from = Math.max(midnight + visit.earliest, duty.start + handoverMinutes);
      const to = Math.min(midnight + visit.latest, duty.end - visit.minutes);
      return people !== 0n && from <= to ? startsIn({ visit, duty, people, from, to }) : [];
    }),
  );
  // Who was planned could: what the plan was made of may have changed since.
  const planned = (asked.own.get(keyOf(visit, day)) ?? []).map(({ start, staff }): Starts => {
    const people = staff.reduce((set, one) => set | bitOf(numbers, one), 0n);
    return { people, from: start, to: start };
  });
  return makersOfStarts({ starts: together([...starts, ...planned]), carers: visit.carers, skilled: visit.skilled });
}

const bitOf = (numbers: ReadonlyMap<string, number>, staff: string): bigint => {
  const number = numbers.get(staff);
  return number === undefined ? 0n : 1n << BigInt(number);
};

/** What is left of a range beside her visits to other recipients, with the way to and from each. */
function freeStarts({ plan, routes }: Asked, { visit, duty, people, from, to }: DutyRange): Starts[] {
  const route = [duty.day, duty.day + 1].flatMap((day) => routes.get(routeOf({ staff: duty.staff, day })) ?? []);
  let free = [{ from, to }];
  for (const { entry } of route) {
    if (entry.visit.recipient === visit.recipient) continue;
    const last = entry.start - visit.minutes - plan.travel({ from: visit.zone, to: entry.visit.zone });
    const first = entry.start + entry.visit.minutes + plan.travel({ from: entry.visit.zone, to: visit.zone });
    free = free
      .flatMap((range) => [
        { from: range.from, to: Math.min(range.to, last) },
        { from: Math.max(range.from, first), to: range.to },
      ])
      .filter((range) => range.from <= range.to);
  }
  return free.map((range) => ({ people, ...range }));
}

/** People with the same start times as one. */
function together(starts: readonly Starts[]): Starts[] {
  const bySpan = new Map<string, Starts>();
  for (const { people, from, to } of starts) {
    const key = `${from} ${to}`;
    bySpan.set(key, { from, to, people: people | (bySpan.get(key)?.people ?? 0n) });
  }
  return [...bySpan.values()];
}

import type { Model } from '../../model/model';
import type { CaseLimits, PersonLimits } from './case-limits';
import type { DatedLaw } from './dated-law';

/** One demand, rule or limit of a person that a conflict can hang on. */
export type ConflictMember =
  DemandMember | RedDayMember | { readonly kind: RuleKind } | { readonly kind: PersonKind; readonly staff: number };

export type DemandMember =
  | { readonly kind: 'demand-min' | 'demand-max'; readonly weekday: number; readonly shift: number }
  | { readonly kind: 'skill-demand'; readonly row: number };

/** A red zone, by its first day, in which whoever worked in the one before is off. */
export interface RedDayMember {
  readonly kind: 'sundays';
  readonly zone: number;
}

export type RuleKind =
  'daily-rest' | 'weekly-rest' | 'consecutive-shifts' | 'consecutive-nights' | 'week-minutes' | 'day-hours';
export type PersonKind = 'own-code' | 'off-weekday' | 'fixed' | 'away' | 'weekend-frequency' | 'contract-hours';
export type MemberKind = ConflictMember['kind'];

/** Rules first looked at when a conflict is made smaller: what explains least stands first, and goes if it can. */
const RULES: readonly RuleKind[] = [
  'consecutive-nights',
  'week-minutes',
  'consecutive-shifts',
  'daily-rest',
  'weekly-rest',
];

/**
 * Every member of a case that asks for anything, in the order in which a conflict tries to do without it; those of the law
 * where `law` is given.
 */
export function membersOf(model: Model, law?: DatedLaw): ConflictMember[] {
  const everyone = model.staff.map((s) => s.index);
  const people = (kind: PersonKind, has: (staff: number) => boolean): ConflictMember[] =>
    everyone.filter(has).map((staff) => ({ kind, staff }));
  const demands = (kind: 'demand-min' | 'demand-max', asks: (cell: { min: number; max: number }) => boolean) =>
    model.demand.flatMap((row, weekday) =>
      row.flatMap((cell, shift): ConflictMember[] => (asks(cell) ? [{ kind, weekday, shift }] : [])),
    );
  return [
    ...(law && law.longest > 0 ? [{ kind: 'day-hours' as const }] : []),
    ...(law?.redZones ?? []).map(({ zone }): ConflictMember => ({ kind: 'sundays', zone: zone.days[0]! })),
    ...model.skillDemand.flatMap(({ min }, row): ConflictMember[] => (min > 0 ? [{ kind: 'skill-demand', row }] : [])),
    ...people('away', (staff) => model.staff[staff]!.off.size > 0),
    ...RULES.map((kind): ConflictMember => ({ kind })),
    ...demands('demand-max', ({ max }) => max < everyone.length),
    ...people('fixed', (staff) => (model.staff[staff]!.source.fixed ?? []).length > 0),
    ...people('off-weekday', (staff) => model.staff[staff]!.offWeekdays.size > 0),
    ...people('own-code', (staff) => model.staff[staff]!.canWork.includes(false)),
    ...people('contract-hours', () => true),
    ...people('weekend-frequency', (staff) => model.staff[staff]!.weekendEvery > 1),
    ...demands('demand-min', ({ min }) => min > 0),
  ];
}

/** Limits without some members. */
export function withoutMembers(limits: CaseLimits, dropped: readonly ConflictMember[]): CaseLimits {
  return dropped.reduce(withoutMember, limits);
}

function withoutMember(limits: CaseLimits, member: ConflictMember): CaseLimits {
  switch (member.kind) {
    case 'demand-min':
      return { ...limits, demandMin: replaced(limits.demandMin, { ...member, value: 0 }) };
    case 'demand-max':
      return { ...limits, demandMax: replaced(limits.demandMax, { ...member, value: Infinity }) };
    case 'skill-demand':
      return { ...limits, skillMin: limits.skillMin.with(member.row, 0) };
    case 'daily-rest':
      return { ...limits, dailyRest: -Infinity };
    case 'weekly-rest':
      return { ...limits, weeklyRest: -1 };
    case 'consecutive-shifts':
      return { ...limits, maxShifts: Infinity };
    case 'consecutive-nights':
      return { ...limits, maxNights: Infinity };
    case 'week-minutes':
      return { ...limits, weekMinutes: Infinity };
    case 'sundays':
      return { ...limits, redDays: new Set([...limits.redDays].filter((zone) => zone !== member.zone)) };
    case 'day-hours':
      return { ...limits, dayMinutes: Infinity };
    default:
      return withPerson(limits, { staff: member.staff, change: WITHOUT[member.kind] });
  }
}

const WITHOUT: Readonly<Record<PersonKind, Partial<PersonLimits>>> = {
  'own-code': { ownCode: false },
  'off-weekday': { offWeekday: false },
  fixed: { fixed: false },
  away: { away: false },
  'weekend-frequency': { weekendEvery: 1 },
  'contract-hours': { paidLeast: 0, paidMost: Infinity },
};

export function withPerson(limits: CaseLimits, of: { staff: number; change: Partial<PersonLimits> }): CaseLimits {
  const person = limits.people[of.staff]!;
  return { ...limits, people: limits.people.with(of.staff, { ...person, ...of.change }) };
}

/** A demand table with another figure in one place. */
export function replaced(
  table: CaseLimits['demandMin'],
  at: { weekday: number; shift: number; value: number },
): CaseLimits['demandMin'] {
  return table.with(at.weekday, table[at.weekday]!.with(at.shift, at.value));
}

export const isDemand = (member: ConflictMember): member is DemandMember =>
  member.kind === 'demand-min' || member.kind === 'demand-max' || member.kind === 'skill-demand';

/** Whether only the law has a rule, on real dates. */
export const isOfLaw = ({ kind }: ConflictMember): boolean => kind === 'sundays' || kind === 'day-hours';

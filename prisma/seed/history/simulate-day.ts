import type { Dice } from '../../../scripts/lib/dice';
import type { Span, Template, TemplateShift, TemplateVisit } from './template';

/** How a day came about that was not as planned. The words are those of `DayChange.kind`. */
export type Happening = 'absence' | 'substitute' | 'shiftOpened' | 'listHandedOver' | 'visitAdded';

export interface SimulatedShift extends TemplateShift {
  readonly happened: 'asPlanned' | 'absent' | 'open';
  /** Who stood in. */
  readonly substituteId: string | null;
}

export interface SimulatedVisit extends Span {
  /** None where it was added on the day. */
  readonly visitPlanId: string | null;
  readonly recipientId: string;
  /** Who was to make it when the rota was published. */
  readonly planned: readonly string[];
  /** Who was to make it in the end, and what changed that. */
  readonly assigned: readonly string[];
  readonly changedBy: Happening | null;
  readonly outcome: 'done' | 'notHome' | 'declined' | 'unregistered' | 'nobody';
}

export interface SimulatedDay {
  readonly shifts: readonly SimulatedShift[];
  readonly visits: readonly SimulatedVisit[];
}

/** Shares that a day is drawn with. Sick leave is drawn by spells, see `absence-spells.ts`. */
export interface Habits {
  /** Of planned carers, how many are somebody else than the best plan would have. */
  readonly otherThanBest: number;
  /** Of shifts, how many had nobody when the rota was published. */
  readonly openShift: number;
  /** Of absent or open shifts, how many somebody stands in for. */
  readonly substitute: number;
  /** Of visits, how many are passed on to a colleague on the day. */
  readonly handedOver: number;
  readonly notHome: number;
  readonly declined: number;
  readonly unregistered: number;
  /** Visits a day that nobody planned. */
  readonly added: number;
}

interface DayToSimulate {
  readonly template: Template;
  /** The day of the turn. */
  readonly turnDay: number;
  readonly away: ReadonlySet<string>;
  readonly habits: Habits;
  readonly dice: Dice;
}

/** One day as it was planned and as it went. */
export function simulateDay(day: DayToSimulate): SimulatedDay {
  const { template, turnDay, dice, habits } = day;
  const shifts = simulateShifts(day, template.shifts[turnDay] ?? []);
  const planned = createRoster(shifts.filter(({ happened }) => happened !== 'open'));
  const visits = (template.visits[turnDay] ?? []).map((visit) => planVisit(day, { visit, roster: planned }));
  const roster = createRoster(
    shifts.flatMap((shift) => {
      if (shift.happened === 'asPlanned') return [shift];
      return shift.substituteId === null ? [] : [{ ...shift, staffId: shift.substituteId }];
    }),
  );
  for (const { staffIds, ...span } of visits) for (const id of staffIds) if (roster.has(id)) roster.take(id, span);
  const done = visits.map((visit) => goVisit(day, { visit, roster, shifts }));
  const added = dice.chance(habits.added) ? addVisit(day, roster) : [];
  return { shifts, visits: [...done, ...added] };
}

function simulateShifts(day: DayToSimulate, shifts: readonly TemplateShift[]): SimulatedShift[] {
  const { dice, habits, template, away } = day;
  const busy = new Set(shifts.map(({ staffId }) => staffId));
  return shifts.map((shift) => {
    const happened = away.has(shift.staffId) ? 'absent' : dice.chance(habits.openShift) ? 'open' : 'asPlanned';
    if (happened === 'asPlanned' || !dice.chance(habits.substitute)) return { ...shift, happened, substituteId: null };
    const off = template.lineStaff.filter((id) => !busy.has(id) && !away.has(id));
    const onCall = template.onCallStaff.filter((id) => !busy.has(id));
    const free = dice.chance(0.6) && onCall.length > 0 ? onCall : off;
    if (free.length === 0) return { ...shift, happened, substituteId: null };
    const substituteId = dice.pick(free);
    busy.add(substituteId);
    return { ...shift, happened, substituteId };
  });
}

/** The visit as it stood in the rota that was published: earlier rotas were further from the best. */
function planVisit(day: DayToSimulate, at: { visit: TemplateVisit; roster: Roster }): TemplateVisit {
  const { visit, roster } = at;
  const staffIds: string[] = [];
  for (const id of visit.staffIds) {
    const other = day.dice.chance(day.habits.otherThanBest) || !roster.isFree(id, visit);
    const chosen = other ? pickFree(day, { ...at, not: [...staffIds, ...visit.staffIds] }) : id;
    const known = chosen ?? (roster.isFree(id, visit) ? id : null);
    if (known === null) continue;
    roster.take(known, visit);
    staffIds.push(known);
  }
  return { ...visit, staffIds: staffIds.length === visit.staffIds.length ? staffIds : [] };
}

/** The visit as it went. */
function goVisit(
  day: DayToSimulate,
  at: { visit: TemplateVisit; roster: Roster; shifts: readonly SimulatedShift[] },
): SimulatedVisit {
  const { visit, roster, shifts } = at;
  const needed = day.template.visits[day.turnDay]?.find((one) => one.visitPlanId === visit.visitPlanId);
  const wanted = Math.max(visit.staffIds.length, needed?.staffIds.length ?? 1);
  const kept = visit.staffIds.map((id) => ({ id, left: whyLeft(day, { ...at, id }) }));
  const assigned = kept.filter(({ left }) => left === null).map(({ id }) => id);
  let changedBy: Happening | null = visit.staffIds.length < wanted ? 'shiftOpened' : null;
  for (const { left } of kept) changedBy = left ?? changedBy;
  const standsIn = shifts.find(
    ({ staffId, substituteId }) => substituteId !== null && visit.staffIds.includes(staffId),
  );
  const substituteId = standsIn?.substituteId ?? null;
  while (assigned.length < wanted) {
    const mayCome = substituteId !== null && visit.able.has(substituteId) && !assigned.includes(substituteId);
    const isFree = mayCome && roster.isFree(substituteId, visit);
    const next = isFree ? substituteId : pickFree(day, { ...at, not: [...assigned, ...visit.staffIds] });
    if (next === null) break;
    if (isFree && changedBy === 'absence') changedBy = 'substitute';
    roster.take(next, visit);
    assigned.push(next);
  }
  const isManned = assigned.length === wanted;
  const { visitPlanId, recipientId, start, end } = visit;
  return {
    ...{ visitPlanId, recipientId, start, end, planned: visit.staffIds, changedBy },
    assigned: isManned ? assigned : [],
    outcome: isManned ? outcomeOf(day) : 'nobody',
  };
}

/** Why somebody planned does not make the visit after all; none where she does. */
function whyLeft(
  day: DayToSimulate,
  at: { visit: TemplateVisit; roster: Roster; id: string },
): 'absence' | 'listHandedOver' | null {
  if (!at.roster.has(at.id)) return 'absence';
  if (!day.dice.chance(day.habits.handedOver)) return null;
  return pickFree(day, { ...at, not: at.visit.staffIds }) === null ? null : 'listHandedOver';
}

function outcomeOf({ dice, habits }: DayToSimulate): SimulatedVisit['outcome'] {
  if (dice.chance(habits.notHome)) return 'notHome';
  if (dice.chance(habits.declined)) return 'declined';
  return dice.chance(habits.unregistered) ? 'unregistered' : 'done';
}

/** A visit that nobody planned, in the middle of the day, to one whom somebody at work has the time for. */
function addVisit(day: DayToSimulate, roster: Roster): SimulatedVisit[] {
  const recipientId = day.dice.pick([...day.template.teams.keys()]);
  const start = 12 * 60 + 5 * day.dice.int(0, 24);
  const span = { start, end: start + 30 };
  const able = day.template.welcome.get(recipientId) ?? new Set<string>();
  const staffId = pickFree(day, { visit: { ...span, recipientId, able }, roster, not: [] });
  if (staffId === null) return [];
  roster.take(staffId, span);
  const visit = { visitPlanId: null, recipientId, ...span, planned: [], assigned: [staffId] };
  return [{ ...visit, changedBy: 'visitAdded', outcome: 'done' }];
}

/** Somebody at work who may come and has the time: every other time one of the care team, if there is one. */
function pickFree(
  { dice, template }: DayToSimulate,
  at: { visit: Span & Pick<TemplateVisit, 'recipientId' | 'able'>; roster: Roster; not: readonly string[] },
): string | null {
  const may = at.roster.staffIds.filter((id) => at.visit.able.has(id) && !at.not.includes(id));
  const free = may.filter((id) => at.roster.isFree(id, at.visit));
  const team = template.teams.get(at.visit.recipientId) ?? [];
  const known = free.filter((id) => team.includes(id));
  const from = known.length > 0 && dice.chance(0.5) ? known : free;
  return from.length > 0 ? dice.pick(from) : null;
}

interface Roster {
  readonly staffIds: readonly string[];
  has(staffId: string): boolean;
  /** Whether somebody is at work for all of it and at no other visit then. */
  isFree(staffId: string, span: Span): boolean;
  take(staffId: string, span: Span): void;
}

function createRoster(shifts: readonly (Span & { readonly staffId: string })[]): Roster {
  const work = new Map(shifts.map((shift) => [shift.staffId, { shift, taken: [] as Span[] }]));
  return {
    staffIds: [...work.keys()],
    has: (staffId) => work.has(staffId),
    isFree: (staffId, { start, end }) => {
      const own = work.get(staffId);
      if (!own || start < own.shift.start || end > own.shift.end) return false;
      return own.taken.every((span) => end <= span.start || start >= span.end);
    },
    take: (staffId, span) => void work.get(staffId)?.taken.push({ start: span.start, end: span.end }),
  };
}

import { expect, it } from 'vitest';
import type { Clock, Code, IsoDate, RecipientId, StaffId, VisitId, ZoneId } from '~/domain/brand';
import type { PlannedVisit } from '~/domain/case/plan';
import type { CaseStaff, PlanningCase } from '~/domain/case/planning-case';
import { addDays, daysBetween } from '~/domain/time/clock';
import type { WorkingTimeContext } from '~/domain/working-time/context';
import { buildModel } from '~/planner/model/build-model';
import { createRandom } from '~/planner/random';
import { judgeLaw } from '~/planner/rules/judge-law';
import { lawFrame, redDaysAround, type LawFrame } from '~/planner/rules/law/law-frame';
import { rankSubstitutes, type OpenShift, type TakenShift } from '~/planner/substitutes/rank-substitutes';
import { solutionOf, type PlanSource } from '~/planner/write/read-plan';

const START = '2026-01-12' as IsoDate;
const WEEKS = 7;
const DAYS = WEEKS * 7;
const PEOPLE = 8;
const RECIPIENTS = 5;
const CODES = [
  { code: 'D' as Code, start: '07:30' as Clock, end: '15:00' as Clock, paidMinutes: 450, breakMinutes: 30 },
  { code: 'A' as Code, start: '15:00' as Clock, end: '22:30' as Clock, paidMinutes: 450, breakMinutes: 30 },
  { code: 'N' as Code, start: '22:15' as Clock, end: '07:45' as Clock, paidMinutes: 570, breakMinutes: 30 },
];
const WAGE = 30_000;
const SUPPLEMENTS = [
  { kind: 'evening', share: 0, minimumOre: 5600 },
  { kind: 'night', share: 0.25, minimumOre: 7000 },
  { kind: 'weekend', share: 0.22, minimumOre: 7000 },
] as const;

interface Day {
  readonly case: PlanningCase;
  readonly plan: PlanSource;
  readonly context: WorkingTimeContext;
  readonly taken: TakenShift[];
  readonly open: OpenShift[];
}

/** A made-up group with random shifts and visits, and some shifts that are open on random days. */
function randomDay(seed: number): Day {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const zone = 'Z' as ZoneId;
  const staff = Array.from({ length: PEOPLE }, (_, index) => ({
    ...{ id: `S${index}` as StaffId, zone, positionPercent: [100, 80, 60, 40][below(4)] ?? 100 },
    codes: CODES.map(({ code }) => code).filter((code) => code === 'D' || random() < 0.7),
    off: random() < 0.2 ? [addDays(START, below(DAYS))] : [],
  }));
  const rota: Record<StaffId, (Code | null)[]> = {};
  for (const { id } of staff) {
    rota[id] = Array.from({ length: DAYS }, () => (random() < 0.45 ? (CODES[below(3)]?.code ?? null) : null));
  }
  const recipients = Array.from({ length: RECIPIENTS }, (_, index) => ({
    ...{ id: `R${index}` as RecipientId, zone, category: 'dual' as const },
    visits: [
      {
        id: `V${index}` as VisitId,
        recurrence: 'FREQ=DAILY',
        earliest: '08:00' as Clock,
        latest: '09:00' as Clock,
        minutes: 30,
      },
    ],
  }));
  const teams: PlanSource['teams'] = {};
  for (const { id } of recipients) {
    const members = [...new Set([below(PEOPLE), below(PEOPLE)])].map((person) => `S${person}` as StaffId);
    teams[id] = { primary: members[0] ?? ('S0' as StaffId), members };
  }
  const visits = recipients.flatMap(({ id, visits: [visit] }): PlannedVisit[] =>
    Array.from({ length: 12 }, () => below(DAYS)).map((day) => ({
      ...{ recipient: id, visit: visit?.id ?? ('V0' as VisitId), date: addDays(START, day) },
      ...{ start: '08:00' as Clock, staff: [`S${below(PEOPLE)}` as StaffId] },
    })),
  );
  const taken = Array.from({ length: below(6) }, () => ({
    ...{ staff: `S${below(PEOPLE)}` as StaffId, date: addDays(START, below(DAYS)) },
    overtimeMinutes: [0, 240, 450][below(3)] ?? 0,
  }));
  const open = Array.from({ length: 4 }, () => ({
    ...{ date: addDays(START, 14 + below(21)), code: CODES[below(3)]?.code ?? ('D' as Code) },
    recipients: recipients.map(({ id }) => id).filter(() => random() < 0.6),
  }));
  const frame = { start: START, rotaWeeks: WEEKS, planWeeks: WEEKS };
  return {
    case: {
      ...{ format: 'kjente-fjes/case@1', name: 'day', ...frame, zones: [{ id: zone, name: 'Z' }] },
      ...{ travelMinutes: { [zone]: { [zone]: 10 } } as PlanningCase['travelMinutes'], shiftCodes: CODES, demand: [] },
      ...{ staff, recipients },
    },
    plan: { rota, teams, visits, unassigned: [] },
    context: {
      ...{ agreements: [], turn: 0, hourlyWageOre: WAGE },
      redDays: redDaysAround({ start: START, rotaWeeks: WEEKS, turn: 0 }),
      supplements: SUPPLEMENTS.map((row) => ({ ...row, validFrom: '2023-01-01' as IsoDate, validTo: null })),
    },
    ...{ taken, open },
  };
}

interface Plain {
  readonly staff: StaffId;
  readonly legal: boolean;
  readonly known: number;
  readonly overtime: number;
  readonly cost: number;
  readonly extra: number;
}

const clock = (text: string): number => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));

/** Start and end of a person's shift on a date in minutes from the first day, from the text of the plan alone. */
function timesOf(day: Day, of: { staff: StaffId; date: IsoDate; given?: Code }): [number, number] | null {
  const { staff, date, given } = of;
  const at = daysBetween({ from: START, to: date });
  const person = day.case.staff.find(({ id }) => id === staff);
  const code = given ?? (person?.off?.includes(date) ? null : day.plan.rota[staff]?.[at]);
  const shift = CODES.find((one) => one.code === code);
  if (!shift) return null;
  const start = at * 1440 + clock(shift.start);
  const end = at * 1440 + clock(shift.end);
  return [start, end <= start ? end + 1440 : end];
}

/** Everything once more, slowly: the whole group judged again for each person, minutes counted one by one. */
function plainRanks(day: Day, open: OpenShift): Plain[] {
  const { start, rotaWeeks } = day.case;
  const paid = CODES.find(({ code }) => code === open.code)?.paidMinutes ?? 0;
  const found: Plain[] = [];
  for (const person of day.case.staff) {
    const own = timesOf(day, { staff: person.id, date: open.date, given: open.code });
    const at = daysBetween({ from: start, to: open.date });
    if (!own || !person.codes.includes(open.code) || person.off?.includes(open.date)) continue;
    if (day.plan.rota[person.id]?.[at]) continue;
    const others = Array.from({ length: rotaWeeks * 7 }, (_, index) =>
      timesOf(day, { staff: person.id, date: addDays(start, index) }),
    );
    if (others.some((one) => one !== null && one[0] < own[1] && one[1] > own[0])) continue;
    const monday = Math.floor(at / 7) * 7;
    let week = 0;
    for (let one = monday; one < monday + 7; one += 1) {
      week += CODES.find(({ code }) => code === day.plan.rota[person.id]?.[one])?.paidMinutes ?? 0;
    }
    const full = fullWeek(day, person.id);
    const overtime = person.positionPercent === 100 ? paid : Math.min(paid, Math.max(0, week + paid - full));
    const line = (day.plan.rota[person.id] ?? []).map((code, index) => (index === at ? open.code : code));
    const more = overtime > 0 ? [{ staff: person.id, date: open.date, overtimeMinutes: overtime }] : [];
    const before = breachesOf(day, person, { line: day.plan.rota[person.id] ?? [], taken: day.taken });
    const after = breachesOf(day, person, { line, taken: [...day.taken, ...more] });
    const worse = [...after].some(([key, size]) => size > (before.get(key) ?? 0));
    found.push({
      ...{ staff: person.id, legal: !worse, overtime, cost: costOf(own, { paid, overtime }) },
      known: open.recipients.filter((recipient) => knows(day, { recipient, staff: person.id, date: open.date })).length,
      extra: day.taken.filter(
        ({ staff, date }) =>
          staff === person.id && date < open.date && daysBetween({ from: date, to: open.date }) <= 28,
      ).length,
    });
  }
  const sorted: Plain[] = [];
  while (found.length > 0) {
    let best = 0;
    found.forEach((one, index) => {
      const leader = found[best];
      if (leader && isBetter(one, leader)) best = index;
    });
    sorted.push(...found.splice(best, 1));
  }
  return sorted;
}

function isBetter(a: Plain, b: Plain): boolean {
  if (a.legal !== b.legal) return a.legal;
  if (a.known !== b.known) return a.known > b.known;
  if (a.overtime !== b.overtime) return a.overtime < b.overtime;
  if (a.cost !== b.cost) return a.cost < b.cost;
  return a.extra < b.extra;
}

const frames = new WeakMap<CaseStaff, LawFrame>();

function frameOf(day: Day, person: CaseStaff): LawFrame {
  const model = buildModel({ ...day.case, staff: [person], recipients: [] });
  const frame = frames.get(person) ?? lawFrame(model, day.context);
  frames.set(person, frame);
  return frame;
}

/** Breaches of the law of a person in a case of her own, by rule and day with the size; overtime with what was taken. */
function breachesOf(
  day: Day,
  person: CaseStaff,
  { line, taken }: { line: readonly (Code | null)[]; taken: readonly TakenShift[] },
): Map<string, number> {
  const frame = frameOf(day, person);
  const { rota } = solutionOf(frame.model, { rota: { [person.id]: [...line] }, teams: {}, visits: [], unassigned: [] });
  const plain = judgeLaw(frame, rota).filter(({ rule }) => rule.id !== 'overtime');
  const overtime = taken.map(({ overtimeMinutes, ...rest }) => ({ ...rest, minutes: overtimeMinutes }));
  const withTaken = judgeLaw({ ...frame, context: { ...frame.context, overtime } }, rota);
  const worked = withTaken.filter(({ rule }) => rule.id === 'overtime');
  const found = [...plain, ...worked].filter(({ rule }) => rule.standing === 'law' && rule.per === 'line');
  return new Map(found.map(({ rule, breach }) => [`${rule.id} ${breach.day}`, breach.size]));
}

/** A full week is 35.5 hours, or what the three-part formula gives where days, evenings and every third Sunday are worked. */
function fullWeek(day: Day, staff: StaffId): number {
  const line = (day.plan.rota[staff] ?? []).map((code, index) =>
    day.case.staff.find(({ id }) => id === staff)?.off?.includes(addDays(START, index)) && code === null ? null : code,
  );
  const kinds = new Set(line.filter((code) => code !== null));
  const sundays = Array.from({ length: WEEKS }, (_, week) => worksOnSunday(line, week)).filter(Boolean).length;
  if (kinds.size < 3 || sundays * 3 < WEEKS) return 2130;
  let [night, red] = [0, 0];
  line.forEach((code, index) => {
    const shift = CODES.find((one) => one.code === code);
    if (!shift) return;
    const begins = index * 1440 + clock(shift.start);
    const ends =
      clock(shift.end) <= clock(shift.start) ? (index + 1) * 1440 + clock(shift.end) : index * 1440 + clock(shift.end);
    const share = shift.paidMinutes / (ends - begins);
    for (let minute = begins; minute < ends; minute += 1) {
      const ofDay = minute % 1440;
      if (ofDay >= 1260 || ofDay < 360) night += share;
      else if (isRed(minute)) red += share;
    }
  });
  const week = 2250 - (night * 0.25 + (red * 10) / 60) / WEEKS;
  return Math.min(2130, Math.max(2016, week));
}

const worksOnSunday = (line: readonly (Code | null)[], week: number): boolean =>
  line[week * 7 + 6] !== null || line[week * 7 + 5] === 'N';

/** Saturday 18:00 to Sunday 22:00; the weeks hold no other red day. */
function isRed(minute: number): boolean {
  const ofWeek = minute % (7 * 1440);
  return ofWeek >= 5 * 1440 + 1080 && ofWeek < 6 * 1440 + 1320;
}

function costOf([start, end]: [number, number], of: { paid: number; overtime: number }): number {
  const hours = { evening: 0, night: 0, weekend: 0 };
  const share = of.paid / (end - start);
  for (let minute = start; minute < end; minute += 1) {
    const [ofDay, weekday] = [minute % 1440, Math.floor(minute / 1440) % 7];
    if (ofDay >= 1020 && ofDay < 1260) hours.evening += share / 60;
    if (ofDay >= 1260 || ofDay < 360) hours.night += share / 60;
    if (weekday >= 5) hours.weekend += share / 60;
  }
  const rates = SUPPLEMENTS.map((row) => hours[row.kind] * Math.max(row.share * WAGE, row.minimumOre));
  return Math.round(((of.paid + of.overtime / 2) / 60) * WAGE + rates.reduce((sum, ore) => sum + ore, 0));
}

function knows(day: Day, who: { recipient: RecipientId; staff: StaffId; date: IsoDate }): boolean {
  if (day.plan.teams[who.recipient]?.members.includes(who.staff)) return true;
  return day.plan.visits.some(({ recipient, staff, date }) => {
    const ago = daysBetween({ from: date, to: who.date });
    return recipient === who.recipient && staff.includes(who.staff) && ago > 0 && ago <= 28;
  });
}

it('ranks substitutes as a slow plain count of 500 random days does, no illegal one above a legal one', () => {
  let illegal = 0;
  for (let seed = 1; seed <= 125; seed += 1) {
    const day = randomDay(seed);
    rankSubstitutes(day).forEach((ranked, index) => {
      const legal = ranked.map(({ breaches }) => breaches.length === 0);
      expect(legal).toEqual([...legal].sort((a, b) => Number(b) - Number(a)));
      const told = ranked.map(({ staff, breaches, knownTo, overtimeMinutes, costOre, extraShifts }) => ({
        ...{ staff, legal: breaches.length === 0, known: knownTo, overtime: Math.round(overtimeMinutes) },
        ...{ cost: Math.round((costOre ?? 0) / 10), extra: extraShifts },
      }));
      const plain = (day.open[index] ? plainRanks(day, day.open[index]) : []).map((one) => ({
        ...{ ...one, overtime: Math.round(one.overtime), cost: Math.round(one.cost / 10) },
      }));
      expect({ seed, index, told }).toEqual({ seed, index, told: plain });
      illegal += legal.filter((one) => !one).length;
    });
  }
  expect(illegal).toBeGreaterThan(100);
}, 240_000);

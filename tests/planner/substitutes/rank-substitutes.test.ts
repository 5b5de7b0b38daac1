import { expect, it } from 'vitest';
import type { Code, IsoDate, RecipientId, StaffId } from '~/domain/brand';
import type { CaseStaff } from '~/domain/case/planning-case';
import { addDays, daysBetween } from '~/domain/time/clock';
import { buildModel } from '~/planner/model/build-model';
import { judgeLaw } from '~/planner/rules/judge-law';
import { lawFrame, type LawFrame } from '~/planner/rules/law/law-frame';
import { rankSubstitutes, type OpenShift, type TakenShift } from '~/planner/substitutes/rank-substitutes';
import { solutionOf } from '~/planner/write/read-plan';
import { CODES, ON_CALL, PEOPLE, randomDay, START, SUPPLEMENTS, WAGE, WEEKS, type Day } from './random-day';

interface Plain {
  readonly staff: StaffId;
  readonly legal: boolean;
  readonly skilled: boolean;
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
      skilled: open.skills.every((skill) => person.skills?.includes(skill)),
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
  if (a.skilled !== b.skilled) return a.skilled;
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

/** Minute by minute: an ordinary one earns the supplements, one of overtime, which are the last, half or all of the wage. */
function costOf([start, end]: [number, number], of: { paid: number; overtime: number }): number {
  const hour = of.paid / (end - start) / 60;
  const overtimeFrom = end - (of.overtime / of.paid) * (end - start);
  let cost = (of.paid / 60) * WAGE;
  for (let minute = start; minute < end; minute += 1) {
    const [ofDay, weekday] = [minute % 1440, Math.floor(minute / 1440) % 7];
    const atNight = ofDay >= 1260 || ofDay < 360;
    const overtime = Math.min(1, Math.max(0, minute + 1 - overtimeFrom));
    cost += overtime * hour * WAGE * (atNight || weekday >= 5 ? 1 : 0.5);
    const kinds = { evening: ofDay >= 1020 && ofDay < 1260, night: atNight, weekend: weekday >= 5 };
    for (const { kind, share, minimumOre } of SUPPLEMENTS) {
      if (kinds[kind]) cost += (1 - overtime) * hour * Math.max(share * WAGE, minimumOre);
    }
  }
  return Math.round(cost);
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
  let unskilled = 0;
  const onCall = new Set<StaffId>();
  for (let seed = 1; seed <= 125; seed += 1) {
    const day = randomDay(seed);
    rankSubstitutes(day).forEach((ranked, index) => {
      const legal = ranked.map(({ breaches }) => breaches.length === 0);
      expect(legal).toEqual([...legal].sort((a, b) => Number(b) - Number(a)));
      const told = ranked.map(({ staff, breaches, lacks, knownTo, overtimeMinutes, costOre, extraShifts }) => ({
        ...{
          staff,
          legal: breaches.length === 0,
          skilled: lacks.length === 0,
          known: knownTo,
          overtime: Math.round(overtimeMinutes),
        },
        ...{ cost: Math.round((costOre ?? 0) / 10), extra: extraShifts },
      }));
      const plain = (day.open[index] ? plainRanks(day, day.open[index]) : []).map((one) => ({
        ...{ ...one, overtime: Math.round(one.overtime), cost: Math.round(one.cost / 10) },
      }));
      expect({ seed, index, told }).toEqual({ seed, index, told: plain });
      illegal += legal.filter((one) => !one).length;
      unskilled += told.filter(({ skilled }) => !skilled).length;
      for (const { staff } of told) if (Number(staff.slice(1)) >= PEOPLE) onCall.add(staff);
    });
  }
  expect(illegal).toBeGreaterThan(100);
  expect(unskilled).toBeGreaterThan(100);
  expect(onCall.size).toBe(ON_CALL);
}, 240_000);

import type { Clock, Code, StaffId } from '~/domain/brand';
import type { CaseStaff, PlanningCase } from '~/domain/case/planning-case';
import { createRandom, type Random } from '~/planner/random';
import { fixtureCase } from '../support/cases';
import { some } from '../support/some';

const CODES = [
  { code: 'D' as Code, start: '07:30' as Clock, end: '15:00' as Clock, paidMinutes: 450, breakMinutes: 30 },
  { code: 'A' as Code, start: '15:00' as Clock, end: '22:30' as Clock, paidMinutes: 450, breakMinutes: 30 },
  { code: 'N' as Code, start: '22:15' as Clock, end: '07:45' as Clock, paidMinutes: 570, breakMinutes: 30 },
];

/** A case of one week for two people, small enough to try every rota; drawn from the seed. */
export function tinyCase(seed: number, options: { codes?: number; weeks?: number } = {}): PlanningCase {
  const random = createRandom(seed);
  const { codes = 2, weeks = 1 } = options;
  const shiftCodes = CODES.slice(0, codes);
  return {
    ...fixtureCase('small-8'),
    name: `tiny-${seed}`,
    rotaWeeks: weeks,
    planWeeks: weeks,
    shiftCodes,
    demand: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
      weekday: weekday as 1,
      code: some(CODES[whole(random, codes)]).code,
      min: random() < 0.35 ? 1 : 0,
      max: 2,
    })),
    skillDemand: [],
    staff: ['S1', 'S2'].map((id) =>
      tinyPerson(
        id,
        random,
        shiftCodes.map(({ code }) => code),
      ),
    ),
    recipients: [],
    supervision: { weekday: 3, start: '13:30' as Clock, end: '15:00' as Clock, minShare: random() < 0.5 ? 1 : 0 },
    rules: { fullTimeWeeklyMinutes: 2130, hoursToleranceMinutes: 230, weeklyRestHours: random() < 0.5 ? 35 : 60 },
  };
}

const whole = (random: Random, below: number): number => Math.floor(random() * below);

function tinyPerson(id: string, random: Random, codes: Code[]): CaseStaff {
  return {
    ...some(fixtureCase('small-8').staff[0]),
    id: id as StaffId,
    positionPercent: 40 + 20 * whole(random, 2),
    codes,
    weekendEvery: 1,
    offWeekdays: random() < 0.3 ? [4] : [],
    wishes: [{ weekday: 2, want: random() < 0.5 ? 'off' : ('D' as Code), weight: 2 }],
    fixed: random() < 0.4 ? [{ day: whole(random, 7), code: random() < 0.5 ? null : ('D' as Code) }] : [],
  };
}

/** Every row of a rota of one week. */
export function everyRow(shifts: number): Int8Array[] {
  const values = shifts + 1;
  return Array.from({ length: values ** 7 }, (_, number) =>
    Int8Array.from({ length: 7 }, (__, day) => (Math.floor(number / values ** day) % values) - 1),
  );
}

import type { Clock, Code, IsoDate, Skill, ZoneId } from '../../app/domain/brand';
import type { CaseDemand, CaseShiftCode, CaseStaff, CaseZone, PlanningCase } from '../../app/domain/case/planning-case';
import { WEEKDAYS, type Weekday } from '../../app/domain/time/clock';
import { createDice, type Dice } from './dice';
import { madeRecipients } from './made-recipients';
import { madeStaff } from './made-staff';

export interface MakeCaseOptions {
  readonly seed: number;
  /** 60 when left out. */
  readonly recipients?: number;
  /** In proportion to the recipients, 14 for 60 and at least 5, when left out. */
  readonly staff?: number;
  /** 6 when left out. */
  readonly weeks?: number;
  /** With night shifts; no when left out. */
  readonly nights?: boolean;
  /** One for 15 recipients, 2 to 4, when left out. */
  readonly zones?: number;
}

const ZONE_NAMES = ['Nordvika', 'Sørbakken', 'Østlia', 'Vestnes'];
const SKILLS = ['sykepleier', 'legemiddel', 'rus-psykisk'] as Skill[];
const CODES: readonly CaseShiftCode[] = [
  { code: 'D', start: '07:30', end: '15:00', paidMinutes: 450, breakMinutes: 30 },
  { code: 'A', start: '15:00', end: '22:30', paidMinutes: 450, breakMinutes: 30 },
  { code: 'N', start: '22:15', end: '07:45', paidMinutes: 570, breakMinutes: 30 },
].map((c) => ({ ...c, code: c.code as Code, start: c.start as Clock, end: c.end as Clock }));
/**
 * `[min, max]` of each code for a group of 10.5 full-time positions, on weekdays and on weekend days. Nobody lacks people
 * where it is rounded: at least one of each code, so that a small group has one at night, and a large one few.
 */
const DEMAND = {
  day: {
    D: [
      [4, 6],
      [3, 4],
    ],
    A: [
      [2, 4],
      [2, 3],
    ],
  },
  dayAndNight: {
    D: [
      [3, 5],
      [2.5, 4],
    ],
    A: [
      [2, 4],
      [1.5, 3],
    ],
    N: [
      [0.35, 0.45],
      [0.35, 0.45],
    ],
  },
} as const;

/**
 * A made-up case like a real resource group: tiers, windows, positions, skills, wishes and absences are drawn from
 * the seed, and the demand follows the hours of the group. The same options give the same case.
 */
export function makeCase(options: MakeCaseOptions): PlanningCase {
  const { seed, recipients = 60, weeks = 6, nights = false } = options;
  const size = options.staff ?? Math.max(5, Math.round((recipients * 14) / 60));
  const dice = createDice(seed);
  const start = '2026-09-07' as IsoDate;
  const zones = madeZones(options.zones ?? Math.max(2, Math.min(4, Math.ceil(recipients / 15))));
  const staff = madeStaff({ size, zones, start, weeks, nights }, dice);
  return {
    format: 'kjente-fjes/case@1',
    name: `made-${recipients}-${seed}${nights ? '-night' : ''}`,
    timeZone: 'Europe/Oslo',
    start,
    rotaWeeks: weeks,
    planWeeks: weeks,
    zones,
    travelMinutes: madeTravel(zones, dice),
    skills: SKILLS,
    shiftCodes: CODES.filter((c) => nights || c.code !== 'N'),
    demand: madeDemand({ staff, nights }),
    skillDemand: madeSkillDemand(),
    staff,
    recipients: madeRecipients({ count: recipients, zones, staff }, dice),
    supervision: { weekday: 3, start: '13:30' as Clock, end: '15:00' as Clock, minShare: 0.5 },
    rules: { fullTimeWeeklyMinutes: 2130 },
  };
}

function madeZones(count: number): CaseZone[] {
  return Array.from({ length: count }, (_, i) => {
    const round = Math.floor(i / ZONE_NAMES.length);
    const name = `${ZONE_NAMES[i % ZONE_NAMES.length]}${round > 0 ? ` ${round + 1}` : ''}`;
    return { id: `Z${i + 1}` as ZoneId, name };
  });
}

function madeTravel(zones: readonly CaseZone[], dice: Dice): PlanningCase['travelMinutes'] {
  const minutes = zones.map((_, from) => zones.map((_, to) => (from === to ? dice.int(5, 8) : dice.int(11, 16))));
  const between = (a: number, b: number): number => minutes[Math.min(a, b)]?.[Math.max(a, b)] ?? 0;
  return Object.fromEntries(
    zones.map((from, a) => [from.id, Object.fromEntries(zones.map((to, b) => [to.id, between(a, b)]))]),
  );
}

/** Demand in proportion to the positions: `min` rounded down, `max` up. */
function madeDemand(of: { staff: readonly CaseStaff[]; nights: boolean }): CaseDemand[] {
  const scale = of.staff.reduce((sum, s) => sum + s.positionPercent, 0) / 1050;
  const rows = Object.entries(of.nights ? DEMAND.dayAndNight : DEMAND.day);
  return rows.flatMap(([code, [workday, weekend]]) =>
    WEEKDAYS.map((weekday): CaseDemand => {
      const [min, max] = weekday > 5 ? weekend : workday;
      const least = Math.max(1, Math.floor(min * scale + 0.05));
      return { weekday, code: code as Code, min: least, max: Math.max(least, Math.ceil(max * scale - 0.05)) };
    }),
  );
}

function madeSkillDemand(): NonNullable<PlanningCase['skillDemand']> {
  const row = (weekday: Weekday, code: string, skill: string) => ({
    weekday,
    code: code as Code,
    skill: skill as Skill,
    min: 1,
  });
  return WEEKDAYS.flatMap((weekday) => [
    row(weekday, 'D', 'legemiddel'),
    row(weekday, 'A', 'legemiddel'),
    ...(weekday < 6 ? [row(weekday, 'D', 'sykepleier')] : []),
  ]);
}

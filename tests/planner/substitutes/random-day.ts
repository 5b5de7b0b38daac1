import type { Clock, Code, IsoDate, RecipientId, Skill, StaffId, VisitId, ZoneId } from '~/domain/brand';
import type { PlannedVisit } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import type { WorkingTimeContext } from '~/domain/working-time/context';
import { createRandom } from '~/planner/random';
import { redDaysAround } from '~/planner/rules/law/law-frame';
import type { OpenShift, TakenShift } from '~/planner/substitutes/rank-substitutes';
import type { PlanSource } from '~/planner/write/read-plan';

export const START = '2026-01-12' as IsoDate;
export const WEEKS = 7;
const DAYS = WEEKS * 7;
export const PEOPLE = 8;
/** People who have no line in the rota and take open shifts only. */
export const ON_CALL = 2;
const SKILLS = ['nurse', 'medicine'] as Skill[];
const RECIPIENTS = 5;
export const CODES = [
  { code: 'D' as Code, start: '07:30' as Clock, end: '15:00' as Clock, paidMinutes: 450, breakMinutes: 30 },
  { code: 'A' as Code, start: '15:00' as Clock, end: '22:30' as Clock, paidMinutes: 450, breakMinutes: 30 },
  { code: 'N' as Code, start: '22:15' as Clock, end: '07:45' as Clock, paidMinutes: 570, breakMinutes: 30 },
];
export const WAGE = 30_000;
export const SUPPLEMENTS = [
  { kind: 'evening', share: 0, minimumOre: 5600 },
  { kind: 'night', share: 0.25, minimumOre: 7000 },
  { kind: 'weekend', share: 0.22, minimumOre: 7000 },
] as const;

export interface Day {
  readonly case: PlanningCase;
  readonly plan: PlanSource;
  readonly context: WorkingTimeContext;
  readonly taken: TakenShift[];
  readonly open: OpenShift[];
}

/** A made-up group with random shifts and visits, and some shifts that are open on random days. */
export function randomDay(seed: number): Day {
  const random = createRandom(seed);
  const below = (count: number) => Math.floor(random() * count);
  const zone = 'Z' as ZoneId;
  const staff = Array.from({ length: PEOPLE + ON_CALL }, (_, index) => ({
    ...{ id: `S${index}` as StaffId, zone, positionPercent: [100, 80, 60, 40][below(4)] ?? 100 },
    codes: CODES.map(({ code }) => code).filter((code) => code === 'D' || random() < 0.7),
    skills: SKILLS.filter(() => random() < 0.6),
    off: random() < 0.2 ? [addDays(START, below(DAYS))] : [],
  }));
  const rota: Record<StaffId, (Code | null)[]> = {};
  staff.forEach(({ id }, index) => {
    const share = index < PEOPLE ? 0.45 : 0.04;
    rota[id] = Array.from({ length: DAYS }, () => (random() < share ? (CODES[below(3)]?.code ?? null) : null));
  });
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
    const members = [...new Set([below(PEOPLE + ON_CALL), below(PEOPLE)])].map((person) => `S${person}` as StaffId);
    teams[id] = { primary: members[0] ?? ('S0' as StaffId), members };
  }
  const visits = recipients.flatMap(({ id, visits: [visit] }): PlannedVisit[] =>
    Array.from({ length: 12 }, () => below(DAYS)).map((day) => ({
      ...{ recipient: id, visit: visit?.id ?? ('V0' as VisitId), date: addDays(START, day) },
      ...{ start: '08:00' as Clock, staff: [`S${below(PEOPLE)}` as StaffId] },
    })),
  );
  const taken = Array.from({ length: below(6) }, () => ({
    ...{ staff: `S${below(PEOPLE + ON_CALL)}` as StaffId, date: addDays(START, below(DAYS)) },
    overtimeMinutes: [0, 240, 450][below(3)] ?? 0,
  }));
  const open = Array.from({ length: 4 }, () => ({
    ...{ date: addDays(START, 14 + below(21)), code: CODES[below(3)]?.code ?? ('D' as Code) },
    recipients: recipients.map(({ id }) => id).filter(() => random() < 0.6),
    skills: SKILLS.filter(() => random() < 0.4),
  }));
  const frame = { start: START, rotaWeeks: WEEKS, planWeeks: WEEKS };
  return {
    case: {
      ...{ format: 'kjente-fjes/case@1', name: 'day', ...frame, zones: [{ id: zone, name: 'Z' }] },
      ...{
        travelMinutes: { [zone]: { [zone]: 10 } } as PlanningCase['travelMinutes'],
        shiftCodes: CODES,
        demand: [],
        skills: SKILLS,
      },
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

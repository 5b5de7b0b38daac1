import { beforeAll, describe, expect, it } from 'vitest';
import type { LinearSolver } from '~/planner/linear/linear-model';
import type { Rota } from '~/planner/model/model';
import { OFF } from '~/planner/model/model';
import { buildModel } from '~/planner/model/build-model';
import { createRandom } from '~/planner/random';
import { decideRolling } from '~/planner/rolling/decide-rolling';
import { DAY_OFF } from '~/planner/rolling/rolling-instance';
import type { RollingWish } from '~/planner/rolling/rolling-rules';
import { judgeRota } from '~/planner/rules/judge';
import type { WorkingTimeRules } from '~/domain/case/planning-case';
import { makeCase, makeStaff } from '../../factories/case';
import { linearSolver } from '../support/linear-solver';

let solver: LinearSolver;
beforeAll(async () => {
  solver = await linearSolver();
});

const HOUR = 60;
const D = { start: 7.5 * HOUR, end: 15 * HOUR, night: false };
const A = { start: 15 * HOUR, end: 22.5 * HOUR, night: false };
const N = { start: 22.25 * HOUR, end: 31.75 * HOUR, night: true };

const wish = (overrides: Partial<RollingWish> = {}): RollingWish => ({
  people: 6,
  codes: [D, A],
  demand: [
    [2, 2, 2, 2, 2, 1, 1],
    [1, 1, 1, 1, 1, 1, 1],
  ],
  work: { min: 1, max: 5 },
  off: { min: 1, max: 4 },
  weekendEvery: 3,
  limits: { dailyRestMinutes: 11 * HOUR, weeklyRestMinutes: 35 * HOUR, maxConsecutiveNights: 3 },
  ...overrides,
});

const decide = (overrides: Partial<RollingWish> = {}) => decideRolling(wish(overrides), { solver, mostWorkDays: 6 });

describe('what is said where no rolling rota exists', () => {
  it('names a weekday that needs more people than there are', () => {
    const demand = [[2, 2, 7, 2, 2, 1, 1], wish().demand[1] ?? []];
    expect(decide({ demand })).toMatchObject({
      status: 'unsat',
      reason: { kind: 'people', weekday: 2, needed: 8, people: 6 },
    });
  });

  it('names a weekend day that needs more than the norm lets come, and the norm that would do', () => {
    const demand = [[2, 2, 2, 2, 2, 2, 2], wish().demand[1] ?? []];
    expect(decide({ demand })).toMatchObject({
      reason: { kind: 'weekends', weekday: 5, needed: 3, most: 2, every: 3 },
      ways: [{ what: 'weekendEvery', to: 2 }],
    });
  });

  it('names days that cannot be cut into stretches of the lengths asked for', () => {
    expect(decide({ work: { min: 5, max: 5 }, off: { min: 4, max: 4 } })).toMatchObject({
      reason: { kind: 'lengths', workDays: 19, offDays: 23 },
    });
  });

  it('names the fewest kinds of rules that stand against each other, and each way out is one', () => {
    const apart: Partial<RollingWish> = {
      people: 2,
      codes: [D],
      demand: [[1, 1, 2, 2, 2, 1, 1]],
      work: { min: 5, max: 5 },
      off: { min: 2, max: 2 },
      weekendEvery: 1,
    };
    const answer = decide(apart);
    if (answer.status !== 'unsat') throw new Error(answer.status);
    expect(answer.reason).toMatchObject({ kind: 'conflict', smallest: true });
    const groups = answer.reason.kind === 'conflict' ? answer.reason.groups : [];
    expect(groups.length).toBeGreaterThan(0);
    expect(groups.every((group) => group === 'work' || group === 'off')).toBe(true);
    for (const way of answer.ways) {
      if (way.what === 'demand') throw new Error('A rule alone is enough');
      const { what, to } = way;
      const stretch = what.startsWith('off') ? ('off' as const) : ('work' as const);
      const end = what.endsWith('Max') ? { max: to } : { min: to };
      expect(decide({ ...apart, [stretch]: { ...wish(apart)[stretch], ...end } }).status).toBe('sat');
    }
  });

  it('names another demand where no rule helps, and each that it names is enough', () => {
    const evenings = wish().demand[1] ?? [];
    const impossible = [
      { people: 6, demand: [[2, 2, 7, 2, 2, 1, 1], evenings] },
      { people: 3, demand: [[1, 1, 1, 1, 1, 1, 1], evenings], off: { min: 1, max: 2 } },
      { people: 1, codes: [D], demand: [evenings], work: { min: 1, max: 6 }, weekendEvery: 1 },
    ];
    for (const asked of impossible) {
      const answer = decide(asked);
      if (answer.status !== 'unsat') throw new Error(answer.status);
      const changes = answer.ways.map((way) => (way.what === 'demand' ? way.changes : []));
      expect([changes.length > 0, changes.length <= 3]).toEqual([true, true]);
      for (const change of changes) {
        const demand = asked.demand.map((row) => [...row]);
        for (const { shift, weekday, to } of change) demand[shift]?.splice(weekday, 1, to);
        expect(demand).not.toEqual(asked.demand);
        expect(decide({ ...asked, demand }).status).toBe('sat');
      }
    }
  });

  it('is undecided where it is stopped, and never said to be impossible', () => {
    expect(decideRolling(wish(), { solver, mostWorkDays: 6, stop: () => true })).toEqual({ status: 'undecided' });
  });
});

/** What the search promises of whoever walks the cycle. */
const PROMISED = new Set([
  'daily-rest',
  'weekly-rest',
  'consecutive-shifts',
  'consecutive-nights',
  'weekend-frequency',
  'demand',
]);

const NAMED = ['D', 'A', 'N'] as const;
const TIMES = [
  { code: 'D', start: '07:30', end: '15:00', paidMinutes: 450, breakMinutes: 30 },
  { code: 'A', start: '15:00', end: '22:30', paidMinutes: 450, breakMinutes: 30 },
  { code: 'N', start: '22:15', end: '07:45', paidMinutes: 570, breakMinutes: 30 },
];

/** The wish as a case: everyone on the staff walks the cycle. */
function caseOf({ asked, rest }: { asked: RollingWish; rest: WorkingTimeRules['weeklyRestWindow'] }) {
  return makeCase({
    rotaWeeks: asked.people,
    planWeeks: asked.people,
    shiftCodes: TIMES.slice(0, asked.codes.length),
    demand: asked.demand.flatMap((row, code) =>
      row.map((people, day) => ({ weekday: day + 1, code: NAMED[code], min: people, max: people })),
    ),
    staff: Array.from({ length: asked.people }, (_, index) =>
      makeStaff({ id: `s${index}`, weekendEvery: asked.weekendEvery, codes: NAMED.slice(0, asked.codes.length) }),
    ),
    recipients: [],
    rules: { weeklyRestWindow: rest, maxConsecutiveNights: 3, maxConsecutiveShifts: 6 },
  });
}

it('keeps what it promises by the rulebook, on 40 made-up wishes with days, evenings and nights', () => {
  const random = createRandom(3);
  const upTo = (low: number, high: number) => low + Math.floor(random() * (high - low + 1));
  let made = 0;
  for (let n = 0; n < 40; n++) {
    const people = upTo(3, 9);
    const codes = [D, A, N].slice(0, upTo(1, 3));
    const weekendEvery = upTo(1, 3);
    const weekend = Math.floor(people / weekendEvery / codes.length);
    const weekday = Math.max(1, Math.floor((people * 0.6) / codes.length));
    const demand = codes.map(() => Array.from({ length: 7 }, (_, day) => (day < 5 ? weekday : weekend)));
    const rest = upTo(0, 1) === 0 ? 'calendarWeek' : 'rolling';
    const asked = wish({ people, codes, demand, weekendEvery, work: { min: 1, max: 6 }, off: { min: 1, max: 5 } });
    const answer = decideRolling(asked, { solver, mostWorkDays: 6 });
    if (answer.status !== 'sat') continue;
    made++;
    const model = buildModel(caseOf({ asked, rest }));
    const rota: Rota = model.staff.map((_, person) =>
      Int8Array.from({ length: people * 7 }, (__, day) => {
        const cell = answer.schedule[(person * 7 + day) % answer.schedule.length] ?? DAY_OFF;
        return cell === DAY_OFF ? OFF : cell;
      }),
    );
    expect(judgeRota(model, rota).filter(({ rule }) => PROMISED.has(rule.id))).toEqual([]);
  }
  expect(made).toBeGreaterThan(15);
});

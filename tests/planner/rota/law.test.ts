import { describe, expect, it } from 'vitest';
import type { IsoDate } from '~/domain/brand';
import type { Finding } from '~/domain/case/plan';
import type { PlanningCase } from '~/domain/case/planning-case';
import { daysBetween } from '~/domain/time/clock';
import type { DatedAgreement } from '~/domain/working-time/limit';
import { blocksPublishing } from '~/domain/working-time/standing';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model } from '~/planner/model/model';
import { createRandom, type Random } from '~/planner/random';
import { rowIsLegal } from '~/planner/rota/judge-row';
import { LawJudge } from '~/planner/rota/law/law-judge';
import { RotaState } from '~/planner/rota/rota-state';
import { createRotaTables, type RotaTables } from '~/planner/rota/rota-tables';
import { judgeRota } from '~/planner/rules/judge';
import { joinLaw } from '~/planner/write/law-findings';
import { makeAgreement } from '../rules/law-situation';
import { madeCase, randomRota } from './support';

const STARTS = {
  'Easter and the short night': '2026-03-16',
  'Christmas and New Year': '2026-12-07',
  '17 May on a Sunday': '2026-05-04',
  '17 May on Whit Monday': '2027-05-03',
  'the long night': '2026-10-05',
};

/** A case with nights in which the rules about whole rotas, which tell nothing of dates, ask for little. */
function datedCase(start: string, rules: PlanningCase['rules']): Model {
  const source = madeCase({ seed: 3, nights: true, recipients: 20, weeks: 6 });
  const codes = source.shiftCodes.map(({ code }) => code);
  const staff = source.staff.map((one) => ({ ...one, codes, weekendEvery: 1, offWeekdays: [], fixed: [] }));
  const free = { hoursToleranceMinutes: 100_000, maxConsecutiveShifts: 7, maxConsecutiveNights: 7 };
  return buildModel({ ...source, staff, start: start as IsoDate, rules: { ...free, ...rules } });
}

const idOf = (model: Model, person: number): string => String(model.staff[person]?.id);

/** Agreements for everyone and for some, which begin or end within a plan. */
function manyAgreements(model: Model, draw: Random): DatedAgreement[] {
  const within = (): string => {
    const at = new Date(`${model.case.start}T00:00:00Z`);
    at.setUTCDate(at.getUTCDate() + Math.floor(draw() * 42));
    return at.toISOString().slice(0, 10);
  };
  const of = (value: Parameters<typeof makeAgreement>[0]): DatedAgreement =>
    makeAgreement({
      ...value,
      ...(draw() < 0.4 ? { validFrom: within() } : {}),
      ...(draw() < 0.2 ? { validTo: within() } : {}),
    });
  const every = [
    of({ limit: 'redDayAveraging', value: true }),
    of({ limit: 'dayHours', value: 12.5 }),
    of({ limit: 'maxWeekMinutes', value: 54 * 60 }),
    of({ limit: 'totalWeekHours', value: 40 }),
    of({ limit: 'nightAverageHours', value: 7 }),
    of({ limit: 'averageWeekHours', value: 34 }),
  ];
  const own = [0, 1, 2, 3].flatMap((person) => [
    of({ limit: 'dailyRestHours', value: 8 + person, staff: idOf(model, person) }),
    of({ limit: 'weeklyRestHours', value: 28 + 4 * person, staff: idOf(model, person) }),
    of({ limit: 'maxWeekMinutes', value: 30 * 60 + 300 * person, staff: idOf(model, person) }),
    of({ limit: 'redDayAveraging', value: person % 2 === 0, staff: idOf(model, person) }),
    of({ limit: 'dayHours', value: 9.5, staff: idOf(model, person) }),
  ]);
  return [...every, ...own].filter(() => draw() < 0.6);
}

/** A row as people work: runs of one code with days off between them, more or less work in all, few nights or many. */
function drawRow(tables: RotaTables, draw: Random): Int8Array {
  const row = new Int8Array(tables.days).fill(OFF);
  const [longest, nights] = [2 + Math.floor(4 * draw()), draw()];
  for (let day = Math.floor(draw() * 4); day < row.length;) {
    const shift = draw() < nights ? tables.shiftCount - 1 : Math.floor(draw() * tables.shiftCount);
    for (let left = 1 + Math.floor(draw() * longest); left > 0 && day < row.length; left--) row[day++] = shift;
    day += 1 + Math.ceil(draw() * 3);
  }
  return row;
}

/** A shift too long on a date for everyone who could work it: nobody can keep that. */
function refusedToAll(model: Model, law: RotaTables['law'], finding: Finding): boolean {
  if (finding.rule !== 'day-hours' || finding.date === undefined || law === null) return false;
  const day = daysBetween({ from: model.case.start, to: finding.date });
  const turn = law.turns.find(({ firstDay }) => day >= firstDay && day < firstDay + model.rotaDays);
  const shift = model.shifts.findIndex(({ code }) => code === finding.facts.code);
  const at = day - (turn?.firstDay ?? 0);
  const points = model.staff.map(
    ({ index }) => turn?.cells?.[(index * model.rotaDays + at) * model.shifts.length + shift] ?? 0,
  );
  return points.every((one) => one === 0);
}

describe('what the law asks in a search', () => {
  const examples = Object.entries(STARTS).flatMap(([name, start]) =>
    [0, 1, 2].map((variant) => [name, start, variant] as const),
  );

  it.each(examples)('is kept exactly where its judge is content, over %s (%s, variant %i)', (_, start, variant) => {
    const draw = createRandom(100 + variant);
    const rules: PlanningCase['rules'] =
      variant === 0 ? {} : { dailyRestHours: 8 + variant, weeklyRestHours: 30, maxWeekMinutes: 3000 };
    const model = datedCase(start, { ...rules, ...(variant === 2 ? { weeklyRestWindow: 'rolling' } : {}) });
    const agreements = variant === 0 ? [] : manyAgreements(model, draw);
    const tables = createRotaTables(model, { agreements });
    const cells = new Int8Array(tables.staffCount * tables.days).fill(OFF);
    const judge = new LawJudge(tables.law ?? fail(), cells);
    const seen = { kept: 0, refused: 0 };
    for (let trial = 0; trial < 40; trial++) {
      const rota = model.staff.map(() => drawRow(tables, draw));
      cells.set(rota.flatMap((row) => [...row]));
      const found = joinLaw(model, { rota, ofCase: judgeRota(model, rota), agreements });
      for (const { index, id } of model.staff) {
        const legal = rowIsLegal(tables, { staff: index, cells, base: index * tables.days });
        if (!legal) continue;
        const refusals = found.filter(
          (one) => one.staff === id && blocksPublishing(one) && !refusedToAll(model, tables.law, one),
        );
        expect({ id, kept: judge.points(index) === 0, by: refusals.map(({ rule }) => rule) }).toEqual({
          ...{ id, kept: refusals.length === 0, by: refusals.map(({ rule }) => rule) },
        });
        if (refusals.length === 0) seen.kept++;
        else seen.refused++;
      }
    }
    expect(seen.kept).toBeGreaterThan(5);
    expect(seen.refused).toBeGreaterThan(5);
  });
});

function fail(): never {
  throw new Error('the tables mind the law');
}

describe('points of the law', () => {
  it('follow the moves of a search as they are counted from the ground', () => {
    const model = datedCase('2026-03-16', {});
    const draw = createRandom(4);
    const tables = createRotaTables(model, { agreements: manyAgreements(model, draw) });
    const state = new RotaState(tables, randomRota(model, { random: draw, share: 0.5 }));
    const counted = new RotaState(tables, state.toRota());
    for (let move = 0; move < 1500; move++) {
      for (let cell = 0; cell < 3; cell++) {
        state.set(Math.floor(draw() * state.cells.length), Math.floor(draw() * (tables.shiftCount + 1)) - 1);
        if (draw() < 0.3) state.law();
      }
      if (draw() < 0.5) state.commit();
      else state.rollback();
      counted.load(state.toRota());
      expect(state.law()).toBe(counted.law());
    }
  });
});

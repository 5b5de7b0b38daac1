import { describe, expect, it } from 'vitest';
import { WEEKDAYS } from '~/domain/time/clock';
import { buildModel } from '~/planner/model/build-model';
import { OFF, type Model, type Rota } from '~/planner/model/model';
import { buildRota } from '~/planner/rota/build-rota';
import { judgeRota } from '~/planner/rules/judge';
import { fixtureCase } from '../support/cases';
import { madeCase, madeModel, stepRun } from './support';

const hardRules = (model: Model, rota: Rota): string[] =>
  judgeRota(model, rota).flatMap(({ rule }) => (rule.level === 'hard' ? [rule.id] : []));

const build = (model: Model, steps = 300_000): Rota => buildRota(model, stepRun({ seed: 1, steps })).rota;

describe('a rota made from a case', () => {
  it.each(['small-8', 'fjordvik-60'] as const)('breaks no hard rule on %s', (name) => {
    const model = buildModel(fixtureCase(name));
    expect(hardRules(model, build(model))).toEqual([]);
  });

  it.each([1, 2])('breaks no hard rule on the made-up case %i', (seed) => {
    const model = madeModel({ seed });
    expect(hardRules(model, build(model))).toEqual([]);
  });

  it('breaks no hard rule with nights, twelve weeks and sixteen people', () => {
    const model = madeModel({ seed: 2, recipients: 60, staff: 16, weeks: 12, nights: true });
    expect(hardRules(model, build(model, 500_000))).toEqual([]);
  });

  it('keeps a weekly rest in every run of seven days where the case asks for that', () => {
    const model = madeModel({ seed: 3 }, { rules: { weeklyRestWindow: 'rolling' } });
    expect(hardRules(model, build(model))).toEqual([]);
  });

  it('covers every date of a plan that is longer than the rota, absences counted', () => {
    const source = madeCase({ seed: 4, recipients: 60, weeks: 6 });
    const model = buildModel({
      ...source,
      rotaWeeks: 3,
      staff: source.staff.map((s) => ({ ...s, fixed: [] })),
      demand: source.demand.map((d) => ({ ...d, min: d.weekday > 5 ? d.min - 1 : d.min })),
    });
    expect(model.planDays).toBe(42);
    expect(hardRules(model, build(model, 500_000))).toEqual([]);
  });

  it('keeps cells that are already decided', () => {
    const source = madeCase({ seed: 5 });
    const [first, ...rest] = source.staff;
    if (first === undefined) throw new Error('the case has staff');
    const fixed = [
      { day: 1, code: null },
      { day: 2, code: source.shiftCodes[0]?.code ?? null },
      { day: 40, code: source.shiftCodes[0]?.code ?? null },
    ];
    const model = buildModel({ ...source, staff: [{ ...first, fixed, offWeekdays: [] }, ...rest] });
    const rota = build(model);
    expect([rota[0]?.[1], rota[0]?.[2], rota[0]?.[40]]).toEqual([OFF, 0, 0]);
    expect(hardRules(model, rota)).toEqual([]);
  });

  it('is the same for the same seed and steps, and another for another seed', () => {
    const model = madeModel({ seed: 6, recipients: 30 });
    const once = buildRota(model, stepRun({ seed: 1, steps: 80_000 })).rota;
    expect(buildRota(model, stepRun({ seed: 1, steps: 80_000 })).rota).toEqual(once);
    expect(buildRota(model, stepRun({ seed: 2, steps: 80_000 })).rota).not.toEqual(once);
  });

  it('is whole even when no step may be taken', () => {
    const model = madeModel({ seed: 7 });
    const { rota } = buildRota(model, stepRun({ seed: 1, steps: 0 }));
    expect(rota.map((row) => row.length)).toEqual(model.staff.map(() => 42));
  });

  it('changes fewer cells of a rota that stands, the more each one costs', () => {
    const source = madeCase({ seed: 8, recipients: 30 });
    const before = buildModel(source);
    const stands = build(before);
    const [first, ...rest] = source.staff;
    if (first === undefined) throw new Error('the case has staff');
    const wishes = WEEKDAYS.map((weekday) => ({ weekday, want: 'off' as const, weight: 3 as const }));
    const model = buildModel({ ...source, staff: [{ ...first, wishes, offWeekdays: [1] }, ...rest] });
    const cells = Int8Array.from(stands.flatMap((row) => [...row]));
    const changed = (pointsPerChangedCell: number): number => {
      const { rota } = buildRota(model, stepRun({ seed: 1, steps: 300_000 }), {
        near: { cells, pointsPerChangedCell },
      });
      expect(hardRules(model, rota)).toEqual([]);
      return rota.flatMap((row) => [...row]).filter((shift, cell) => shift !== cells[cell]).length;
    };
    const [ignored, some, much] = [changed(0), changed(5), changed(100)];
    expect(ignored).toBeGreaterThan(some);
    expect(some).toBeGreaterThan(much);
    expect(much).toBeGreaterThan(0);
  });

  it('keeps a legal rota as it stands where nothing else is asked for', () => {
    const model = madeModel({ seed: 8, recipients: 30 });
    const stands = build(model);
    const near = { cells: Int8Array.from(stands.flatMap((row) => [...row])), pointsPerChangedCell: 1 };
    expect(buildRota(model, stepRun({ seed: 2, steps: 100_000 }), { near, stopWhenLegal: true }).rota).toEqual(stands);
  });

  it('reaches the supervision share of everyone where the case leaves room', () => {
    const model = buildModel(fixtureCase('fjordvik-60'));
    const short = judgeRota(model, build(model)).filter(({ rule }) => rule.id === 'supervision-reach');
    expect(short).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { buildModel } from '~/planner/model/build-model';
import { OFF } from '~/planner/model/model';
import { RotaState } from '~/planner/rota/rota-state';
import { createRotaTables } from '~/planner/rota/rota-tables';
import { supervisionOwed, weeksShortOf } from '~/planner/search/supervision';
import { WEIGHTS } from '~/planner/weights';
import { fixtureCase } from '../support/cases';

const model = buildModel(fixtureCase('fjordvik-60'));
const tables = createRotaTables(model);
const WEDNESDAY = 2;

/** What is owed where everyone attends as often as her share asks, less so many weeks for the first people. */
function owedWith(lacking: readonly number[]): number {
  const rota = model.staff.map(({ index }) => {
    const row = new Int8Array(model.rotaDays).fill(OFF);
    const weeks = (tables.supervisionWeeks[index] ?? 0) - (lacking[index] ?? 0);
    for (let week = 0; week < weeks; week++) row[week * 7 + WEDNESDAY] = 0;
    return row;
  });
  const state = new RotaState(tables, rota);
  const weeksShort = Int32Array.from(model.staff, ({ index }) => weeksShortOf(state, index));
  return supervisionOwed(weeksShort, WEIGHTS);
}

describe('supervision that a rota owes people', () => {
  it('is nothing where everyone reaches her share, and a week and a person where one lacks a week', () => {
    expect(owedWith([])).toBe(0);
    expect(owedWith([1])).toBe(WEIGHTS.supervisionWeek + WEIGHTS.supervisionPerson);
  });

  it('is less where one person lacks two weeks than where two lack one each, and most where both lack two', () => {
    expect(owedWith([2])).toBeLessThan(owedWith([1, 1]));
    expect(owedWith([1, 1])).toBeLessThan(owedWith([2, 2]));
  });
});

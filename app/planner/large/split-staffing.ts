import type { CaseDemand, CaseSkillDemand, PlanningCase } from '../../domain/case/planning-case';
import type { Model } from '../model/model';
import { demandShares, hoursOf, shares } from './code-weights';
import { createSpreader } from './spread';

interface Groups {
  readonly groups: readonly (readonly number[])[];
  /** The group that takes all nights, and is needed by day no more than it has time for; none when left out. */
  readonly crew?: number | undefined;
}

/** The demand of a case as parts for groups of its staff, which add up to the whole. */
export function splitStaffing(model: Model, by: Groups): Pick<PlanningCase, 'demand' | 'skillDemand'>[] {
  const { groups } = by;
  const demand = splitDemand(model, by);
  const skillDemand = splitSkillDemand(model, by, demand);
  return groups.map((_, i) => ({ demand: demand[i]!, skillDemand: skillDemand[i]! }));
}

/** The demand of each group; both ends add up to those of the whole case. */
function splitDemand(model: Model, { groups, crew }: Groups): CaseDemand[][] {
  const rows: CaseDemand[][] = groups.map(() => []);
  const weights = demandShares(model, groups, crew);
  for (const { index, code, night } of model.shifts) {
    const needed = weights[index]!.map((weight, group) => (group === crew && !night ? 0 : weight));
    const least = createSpreader(shares(needed));
    const more = createSpreader(weights[index]!);
    for (const row of model.case.demand) {
      if (row.code !== code) continue;
      const min = least.spread(row.min);
      const extra = more.spread(row.max - row.min);
      rows.forEach((own, i) => own.push({ ...row, min: min[i]!, max: min[i]! + extra[i]! }));
    }
  }
  return rows;
}

/** Demand for skills goes where people with the skill work most, and never above the people that a group needs anyway. */
function splitSkillDemand(
  model: Model,
  { groups, crew }: Groups,
  demand: readonly (readonly CaseDemand[])[],
): CaseSkillDemand[][] {
  const rows: CaseSkillDemand[][] = groups.map(() => []);
  for (const { skill, skillName } of firstOfEach(model)) {
    const weights = shares(groups.map((staff) => hoursOf(model, staff, (p) => (model.staff[p]!.skills & skill) > 0n)));
    const spreader = createSpreader(weights);
    for (const row of model.case.skillDemand ?? []) {
      if (row.skill !== skillName) continue;
      const night = model.shifts.some((shift) => shift.night && shift.code === row.code);
      const peopleIn = (own: readonly CaseDemand[], group: number): number =>
        group === crew && !night
          ? 0
          : (own.find(({ weekday, code }) => weekday === row.weekday && code === row.code)?.max ?? 0);
      const min = spreader.spread(row.min, demand.map(peopleIn));
      rows.forEach((own, i) => (min[i]! > 0 ? own.push({ ...row, min: min[i]! }) : undefined));
    }
  }
  return rows;
}

const firstOfEach = ({ skillDemand }: Model) =>
  skillDemand.filter(({ skill }, i) => skillDemand.findIndex((other) => other.skill === skill) === i);

import type { StaffId } from '../../domain/brand';
import type { CaseDemand, CaseRecipient, CaseSkillDemand, PlanningCase } from '../../domain/case/planning-case';
import { buildModel } from '../model/build-model';
import type { Model } from '../model/model';
import { chooseGroups, type Group } from './choose-groups';
import { groupShares, hoursOf, shares } from './code-weights';
import { createSpreader } from './spread';

/** A group with the case that is its part of the whole: its people, its recipients and its share of the demand. */
export interface GroupCase extends Group {
  readonly model: Model;
  /** Index in the whole case of each visit of the group's. */
  readonly visits: readonly number[];
}

/** A large case as groups whose demands add up to the whole one; `null` where it is small enough to be searched as one. */
export function groupCases(model: Model): readonly GroupCase[] | null {
  const groups = chooseGroups(model);
  if (groups === null) return null;
  const demand = splitDemand(model, groups);
  const skillDemand = splitSkillDemand(model, groups, demand);
  return groups.map((group, i) => asCase(model, group, { demand: demand[i]!, skillDemand: skillDemand[i]! }));
}

/** Groups as one, with all their demand. */
export function unionCase(model: Model, groups: readonly GroupCase[]): GroupCase {
  const ascending = (all: readonly number[]): number[] => [...all].sort((a, b) => a - b);
  const group = {
    staff: ascending(groups.flatMap(({ staff }) => staff)),
    recipients: ascending(groups.flatMap(({ recipients }) => recipients)),
  };
  const demand = groups.reduce<CaseDemand[]>((sum, one) => sumOf(sum, one.model.case.demand), []);
  const skillDemand = groups.flatMap((one) => one.model.case.skillDemand ?? []);
  return asCase(model, group, { demand, skillDemand: joinedSkillDemand(skillDemand) });
}

function sumOf(one: readonly CaseDemand[], other: readonly CaseDemand[]): CaseDemand[] {
  if (one.length === 0) return [...other];
  return one.map((row, i) => ({ ...row, min: row.min + other[i]!.min, max: row.max + other[i]!.max }));
}

function joinedSkillDemand(rows: readonly CaseSkillDemand[]): CaseSkillDemand[] {
  const joined = new Map<string, CaseSkillDemand>();
  for (const row of rows) {
    const key = `${row.weekday} ${row.code} ${row.skill}`;
    joined.set(key, { ...row, min: row.min + (joined.get(key)?.min ?? 0) });
  }
  return [...joined.values()];
}

function asCase(model: Model, group: Group, of: Pick<PlanningCase, 'demand' | 'skillDemand'>): GroupCase {
  return {
    ...group,
    model: buildModel(groupCase(model.case, group, of)),
    visits: group.recipients.flatMap((recipient) => model.recipients[recipient]!.visits.map(({ index }) => index)),
  };
}

function groupCase(
  source: PlanningCase,
  { staff, recipients }: Group,
  of: Pick<PlanningCase, 'demand' | 'skillDemand'>,
): PlanningCase {
  const people = staff.map((index) => source.staff[index]!);
  const ids = new Set(people.map(({ id }) => id));
  return { ...source, ...of, staff: people, recipients: recipients.map((r) => among(source.recipients[r]!, ids)) };
}

/** A recipient as a group sees her, which does not know the staff of others. */
function among(recipient: CaseRecipient, ids: ReadonlySet<StaffId>): CaseRecipient {
  const { primary, ...rest } = recipient;
  const known = (list: readonly StaffId[] | undefined): StaffId[] => (list ?? []).filter((id) => ids.has(id));
  return {
    ...rest,
    previousTeam: known(recipient.previousTeam),
    excludedStaff: known(recipient.excludedStaff),
    ...(primary !== undefined && ids.has(primary) ? { primary } : {}),
  };
}

/** The demand of each group; both ends add up to those of the whole case. */
function splitDemand(model: Model, groups: readonly Group[]): CaseDemand[][] {
  const rows: CaseDemand[][] = groups.map(() => []);
  const { demand: weights } = groupShares(
    model,
    groups.map(({ staff }) => staff),
  );
  for (const { index, code } of model.shifts) {
    const least = createSpreader(weights[index]!);
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
  groups: readonly Group[],
  demand: readonly (readonly CaseDemand[])[],
): CaseSkillDemand[][] {
  const rows: CaseSkillDemand[][] = groups.map(() => []);
  for (const { skill, skillName } of firstOfEach(model)) {
    const weights = shares(
      groups.map(({ staff }) => hoursOf(model, staff, (p) => (model.staff[p]!.skills & skill) > 0n)),
    );
    const spreader = createSpreader(weights);
    for (const row of model.case.skillDemand ?? []) {
      if (row.skill !== skillName) continue;
      const peopleIn = (own: readonly CaseDemand[]): number =>
        own.find(({ weekday, code }) => weekday === row.weekday && code === row.code)?.max ?? 0;
      const min = spreader.spread(row.min, demand.map(peopleIn));
      rows.forEach((own, i) => (min[i]! > 0 ? own.push({ ...row, min: min[i]! }) : undefined));
    }
  }
  return rows;
}

const firstOfEach = ({ skillDemand }: Model) =>
  skillDemand.filter(({ skill }, i) => skillDemand.findIndex((other) => other.skill === skill) === i);

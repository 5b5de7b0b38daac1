import type { Code, Skill, StaffId, ZoneId } from '../../domain/brand';
import type { PlanningCase } from '../../domain/case/planning-case';

/** Numbers for the ids of a valid case, in the order of the case. An unknown id is a programmer error and throws. */
export interface CaseLookup {
  shift(code: Code): number;
  staff(id: StaffId): number;
  zone(id: ZoneId): number;
  /** One bit for each of these skills. */
  skillBits(skills: readonly Skill[] | undefined): bigint;
}

export function caseLookup(source: PlanningCase): CaseLookup {
  const shifts = numbered(source.shiftCodes.map((x) => x.code));
  const staff = numbered(source.staff.map((x) => x.id));
  const zones = numbered(source.zones.map((x) => x.id));
  const skills = numbered(source.skills ?? []);
  return {
    shift: shifts,
    staff,
    zone: zones,
    skillBits: (wanted) => (wanted ?? []).reduce((bits, skill) => bits | (1n << BigInt(skills(skill))), 0n),
  };
}

function numbered<Id extends string>(ids: readonly Id[]): (id: Id) => number {
  const places = new Map(ids.map((id, index) => [id, index]));
  return (id) => {
    const index = places.get(id);
    if (index === undefined) throw new Error(`Unknown id ${JSON.stringify(id)} in a case that passed as valid`);
    return index;
  };
}

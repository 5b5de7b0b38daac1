import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { Model } from '../../model/model';
import { limitsOf, type CaseLimits } from './case-limits';
import { isDemand, membersOf, withoutMembers, type ConflictMember, type DemandMember } from './conflict-member';
import type { FeasibilityJudge } from './feasibility';
import { redZoneRuns, rotaDaysOf } from './red-day-ways';

/** Members that no rota can keep together. */
export interface SmallestConflict {
  readonly members: readonly ConflictMember[];
  /** The limits of these members alone. */
  readonly limits: CaseLimits;
  /** Whether it is proven that the others can be kept when any one member goes, as mixes of lines at least. */
  readonly minimal: boolean;
}

/**
 * The smallest conflict among `among` (all members of the case when left out), or `null` where they are not proven to
 * conflict. Members are left out in groups and then one by one; what the conflict needs stays (a deletion filter).
 */
export function smallestConflict(
  of: {
    model: Model;
    judge: FeasibilityJudge;
    expired: () => boolean;
    agreements?: readonly DatedAgreement[] | undefined;
  },
  among?: (member: ConflictMember) => boolean,
): SmallestConflict | null {
  const { model, judge, expired } = of;
  const all = membersOf(model, judge.law);
  const full = limitsOf(model, { agreements: of.agreements, law: judge.law });
  const limitsFor = (kept: readonly ConflictMember[]): CaseLimits => {
    const keeps = new Set(kept);
    return withoutMembers(
      full,
      all.filter((member) => !keeps.has(member)),
    );
  };
  const aroundRedDays = (limits: CaseLimits): CaseLimits => {
    if (limits.redDays.size === 0) return limits;
    const narrow = { ...limits, askedDays: rotaDaysOf(model, redZoneRuns(kept, judge.law)) };
    return judge.judge(narrow, expired).is === 'impossible' ? narrow : limits;
  };
  let kept = among ? all.filter(among) : all;
  const first = judge.judge(limitsFor(kept), expired);
  if (first.is !== 'impossible') return null;
  kept = usedBy(first.uses, kept);
  let minimal = true;
  for (const group of [...groupsOf(kept), ...kept.map((member) => [member])]) {
    const rest = kept.filter((member) => !group.includes(member));
    if (rest.length === kept.length) continue;
    const verdict = judge.judge(limitsFor(rest), expired);
    if (verdict.is === 'impossible') kept = usedBy(verdict.uses, rest);
    else if (verdict.is === 'unknown' && group.length === 1) minimal = false;
  }
  const limits = limitsFor(kept);
  return { members: kept, limits: aroundRedDays(limits), minimal };
}

const usedBy = (uses: (demand: DemandMember) => boolean, kept: readonly ConflictMember[]): ConflictMember[] =>
  kept.filter((member) => !isDemand(member) || uses(member));

/** Members that are tried together first: by kind, and demands by weekday too. */
function groupsOf(members: readonly ConflictMember[]): ConflictMember[][] {
  const groups = new Map<string, ConflictMember[]>();
  for (const member of members) {
    const keys = member.kind === 'demand-min' ? [`weekday ${member.weekday}`, `code ${member.shift}`] : [member.kind];
    for (const key of keys) groups.set(key, [...(groups.get(key) ?? []), member]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

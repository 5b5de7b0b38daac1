import type { DatedAgreement } from '../../../domain/working-time/limit';
import type { Model } from '../../model/model';
import type { ProofMeans } from '../explain';
import { coverClasses } from '../../lines/cover-classes';
import { leastOn } from './case-limits';
import type { Conflict } from './conflict';
import { conflictFacts } from './conflict-facts';
import { isOfLaw, type ConflictMember, type MemberKind } from './conflict-member';
import { FeasibilityJudge } from './feasibility';
import { smallestConflict, type SmallestConflict } from './smallest-conflict';
import { waysOut } from './ways-out';

/** Conflicts that are made small; more than these are told as counted. */
const MOST_CONFLICTS = 3;

/**
 * Parts of a case in which a conflict is sought, those that are quick to judge first. Hours make lines many, so they
 * come after all that needs none.
 */
const WITHOUT_HOURS: readonly MemberKind[] = ['contract-hours', 'week-minutes'];
const OF_LAW: readonly MemberKind[] = ['sundays', 'day-hours'];
const WITHOUT_ORDER: readonly MemberKind[] = ['daily-rest', 'weekly-rest', 'consecutive-shifts', 'consecutive-nights'];

/** A conflict that time ran out on is told with its members only where they are few. */
const MOST_UNPROVEN = 12;

const countsHours = (conflict: Conflict): number => Number(conflict.rules.includes('contract-hours'));

/** Whether a rota breaks hard rules of its case, and rules that only the law has. */
interface Broken {
  readonly hard: boolean;
  readonly law: boolean;
}

/** Makes counted conflicts as small as they can be, and finds one over whole lines where counting finds none. */
export class LineConflicts {
  private readonly model: Model;
  private readonly expired: () => boolean;
  private readonly judge: FeasibilityJudge;
  private readonly agreements: readonly DatedAgreement[] | undefined;

  constructor(model: Model, means: ProofMeans & { readonly agreements?: readonly DatedAgreement[] }) {
    this.model = model;
    this.expired = means.expired;
    this.agreements = means.agreements;
    this.judge = new FeasibilityJudge({ model, solver: means.solver, agreements: means.agreements });
  }

  tell(counted: readonly Conflict[], broken: Broken): Conflict[] {
    if (counted.length === 0) return this.sought(broken);
    const quickFirst = [...counted.slice(0, MOST_CONFLICTS)].sort((a, b) => countsHours(a) - countsHours(b));
    const small = new Map(quickFirst.map((conflict) => [conflict, this.madeSmall(conflict)]));
    return counted.map((conflict) => small.get(conflict) ?? conflict);
  }

  private madeSmall(counted: Conflict): Conflict {
    const found = this.smallest((member) => belongsTo(this.model, { counted, member }));
    const isVague = found !== null && !found.minimal && found.members.length > MOST_UNPROVEN;
    return found === null || isVague ? counted : { ...counted, facts: { ...counted.facts, ...this.facts(found) } };
  }

  /** What counting does not see: among the case's own rules, where those are broken, and else among the law's too. */
  private sought(broken: Broken): Conflict[] {
    const ofCase = broken.hard ? [OF_LAW] : [];
    for (const others of [...ofCase, ...(broken.law ? [[]] : [])]) {
      for (const without of [WITHOUT_HOURS, WITHOUT_ORDER, []]) {
        const found = this.smallest(({ kind }) => ![...without, ...others].includes(kind));
        if (found !== null) return [this.conflictOf(found)];
      }
    }
    return [];
  }

  private smallest(among: (member: ConflictMember) => boolean): SmallestConflict | null {
    const { model, judge, expired, agreements } = this;
    return smallestConflict({ model, judge, expired, agreements }, among);
  }

  private facts(conflict: SmallestConflict) {
    const { model, judge, agreements, expired } = this;
    const ways = waysOut({ model, judge, conflict, agreements, expired });
    return conflictFacts(model, { conflict, ways, law: judge.law });
  }

  private conflictOf(found: SmallestConflict): Conflict {
    const needed = neededShifts(this.model, found);
    // With no demand in it the conflict is of one person's own limits, and nothing can be counted.
    const missing = needed > 0 ? Math.ceil(100 * this.judge.leastShortage(found.limits, this.expired)) / 100 : 1;
    const staff = [...new Set(found.members.flatMap((member) => ('staff' in member ? [member.staff] : [])))];
    return {
      cause: needed > 0 ? 'smallest-conflict' : 'no-legal-line',
      rules: [...new Set(found.members.map(({ kind }) => ruleOf(kind)))],
      needed,
      possible: Math.round(100 * Math.max(0, needed - missing)) / 100,
      unit: 'shifts',
      ...(needed === 0 && staff.length === 1 ? { staff: staff[0] } : {}),
      facts: { weeks: this.model.rotaWeeks, ...this.facts(found) },
    };
  }
}

/** Shifts of the whole plan that the conflict's demands ask for. */
function neededShifts(model: Model, { limits }: SmallestConflict): number {
  return coverClasses(model).reduce((sum, { day, dates }) => {
    const plain = model.shifts.reduce((least, { index }) => least + leastOn(limits, { day, shift: index }), 0);
    const skilled = model.skillDemand.reduce(
      (least, row, at) => (row.weekday === (day % 7) + 1 ? least + limits.skillMin[at]! : least),
      0,
    );
    return sum + dates * (plain + skilled);
  }, 0);
}

/** The rule of the rulebook that a member belongs to. */
const ruleOf = (kind: MemberKind): string =>
  kind === 'demand-min' || kind === 'demand-max' ? 'demand' : kind === 'away' ? 'demand' : kind;

/** Whether a member can have a part in a counted conflict: of its rules and codes, on its day. */
function belongsTo(model: Model, of: { counted: Conflict; member: ConflictMember }): boolean {
  const { counted, member } = of;
  if (member.kind === 'away') return true;
  if (isOfLaw(member)) return false;
  if (!counted.rules.includes(ruleOf(member.kind))) return false;
  const { codes } = counted.facts;
  const hasCode = (shift: number): boolean => !Array.isArray(codes) || codes.includes(model.shifts[shift]!.code);
  const onDay = (weekday: number): boolean => counted.day === undefined || weekday === counted.day % 7;
  switch (member.kind) {
    case 'demand-min':
    case 'demand-max':
      return hasCode(member.shift) && onDay(member.weekday);
    case 'skill-demand': {
      const row = model.skillDemand[member.row]!;
      return hasCode(row.shift) && onDay(row.weekday - 1);
    }
    default:
      return !('staff' in member) || counted.staff === undefined || member.staff === counted.staff;
  }
}

import type { Code, IsoDate, StaffId } from '~/domain/brand';
import type { PlanningCase } from '~/domain/case/planning-case';
import type { WorkingTimeContext } from '~/domain/working-time/context';
import type { Underlay } from '~/planner/model/around';
import type { RotaFacts, VersionFacts } from '~/platform/versions/pick-version';

/** The state of one day of a person's line. */
export interface WallCell {
  readonly code: Code | null;
  readonly locked: boolean;
}

/** One line of the wall rota. */
export interface WallPerson {
  /** The database's id. */
  readonly id: string;
  /** The id in the planning case. */
  readonly staff: StaffId;
  readonly name: string;
  readonly cells: readonly WallCell[];
}

/** Visits of a day that the plan has judged to be wrong, without telling whose they are. */
export interface VisitTrouble {
  readonly staff: StaffId;
  readonly date: IsoDate;
  readonly rule: string;
  readonly count: number;
}

/** What a holiday rota lies on, for the rules that look beyond its own weeks. */
export interface WallUnderlay {
  readonly below: Underlay;
  /** What the law needs to know beside the case below, for its one long turn. */
  readonly workingTime: WorkingTimeContext;
}

/** Everything that the wall rota of one version shows. */
export interface WallRota {
  readonly rota: RotaFacts;
  readonly version: VersionFacts;
  readonly versions: readonly VersionFacts[];
  /** The case of the rota without recipients, locks and, for readers who do not plan, without wishes. */
  readonly planningCase: PlanningCase;
  /** What the law needs to know beside the case, for the turn that is shown. */
  readonly workingTime: WorkingTimeContext;
  /** `null` for a base rota, and where none is published under a holiday rota. */
  readonly underlay: WallUnderlay | null;
  /** In the order of `planningCase.staff`. */
  readonly people: readonly WallPerson[];
  /** What each shift code is called. */
  readonly codeNames: Readonly<Record<string, string>>;
  /** Names of the public holidays. */
  readonly redDays: Readonly<Record<string, string>>;
  /** The turn of the rolling rota that is shown; turn 0 starts on the rota's first day. */
  readonly turn: number;
  readonly turns: number;
  readonly visitTrouble: readonly VisitTrouble[];
  /** Whether this is a draft of shifts alone, though there are visits to be planned. */
  readonly isWithoutVisits: boolean;
  readonly today: IsoDate;
  /** Whether the reader makes rotas at all; `mayChange`: and this version is a draft. */
  readonly mayPlan: boolean;
  readonly mayChange: boolean;
  readonly mayPropose: boolean;
  /** Whether the reader sees figures of continuity. */
  readonly mayFollowContinuity: boolean;
}

/** One changed day: `was` is what the person who changed it saw. A reason may be all that is new. */
export interface CellEdit {
  readonly staffId: string;
  readonly day: number;
  readonly cell: WallCell;
  readonly was: WallCell;
  readonly reason?: string;
}

/** A day that is to become another: the row of its person, and what it becomes. */
export interface CellTarget {
  readonly row: number;
  readonly day: number;
  readonly cell: WallCell;
}

export const sameCell = (a: WallCell, b: WallCell): boolean => a.code === b.code && a.locked === b.locked;

/** The lines with changes laid over them. */
export function withEdits(people: readonly WallPerson[], edits: readonly CellEdit[]): readonly WallPerson[] {
  if (edits.length === 0) return people;
  const byPerson = new Map<string, CellEdit[]>();
  for (const edit of edits) byPerson.set(edit.staffId, [...(byPerson.get(edit.staffId) ?? []), edit]);
  return people.map((person) => {
    const own = byPerson.get(person.id);
    if (!own) return person;
    const cells = [...person.cells];
    for (const edit of own) cells[edit.day] = edit.cell;
    return { ...person, cells };
  });
}

const samePerson = (a: WallPerson, b: WallPerson): boolean =>
  a.staff === b.staff &&
  a.name === b.name &&
  a.cells.length === b.cells.length &&
  a.cells.every((cell, day) => sameCell(cell, b.cells[day] ?? cell));

/** Hands out the line of last time where nothing in it is new, so that only changed lines are judged and drawn again. */
export function personSharer(): (people: readonly WallPerson[]) => readonly WallPerson[] {
  let known = new Map<string, WallPerson>();
  let last: readonly WallPerson[] = [];
  return (people) => {
    const shared = people.map((person) => {
      const before = known.get(person.id);
      return before && samePerson(before, person) ? before : person;
    });
    if (shared.length === last.length && shared.every((person, row) => person === last[row])) return last;
    known = new Map(shared.map((person) => [person.id, person]));
    last = shared;
    return shared;
  };
}

/**
 * Why a recipient met more people in a window than the fewest she could: the faces lost, by cause. They add up exactly,
 * because each step of the way from the fewest to the met is given to one cause and to no other.
 */
export const LOSS_CAUSES = ['rota', 'capacity', 'choice', 'absence', 'openShift', 'unplanned'] as const;

/**
 * - `rota`: the published rota has nobody at work who could make more of the visits (its floor).
 * - `capacity`: those who could were at other recipients' visits then (the floor where those stay as they were planned).
 * - `choice`: what the planner, or the leader who moved a visit on the day, chose beyond both.
 * - `absence`: somebody stood in for one who was away, less those who were away and so were not met.
 * - `openShift`: the shift or the visit had nobody when the plan was made.
 * - `unplanned`: a visit was added, or one was not made, so that people came or did not come beside the plan.
 */
export type LossCause = (typeof LOSS_CAUSES)[number];

/** What made the people at a visit others than those planned. */
export type ChangeCause = Extract<LossCause, 'choice' | 'absence' | 'openShift' | 'unplanned'>;

/** A visit as it was planned when its rota was published, and as it was. In time order within the window. */
export interface WindowVisit<Id> {
  /** Empty where it was not planned, or where nobody was. */
  readonly planned: readonly Id[];
  /** Empty where it was not made, or where nobody has told. */
  readonly met: readonly Id[];
  /** Why somebody else came than was planned; only read where the two differ. */
  readonly cause: ChangeCause;
}

export interface LostFacesInput<Id> {
  readonly visits: readonly WindowVisit<Id>[];
  /** Most carers that one visit needs: nobody can be met fewer. */
  readonly least: number;
  /** Fewest different people in the published rota; `null` where no rota was published. */
  readonly rotaFloor: number | null;
  /** The same with the visits of all other recipients as they were planned; `null` where it is not known. */
  readonly capacityFloor: number | null;
}

export interface LostFaces {
  /** Different people met. */
  readonly faces: number;
  readonly plannedFaces: number;
  readonly least: number;
  /** `faces - least`, by cause. A cause is negative where it spared the recipient a face. */
  readonly lost: Readonly<Record<LossCause, number>>;
}

/** The faces lost in a window by cause: `least` and all of `lost` add up to `faces`. */
export function lostFaces<Id>(input: LostFacesInput<Id>): LostFaces {
  const planned = new Set(input.visits.flatMap(({ planned }) => planned));
  const met = new Set(input.visits.flatMap(({ met }) => met));
  const { least, rotaFloor, capacityFloor } = stepsOf(input, planned.size);
  const lost: Record<LossCause, number> = {
    rota: rotaFloor - least,
    capacity: capacityFloor - rotaFloor,
    choice: planned.size - capacityFloor,
    absence: 0,
    openShift: 0,
    unplanned: 0,
  };
  for (const { side, cause } of changedFaces(input.visits)) lost[cause] += side === 'met' ? 1 : -1;
  return { faces: met.size, plannedFaces: planned.size, least, lost };
}

/** Somebody who was met and not planned, or planned and not met. */
export interface ChangedFace<Id> {
  readonly person: Id;
  readonly side: 'met' | 'planned';
  readonly cause: ChangeCause;
}

/** Who came beside the plan, and then who of the plan never came: each in the order of the visits. */
export function changedFaces<Id>(visits: readonly WindowVisit<Id>[]): ChangedFace<Id>[] {
  const people = (side: ChangedFace<Id>['side']) => new Set(visits.flatMap((visit) => visit[side]));
  const only = (side: ChangedFace<Id>['side'], other: ReadonlySet<Id>) =>
    [...people(side)]
      .filter((person) => !other.has(person))
      .map((person) => ({ person, side, cause: causeOf(visits, { person, side }) }));
  return [...only('met', people('planned')), ...only('planned', people('met'))];
}

/** The steps from the fewest to the planned, each no higher than the next: a floor is never above a plan that exists. */
function stepsOf<Id>(input: LostFacesInput<Id>, plannedFaces: number) {
  const least = Math.min(input.least, plannedFaces);
  const rotaFloor = clamp(input.rotaFloor ?? least, { from: least, to: plannedFaces });
  const capacityFloor = clamp(input.capacityFloor ?? rotaFloor, { from: rotaFloor, to: plannedFaces });
  return { least, rotaFloor, capacityFloor };
}

const clamp = (value: number, range: { from: number; to: number }): number =>
  Math.min(Math.max(value, range.from), range.to);

/** The cause of the first visit that this person is at on one side and not on the other. */
function causeOf<Id>(visits: readonly WindowVisit<Id>[], of: { person: Id; side: 'met' | 'planned' }): ChangeCause {
  const other = of.side === 'met' ? 'planned' : 'met';
  const visit = visits.find((one) => one[of.side].includes(of.person) && !one[other].includes(of.person));
  return visit?.cause ?? 'unplanned';
}

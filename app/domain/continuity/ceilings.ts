/**
 * The best of each measure that a published rota left room for, where the planned visits are given and anybody at work
 * who could make one may. Each is proven: no plan in that rota goes beyond it. How people share their time is left out.
 */

/** A planned visit of two carers counts twice in `meetings`, as in the measures. */
export interface PlannedTimes {
  readonly visits: number;
  readonly meetings: number;
  /** The most of the visits that one person could make, as a share of them. */
  readonly upcCeiling: number;
}

/**
 * The most of Bice and Boxerman's index ("Measures" of the planning case contract): nobody makes more than
 * `upcCeiling` of the visits, and the sum of squares is greatest where as many as can make so many each.
 */
export function cocCeiling({ visits, meetings, upcCeiling }: PlannedTimes): number | null {
  if (visits < 2) return null;
  const most = Math.min(meetings, Math.round(upcCeiling * visits));
  if (most === 0) return 0;
  const left = meetings % most;
  const squares = (meetings - left) * most + left * left;
  return (squares - meetings) / (meetings * (meetings - 1));
}

/** People at work who could make a visit, as bits. */
export interface AskedVisit {
  readonly makers: bigint;
  readonly carers: 1 | 2;
}

/**
 * The largest share of visits after the first with a carer from the visit before: the visits in order are cut into as
 * few runs as can be, each as long as somebody could go on through it. Exact for visits of one carer; a visit of two
 * lets any of its makers go on from it, which may be more than two people can do.
 */
export function seconCeiling(visits: readonly AskedVisit[]): number | null {
  if (visits.length < 2) return null;
  let goOn = 0n;
  let breaks = -1;
  for (const { makers, carers } of visits) {
    const kept = goOn & makers;
    if (kept === 0n) breaks += 1;
    goOn = kept === 0n || carers === 2 ? makers : kept;
  }
  return 1 - breaks / (visits.length - 1);
}

/**
 * The same where visits may be moved between days, so that their order is not given: each person after the first is a
 * new one once. Visits of two carers say nothing then.
 */
export function seconCeilingInAnyOrder(of: {
  readonly visits: number;
  readonly faces: number;
  readonly carers: 1 | 2;
}): number | null {
  if (of.visits < 2) return null;
  return of.carers === 2 ? 1 : 1 - Math.max(0, of.faces - 1) / (of.visits - 1);
}

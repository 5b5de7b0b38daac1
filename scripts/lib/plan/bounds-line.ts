import type { Plan } from '~/domain/case/plan';
import { meanOf } from '~/domain/continuity/measures';

/** How far a plan is from what is proven, in one line; bounds that nothing is proven of are left out. */
export function boundsLine({ continuity, bounds }: Pick<Plan, 'continuity' | 'bounds'>): string {
  const { m14 } = continuity.case.mean;
  if (m14 === null) return 'people in 14 days -';
  const rota = meanOf(Object.values(bounds.recipients).flatMap(({ m14Floor }) => m14Floor ?? []));
  const known: [string, number | null][] = [
    ['in this rota, window by window', rota],
    ['in this rota as a whole', bounds.m14FloorCapacity],
    ['in any legal rota', bounds.m14FloorAnyRota],
  ];
  const told = known.flatMap(([where, floor]) => {
    if (floor === null) return [];
    return [`${floor.toFixed(2)} ${where} (gap ${((100 * (m14 - floor)) / m14).toFixed(1)} %)`];
  });
  return `people in 14 days ${m14.toFixed(2)}; at least ${told.join(', ')}`;
}

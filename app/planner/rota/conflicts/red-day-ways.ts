import { mod } from '../../../domain/time/clock';
import type { RedZone } from '../../../domain/calendar/red-zones';
import type { Model } from '../../model/model';
import { leastOn, type CaseLimits } from './case-limits';
import type { ConflictMember } from './conflict-member';
import type { DatedLaw } from './dated-law';

/** Fewer people on a shift on the days of one red zone. */
export interface FewerOnRedDays {
  /** Red days, counted from the case's start. */
  readonly redDays: readonly number[];
  readonly shift: number;
  readonly to: number;
  readonly size: number;
}

/** Red zones that a conflict is about, in runs: each but the first of a run is to be free after the one before it. */
export function redZoneRuns(members: readonly ConflictMember[], { redZones }: DatedLaw): RedZone[][] {
  const asked = new Set(members.flatMap((member) => (member.kind === 'sundays' ? [member.zone] : [])));
  const runs: RedZone[][] = [];
  for (const { before, zone } of redZones) {
    if (!asked.has(zone.days[0]!)) continue;
    const last = runs.at(-1);
    if (last?.at(-1)?.days[0] === before.days[0]) last!.push(zone);
    else runs.push([before, zone]);
  }
  return runs;
}

/** Rota days of shifts that can reach into the zones of a conflict. */
export function rotaDaysOf(model: Model, runs: readonly (readonly RedZone[])[]): Set<number> {
  const days = runs.flat().flatMap((zone) => [zone.days[0]! - 1, ...zone.days]);
  return new Set(days.map((day) => mod(day, model.rotaDays)));
}

/** Changes by which fewer people are asked for on the days of one zone, the smallest of each shift first. */
export function fewerOnRedDays(
  model: Model,
  of: { limits: CaseLimits; runs: readonly (readonly RedZone[])[] },
): { way: FewerOnRedDays; limits: CaseLimits }[][] {
  const { limits, runs } = of;
  return runs.flat().flatMap(({ days: redDays }) => {
    const days = redDays.map((day) => mod(day, model.rotaDays));
    return model.shifts.map(({ index: shift }) => {
      const most = Math.max(...days.map((day) => leastOn(limits, { day, shift })));
      return Array.from({ length: most }, (_, less) => {
        const to = most - less - 1;
        const fewer = days.map((day) => ({ day, shift, min: Math.min(to, leastOn(limits, { day, shift })) }));
        const size = days.reduce((sum, day) => sum + Math.max(0, leastOn(limits, { day, shift }) - to), 0);
        return { way: { redDays, shift, to, size }, limits: { ...limits, fewer: [...limits.fewer, ...fewer] } };
      });
    });
  });
}

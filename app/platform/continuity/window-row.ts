import type { IsoDate } from '~/domain/brand';
import { cocCeiling, seconCeiling, seconCeilingInAnyOrder } from '~/domain/continuity/ceilings';
import { lostFaces, type WindowVisit } from '~/domain/continuity/lost-faces';
import type { MetVisit } from '~/domain/continuity/measures';
import { outcomeOf } from '~/domain/continuity/met-visits';
import { windowFigures, type WindowFigures, type WindowTeam } from '~/domain/continuity/window-figures';
import { canMake } from '~/planner/bounds/makers';
import { needsOf, type Need, type Window } from '~/planner/bounds/needs';
import { shareCeiling, upcCeiling } from '~/planner/bounds/reach';
import type { PlannedEntry, PlanMakers } from './feasible';
import type { PastVisit } from './past-book';
import type { PastRecipient } from './read-people.server';

/** What the windows of a period are measured in. */
export interface Measured {
  readonly makers: PlanMakers;
  readonly numbers: ReadonlyMap<string, number>;
  /** Fewest people who meet all needs. */
  readonly fewest: (needs: readonly Need[]) => number;
}

/** A recipient's window, with the visits that were planned or made in it, in time order. */
export interface AskedWindow {
  readonly recipient: PastRecipient;
  readonly startsOn: IsoDate;
  /** In days of the period. */
  readonly window: Window;
  readonly visits: readonly PastVisit[];
}

export type WindowRow = ReturnType<typeof windowRow>;

/** A row of `continuity_window`, apart from when it was worked out. */
export function windowRow(measured: Measured, asked: AskedWindow) {
  const { recipient, startsOn, window, visits } = asked;
  const isIn = ({ day }: { day: number }): boolean => day >= window.from && day < window.to;
  const planned = visits.flatMap(({ planned }) => (planned !== null && isIn(planned) ? [planned] : []));
  const met = visits.filter((visit) => isIn(visit) && outcomeOf(visit) === 'met').sort((a, b) => a.order - b.order);
  const team = teamAt(recipient, window.from);
  const was = windowFigures({ visits: met.map(({ day, present }) => ({ day, carers: present })), team });
  const plan = windowFigures({
    visits: planned.map(({ day, staff }): MetVisit<string> => ({ day, carers: staff })),
    team,
  });
  const possible = feasible(measured, { window, planned, team, plan });
  const { least, lost, faces } = lostFaces({
    visits: visits.map((visit): WindowVisit<string> => ({
      planned: visit.planned !== null && isIn(visit.planned) ? visit.planned.staff : [],
      met: isIn(visit) && outcomeOf(visit) === 'met' ? visit.present : [],
      cause: visit.cause,
    })),
    least: planned.reduce((most, { visit }) => Math.max(most, visit.carers), 1),
    ...{ rotaFloor: possible.rotaFloor, capacityFloor: possible.capacityFloor },
  });
  return {
    ...{ recipient_id: recipient.id, starts_on: startsOn, days: window.to - window.from },
    ...{ zone_id: recipient.zoneId, category: recipient.category, tier: recipient.tier },
    ...{ visits: was.visits, meetings: was.meetings, faces, upc: was.upc, coc: was.coc, secon: was.secon },
    ...{ primary_share: was.primaryShare, team_share: was.teamShare, known_share: was.knownShare },
    ...{ planned_visits: plan.visits, planned_meetings: plan.meetings, planned_faces: plan.faces },
    ...{ planned_upc: plan.upc, planned_coc: plan.coc, planned_secon: plan.secon },
    ...{ planned_primary_share: plan.primaryShare, planned_team_share: plan.teamShare },
    planned_known_share: plan.knownShare,
    ...possible.columns,
    ...{ faces_least: least, lost_to_rota: lost.rota, lost_to_capacity: lost.capacity, lost_to_choice: lost.choice },
    ...{ lost_to_absence: lost.absence, lost_to_open_shift: lost.openShift, lost_to_unplanned: lost.unplanned },
    not_done: visits.filter((visit) => isIn(visit) && outcomeOf(visit) === 'notDone').length,
  };
}

/** The care team on a day, or `null` where there was none. One that was read from elsewhere may have no primary contact. */
function teamAt({ team }: PastRecipient, day: number): WindowTeam<string> | null {
  const own = team.filter(({ from, to }) => from <= day && day <= to);
  const primary = own.find(({ isPrimary }) => isPrimary)?.staffId ?? null;
  return own.length === 0 ? null : { primary, members: own.map(({ staffId }) => staffId) };
}

interface Planned {
  readonly window: Window;
  readonly planned: readonly PlannedEntry[];
  readonly team: WindowTeam<string> | null;
  readonly plan: WindowFigures;
}

const NOTHING_POSSIBLE = {
  ...{ faces_floor: null, upc_ceiling: null, coc_ceiling: null, secon_ceiling: null },
  ...{ primary_share_ceiling: null, team_share_ceiling: null, known_share_ceiling: null },
};

/** What the published rota left room for. Nothing that was planned is beyond it, whatever has become of its terms. */
function feasible({ makers, numbers, fewest }: Measured, of: Planned) {
  const { window, planned, team, plan } = of;
  if (planned.length === 0) return { rotaFloor: null, capacityFloor: null, columns: NOTHING_POSSIBLE };
  const rotaFloor = Math.min(plan.faces, fewest(needsOf(makers.atWork, planned, window)));
  const capacityFloor = Math.min(plan.faces, fewest(needsOf(makers.unneeded, planned, window)));
  if (planned.length < 2) return { rotaFloor, capacityFloor, columns: { ...NOTHING_POSSIBLE, faces_floor: rotaFloor } };
  const reachIn = { makers: makers.atWork, people: numbers.size, window };
  const { visits, meetings } = plan;
  const upc = atLeast(upcCeiling(reachIn, planned), plan.upc);
  const bitsOf = (people: readonly string[]): bigint =>
    people.reduce((set, id) => set | (1n << BigInt(numbers.get(id) ?? 0)), 0n);
  const shareOf = (people: readonly string[], planShare: number | null, all = false): number | null => {
    const set = bitsOf(people);
    const can = (one: Parameters<typeof canMake>[0]): boolean => (all ? canMake(one, set) : (one.people & set) !== 0n);
    return team === null ? null : atLeast(shareCeiling(reachIn, { entries: planned, can }), planShare);
  };
  const carers = planned.some(({ visit }) => visit.carers === 2) ? 2 : 1;
  const secon = planned.every(({ visit }) => visit.movable === null)
    ? seconCeiling(
        planned.map(({ visit, day }) => ({ makers: makers.atWork.of(visit, day).people, carers: visit.carers })),
      )
    : seconCeilingInAnyOrder({ visits, faces: rotaFloor, carers });
  return {
    ...{ rotaFloor, capacityFloor },
    columns: {
      ...{ faces_floor: rotaFloor, upc_ceiling: upc },
      coc_ceiling: atLeast(cocCeiling({ visits, meetings, upcCeiling: upc ?? 1 }), plan.coc),
      secon_ceiling: atLeast(secon, plan.secon),
      primary_share_ceiling: team?.primary ? shareOf([team.primary], plan.primaryShare) : null,
      team_share_ceiling: shareOf(team?.members ?? [], plan.teamShare),
      known_share_ceiling: shareOf(team?.members ?? [], plan.knownShare, true),
    },
  };
}

const atLeast = (ceiling: number | null, planned: number | null): number | null =>
  ceiling === null || planned === null ? ceiling : Math.max(ceiling, planned);

import type { StaffId } from '../../domain/brand';
import type { Plan } from '../../domain/case/plan';
import type { CaseRecipient, PlanningCase } from '../../domain/case/planning-case';
import { recordOf } from '../../domain/record';
import { needsNewPlan, type Supposition } from './scenario';

/** The case as the suppositions that change its frame would have it. The others leave it as it is. */
export function supposedCase(source: PlanningCase, suppositions: readonly Supposition[]): PlanningCase {
  return suppositions.filter(needsNewPlan).reduce(suppose, source);
}

function suppose(source: PlanningCase, supposition: Supposition): PlanningCase {
  if (supposition.type === 'quits') return withoutPerson(source, supposition.staff);
  if (supposition.type === 'position') {
    const { staff, positionPercent } = supposition;
    // Days that were decided belong to the position that she has now.
    const changed = ({ fixed: _, ...person }: PlanningCase['staff'][number]) => ({ ...person, positionPercent });
    return { ...source, staff: source.staff.map((person) => (person.id === staff ? changed(person) : person)) };
  }
  return supposition.type === 'zone-closes' ? withoutZone(source, supposition) : source;
}

function withoutPerson(source: PlanningCase, leaves: StaffId): PlanningCase {
  const stays = (id: StaffId): boolean => id !== leaves;
  const forget = ({ primary, previousTeam, excludedStaff, ...recipient }: CaseRecipient): CaseRecipient => ({
    ...recipient,
    ...(primary === undefined || !stays(primary) ? {} : { primary }),
    ...(previousTeam ? { previousTeam: previousTeam.filter(stays) } : {}),
    ...(excludedStaff ? { excludedStaff: excludedStaff.filter(stays) } : {}),
  });
  return {
    ...source,
    staff: source.staff.filter(({ id }) => stays(id)),
    recipients: source.recipients.map(forget),
  };
}

function withoutZone(source: PlanningCase, { zone, into }: { zone: string; into: string }): PlanningCase {
  const moved = <Placed extends { zone: PlanningCase['zones'][number]['id'] }>(placed: Placed): Placed =>
    placed.zone === zone ? { ...placed, zone: into as Placed['zone'] } : placed;
  const others = source.zones.filter(({ id }) => id !== zone);
  const rows = others.map(({ id }) => [id, recordOf(others.map((to) => [to.id, minutesBetween(source, id, to.id)]))]);
  return {
    ...source,
    zones: others,
    travelMinutes: recordOf(rows as [string, Record<string, number>][]),
    staff: source.staff.map(moved),
    recipients: source.recipients.map(moved),
  };
}

const minutesBetween = ({ travelMinutes }: PlanningCase, from: keyof PlanningCase['travelMinutes'], to: string) =>
  travelMinutes[from]?.[to as typeof from] ?? 0;

/** The care teams of a plan as the teams before, so that a new plan keeps them where it can. */
export function withTeamsKept(source: PlanningCase, teams: Plan['teams']): PlanningCase {
  const known = new Set(source.staff.map(({ id }) => id));
  const recipients = source.recipients.map((recipient) => {
    const members = teams[recipient.id]?.members.filter((member) => known.has(member)) ?? [];
    return members.length > 0 ? { ...recipient, previousTeam: members } : recipient;
  });
  return { ...source, recipients };
}

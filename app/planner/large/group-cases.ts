import type { StaffId } from '../../domain/brand';
import type { CaseRecipient, PlanningCase } from '../../domain/case/planning-case';
import { buildModel } from '../model/build-model';
import type { Model, Rota } from '../model/model';
import type { Group } from './choose-groups';
import { othersOf } from './others';

/** A group with the case that is its part of the whole: its people and recipients. The demand is that of the whole. */
export interface GroupCase extends Group {
  readonly model: Model;
  /** Index in the whole case of each visit of the group's. */
  readonly visits: readonly number[];
}

export function groupCase(model: Model, group: Group): GroupCase {
  return {
    ...group,
    model: buildModel(partOfCase(model.case, group)),
    visits: group.recipients.flatMap((recipient) => model.recipients[recipient]!.visits.map(({ index }) => index)),
  };
}

/** The group's case while everybody else works as in this rota of the whole. */
export const amongOthers = (model: Model, group: GroupCase, rota: Rota): Model => ({
  ...group.model,
  others: othersOf(model, { rota, staff: group.staff }),
});

function partOfCase(source: PlanningCase, { staff, recipients }: Group): PlanningCase {
  const people = staff.map((index) => source.staff[index]!);
  const ids = new Set(people.map(({ id }) => id));
  return { ...source, staff: people, recipients: recipients.map((r) => among(source.recipients[r]!, ids)) };
}

/** A recipient as a group sees her, which does not know the staff of others. */
function among(recipient: CaseRecipient, ids: ReadonlySet<StaffId>): CaseRecipient {
  const { primary, ...rest } = recipient;
  const known = (list: readonly StaffId[] | undefined): StaffId[] => (list ?? []).filter((id) => ids.has(id));
  return {
    ...rest,
    previousTeam: known(recipient.previousTeam),
    excludedStaff: known(recipient.excludedStaff),
    ...(primary !== undefined && ids.has(primary) ? { primary } : {}),
  };
}

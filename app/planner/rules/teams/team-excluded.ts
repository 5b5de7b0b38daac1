import type { PlanRule } from '../rule';

/** Nobody is in the care team of a recipient who shall not meet her. */
export const teamExcluded: PlanRule = {
  id: 'team-excluded',
  level: 'hard',
  source: 'house',
  scope: 'recipient',
  unit: 'people',
  check: (model, { solution }) =>
    model.recipients.flatMap((recipient) =>
      (solution.teams[recipient.index]?.members ?? [])
        .filter((staff) => recipient.excluded.has(staff))
        .map((staff) => ({ recipient: recipient.index, staff, size: 1, facts: {} })),
    ),
};

import type { PlanRule } from '../rule';

/** Who was in a care team before stays in it. */
export const previousTeam: PlanRule = {
  id: 'previous-team',
  level: 'soft',
  source: 'house',
  scope: 'recipient',
  unit: 'people',
  check: (model, { solution }) =>
    model.recipients.flatMap((recipient) => {
      const members = new Set(solution.teams[recipient.index]?.members);
      const left = recipient.previousTeam.filter((staff) => !members.has(staff));
      if (!left.length) return [];
      const facts = {
        left: left.map((staff) => model.staff[staff]?.id ?? ''),
        before: recipient.previousTeam.length,
      };
      return [{ recipient: recipient.index, size: left.length, facts }];
    }),
};

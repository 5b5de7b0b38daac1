import type { PlanRule } from '../rule';

/** The primary contact is the one who is pinned. */
export const teamPrimary: PlanRule = {
  id: 'team-primary',
  level: 'hard',
  source: 'house',
  scope: 'recipient',
  unit: 'people',
  check: (model, { solution }) =>
    model.recipients.flatMap((recipient) => {
      const planned = solution.teams[recipient.index]?.primary;
      if (recipient.primary === -1 || planned === recipient.primary) return [];
      const facts = {
        pinned: model.staff[recipient.primary]?.id ?? null,
        planned: planned === undefined ? null : (model.staff[planned]?.id ?? null),
      };
      return [{ recipient: recipient.index, size: 1, facts }];
    }),
};

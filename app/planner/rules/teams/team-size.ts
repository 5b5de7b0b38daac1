import type { PlanRule } from '../rule';

/** A care team has no more members than the recipient allows. */
export const teamSize: PlanRule = {
  id: 'team-size',
  level: 'hard',
  source: 'house',
  scope: 'recipient',
  unit: 'people',
  check: (model, { solution }) =>
    model.recipients.flatMap((recipient) => {
      const members = solution.teams[recipient.index]?.members.length ?? 0;
      if (members <= recipient.teamSize) return [];
      const facts = { members, limit: recipient.teamSize };
      return [{ recipient: recipient.index, size: members - recipient.teamSize, facts }];
    }),
};

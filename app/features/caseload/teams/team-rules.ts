import type { RecipientId, StaffId } from '~/domain/brand';
import { DEFAULT_TEAM_SIZE, type CaseRecipient, type PlanningCase } from '~/domain/case/planning-case';
import { refuse, type Refusal } from '~/domain/verdict';

interface AskedTeam {
  readonly recipient: RecipientId;
  readonly primary: StaffId;
  readonly members: readonly StaffId[];
}

/**
 * Why a team cannot be: the hard rules of the rulebook about teams, told one person at a time; `null` where it can.
 * Facts name staff by reference.
 */
export function teamFault(planningCase: PlanningCase, asked: AskedTeam): Refusal | null {
  const recipient = planningCase.recipients.find(({ id }) => id === asked.recipient);
  if (!recipient) return refuse('notPlanned');
  const { members, primary } = asked;
  if (!members.includes(primary) || new Set(members).size !== members.length) return refuse('unknown');
  if (members.some((member) => !planningCase.staff.some(({ id }) => id === member))) return refuse('unknown');
  const limit = recipient.teamSize ?? DEFAULT_TEAM_SIZE;
  if (members.length > limit) return refuse('teamTooLarge', { facts: { members: members.length, limit } });
  const excluded = members.find((member) => recipient.excludedStaff?.includes(member));
  if (excluded !== undefined) return refuse('excluded', { facts: { staff: excluded } });
  if (recipient.primary !== undefined && recipient.primary !== primary) {
    return refuse('primaryPinned', { facts: { staff: recipient.primary } });
  }
  const unskilled = members.find((member) => lacksEverySkill(planningCase, { recipient, member }));
  if (unskilled !== undefined) return refuse('lacksSkill', { facts: { staff: unskilled } });
  return null;
}

/** Whether there is no visit that somebody has the skills for: beside another she need not have them. */
function lacksEverySkill(planningCase: PlanningCase, of: { recipient: CaseRecipient; member: StaffId }): boolean {
  const skills = planningCase.staff.find(({ id }) => id === of.member)?.skills ?? [];
  const { visits } = of.recipient;
  return (
    visits.length > 0 &&
    visits.every(({ carers, skills: asked }) => carers !== 2 && asked?.some((skill) => !skills.includes(skill)))
  );
}

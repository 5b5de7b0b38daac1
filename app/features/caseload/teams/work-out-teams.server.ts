import type { RecipientId, StaffId } from '~/domain/brand';
import type { PlanTeam } from '~/domain/case/plan';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import { toldTotalOf, type ToldTotal } from '~/domain/continuity/told-counts';
import { toldPart } from '~/domain/continuity/told-parts';
import { minutesOf } from '~/domain/time/clock';
import { refuse, type Refusal } from '~/domain/verdict';
import type { RecipientOutcome, TeamsOutcome } from '~/planner/teams/change-teams';
import type { RecipientFigures } from '~/planner/teams/team-figures';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import { localDateOf, localTimeOf } from '~/platform/time/instants';
import type { People, VersionPlan } from '../version-plan.server';
import type { TeamChoice } from './team';
import { worsenings, type EffectFigures, type TeamEffect } from './team-effect';
import { teamFault } from './team-rules';

/** Routes that are timed for one recipient: about a tenth of a second. */
const STEPS_FOR_ONE = 2500;

interface WantedTeam {
  readonly recipientId: string;
  readonly team: TeamChoice;
}

/** Lets the planner move the visits after new teams. Refused where a team breaks a rule; names stand in the facts. */
export async function workOutTeams(
  version: VersionPlan,
  wanted: { readonly teams: readonly WantedTeam[]; readonly at: Date },
): Promise<{ ok: true; outcome: TeamsOutcome } | Refusal> {
  const teams: { recipient: RecipientId; team: PlanTeam }[] = [];
  for (const one of wanted.teams) {
    const asked = planTeamOf(version, one);
    if (asked === null) return refuse('unknown');
    const fault = teamFault(version.case, { recipient: asked.recipient, ...asked.team });
    if (fault) return named(fault, version.people);
    teams.push(asked);
  }
  const timeZone = version.case.timeZone ?? DEFAULT_TIME_ZONE;
  const now = {
    date: localDateOf({ instant: wanted.at, timeZone }),
    minutes: minutesOf(localTimeOf({ instant: wanted.at, timeZone })),
  };
  const source = { case: version.case, plan: version.plan };
  const outcome = await inPlannerThread('changeTeamsInThread', {
    source,
    wanted: { teams, now, steps: STEPS_FOR_ONE },
  });
  return { ok: true, outcome };
}

function planTeamOf({ people }: VersionPlan, { recipientId, team }: WantedTeam) {
  const recipient = people.recipients.get(recipientId)?.reference;
  const primary = people.staff.get(team.primary)?.reference;
  const members = team.members.flatMap((id) => people.staff.get(id)?.reference ?? []);
  if (recipient === undefined || primary === undefined || members.length !== team.members.length) return null;
  return { recipient, team: { primary, members } };
}

/** A refusal with the name of the person in the place of the reference. */
function named(fault: Refusal, people: People): Refusal {
  const reference = fault.facts?.staff;
  if (typeof reference !== 'string') return fault;
  return { ...fault, facts: { ...fault.facts, staff: people.staffOf(reference)?.name ?? reference } };
}

interface ShownOutcome {
  readonly outcome: TeamsOutcome;
  readonly of: RecipientOutcome;
  /** Whether the reader sees a recipient, by reference. */
  readonly isSeen: (recipient: string) => boolean;
}

/** The outcome for one recipient of the reader's as the page shows it to her. */
export function effectOf({ people, plan }: VersionPlan, { outcome, of, isSeen }: ShownOutcome): TeamEffect {
  const idOf = (reference: string): string => people.staffOf(reference)?.id ?? '';
  const figures = ({ faces, ...rest }: RecipientFigures): EffectFigures => ({
    ...rest,
    faces: faces.map(({ staff, visits }) => ({ staffId: idOf(staff), visits })),
  });
  const [before, after] = [figures(of.before), figures(of.after)];
  const elsewhere = Object.entries(plan.teams).filter(([recipient]) => !isSeen(recipient));
  const toldTeams = (teams: number, staff: StaffId): ToldTotal => {
    const others = elsewhere.filter(([, { members }]) => members.includes(staff)).length;
    return toldPart({ own: teams - others, elsewhere: others, allElsewhere: elsewhere.length });
  };
  const movedOthers = outcome.moved.filter(({ recipient }) => recipient !== of.recipient);
  return {
    before,
    after,
    lost: of.lost.map(idOf),
    staff: outcome.staff.map(({ staff, teamsBefore, teamsAfter, ...minutes }) => ({
      ...{ staffId: idOf(staff), ...minutes },
      ...{ teamsBefore: toldTeams(teamsBefore, staff), teamsAfter: toldTeams(teamsAfter, staff) },
    })),
    movedOwn: outcome.moved.length - movedOthers.length,
    movedOthers: toldTotalOf(movedOthers, {
      isSeen: ({ recipient }) => isSeen(recipient),
      person: ({ recipient }) => recipient,
    }),
    reasons: of.reasons.map(({ staff, reasons }) => ({ staffId: idOf(staff), reasons })),
    worse: worsenings(before, after),
  };
}

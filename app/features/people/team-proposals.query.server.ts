import { DateTime } from 'luxon';
import type { Scope } from '~/domain/access/vocabulary';
import type { StaffId } from '~/domain/brand';
import { DEFAULT_TIME_ZONE } from '~/domain/case/planning-case';
import type { Facts, PlanTeam } from '~/domain/case/plan';
import { toldElsewhere, toldTotalOf, type ToldTotal } from '~/domain/continuity/told-counts';
import type { Moment } from '~/planner/repair/change';
import type { TeamFigures } from '~/planner/repair/team-figures';
import type { TeamProposal } from '~/planner/repair/propose-teams';
import { recipientsIn } from '~/platform/access/recipient-scope.server';
import type { Db } from '~/platform/db/db.server';
import { inPlannerThread } from '~/platform/threads/planner-pool.server';
import { dateOfInstant } from '~/platform/time/now.server';
import { chosenTeam, OWN_TEAM, type ChosenTeam, type NewRecipientForm } from './new-recipient.form';
import { newInCase } from './new-recipient-case.server';
import { standingOn } from './standing-plan.server';

/** Routes that each trial of a team may time; 2,000 are a tenth of a second. */
export const TRIAL_STEPS = 5_000;

/** A moment of the wall clock as the planner counts it. */
export function momentOf(now: Date): Moment {
  const local = DateTime.fromJSDate(now, { zone: DEFAULT_TIME_ZONE });
  return { date: dateOfInstant(now), minutes: local.hour * 60 + local.minute };
}

/** A team as a card shows it: names for ids, and no names of recipients whom the reader does not reach. */
export type ShownTeam = ReturnType<typeof shownTeam>;

export type TeamProposals =
  | { readonly state: 'none' | 'outdated' | 'noVisits' }
  | {
      readonly state: 'ready';
      readonly proposals: readonly ShownTeam[];
      readonly own: ShownTeam | null;
      /** Others who are not in the plan yet, and are planned with her. */
      readonly missing: ToldTotal;
    };

/** Teams for somebody new, each tried in the plan that stands when she comes. Nothing is written. */
export async function proposeNewTeams(
  db: Db,
  wanted: { values: NewRecipientForm; scope: Scope; now: Date },
): Promise<TeamProposals> {
  const { values, scope, now } = wanted;
  if (values.visits.length === 0) return { state: 'noVisits' };
  const today = dateOfInstant(now);
  const from = values.startsOn > today ? values.startsOn : today;
  const standing = await standingOn(db, from);
  if (standing.state !== 'ready') return standing;
  const { recipient, staff } = await newInCase(db, values);
  const own = values.team === OWN_TEAM ? caseTeam(chosenTeam(values), staff) : null;
  const found = await inPlannerThread('proposeTeamsInThread', {
    source: standing.source,
    missing: standing.missing,
    wish: { recipient, from, ...(own ? { own } : {}) },
    options: { now: momentOf(now), steps: TRIAL_STEPS },
  });
  const recipients = await db.recipient.findMany({
    where: recipientsIn(scope, today),
    select: { reference: true, displayName: true },
  });
  const people = {
    staff: new Map([...staff].map(([id, person]) => [person.reference, { id, name: person.name }])),
    recipients: new Map(recipients.map((row) => [row.reference, row.displayName])),
    own: recipient.id,
  };
  return {
    state: 'ready',
    proposals: found.proposals.map((team) => shownTeam(team, people)),
    own: found.own && shownTeam({ ...found.own, aims: [] }, people),
    missing: toldTotalOf(standing.missing, {
      isSeen: ({ id }) => people.recipients.has(id),
      person: ({ id }) => id,
    }),
  };
}

/** A team by references; null where somebody in it is not known. */
export function caseTeam(
  team: ChosenTeam | null,
  staff: ReadonlyMap<string, { readonly reference: StaffId }>,
): PlanTeam | null {
  if (!team) return null;
  const members = team.memberIds.flatMap((id) => staff.get(id)?.reference ?? []);
  const primary = staff.get(team.primaryId)?.reference;
  return primary === undefined || members.length < team.memberIds.length ? null : { primary, members };
}

interface People {
  readonly staff: ReadonlyMap<string, { readonly id: string; readonly name: string }>;
  readonly recipients: ReadonlyMap<string, string>;
  /** The new one's own reference. */
  readonly own: string;
}

function shownTeam(figures: TeamFigures & Pick<TeamProposal, 'aims'>, people: People) {
  const nameOf = (reference: string) => people.staff.get(reference)?.name ?? reference;
  const idOf = (reference: string) => people.staff.get(reference)?.id ?? '';
  const { team, others } = figures;
  const members = [team.primary, ...team.members.filter((member) => member !== team.primary)];
  const isSeen = (reference: string) => reference === people.own || people.recipients.has(reference);
  const of = {
    isSeen: ({ recipient }: { recipient: string }) => isSeen(recipient),
    person: ({ recipient }: { recipient: string }) => recipient,
  };
  const ofPerson = { isSeen, person: (reference: string) => reference };
  const lost = others.lostFaces.map(({ recipient, staff }) => ({
    name: people.recipients.get(recipient) ?? null,
    staff: staff.map(nameOf),
  }));
  return {
    value: members.map(idOf).join(' '),
    aims: figures.aims,
    primary: nameOf(team.primary),
    members: members.slice(1).map(nameOf),
    hers: figures.hers,
    people: figures.people.map((person) => ({
      name: nameOf(person.staff),
      isMember: team.members.includes(person.staff),
      visits: person.visits,
      before: person.load.before,
      after: person.load.after,
      positionMinutes: person.positionMinutes,
    })),
    others: {
      moved: toldTotalOf(others.moved, ofPerson),
      retimed: toldTotalOf(others.retimed, ofPerson),
      recipients: toldTotalOf(others.recipients, ofPerson),
      lost: lost.filter(({ name }) => name !== null),
      lostElsewhere: toldElsewhere(others.lostFaces, of),
    },
    travel: figures.travel,
    unplacedTotal: toldTotalOf(figures.unplaced, of),
    unplacedElsewhere: toldElsewhere(figures.unplaced, of),
    unplaced: figures.unplaced.filter(of.isSeen).map(({ recipient, date, remedies }) => ({
      isHers: recipient === people.own,
      name: people.recipients.get(recipient) ?? null,
      date,
      remedy: remedies[0] ? shownRemedy(remedies[0], nameOf) : null,
    })),
  };
}

function shownRemedy(
  remedy: { kind: 'window' | 'overtime' | 'extra-shift'; minutes: number; staff: readonly string[]; facts: Facts },
  nameOf: (reference: string) => string,
) {
  const { kind, minutes, staff, facts } = remedy;
  const textOf = (fact: Facts[string] | undefined) => (typeof fact === 'string' ? fact : '');
  const person = textOf(facts.person);
  return {
    kind,
    minutes,
    names: staff.map(nameOf),
    start: textOf(facts.start),
    code: textOf(facts.code),
    person: person === '' ? '' : nameOf(person),
  };
}

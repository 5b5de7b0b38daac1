import type { Clock, IsoDate } from '~/domain/brand';
import { daysBetween, minutesOf } from '~/domain/time/clock';
import { fromDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';

/** A stretch of a day in minutes after 00:00, the end left out. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface TemplateShift extends Span {
  readonly staffId: string;
  readonly shiftCodeId: string;
}

export interface TemplateVisit extends Span {
  readonly visitPlanId: string;
  readonly recipientId: string;
  readonly staffIds: readonly string[];
  /** Everybody who may stand in: who has each of its skills and is not kept from the recipient. */
  readonly able: ReadonlySet<string>;
}

/** What the days of a simulated past are made from: the published rota and its visits, turn after turn. */
export interface Template {
  readonly rotaId: string;
  readonly versionId: string;
  readonly resourceGroupId: string;
  readonly timeZone: string;
  readonly start: IsoDate;
  readonly weeks: number;
  /** `shifts[day]` and `visits[day]` of one turn, in order of start. */
  readonly shifts: readonly (readonly TemplateShift[])[];
  readonly visits: readonly (readonly TemplateVisit[])[];
  /** Everybody with a line in the rota, and those who take open shifts only. */
  readonly lineStaff: readonly string[];
  readonly onCallStaff: readonly string[];
  /** Care teams by recipient, the primary contact first. */
  readonly teams: ReadonlyMap<string, readonly string[]>;
  /** Who may make a visit of a recipient that asks for no skill. */
  readonly welcome: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Reads the published base rota that is the oldest. It is planned for as many weeks as it has, or more. */
export async function readTemplate(tx: Tx): Promise<Template> {
  const version = await tx.rotaVersion.findFirst({
    where: { status: 'published', rota: { kind: 'base' } },
    orderBy: { rota: { startsOn: 'asc' } },
    include: { rota: { include: { resourceGroup: true } }, cells: { include: { shiftCode: true } } },
  });
  if (!version) throw new Error('Ingen publisert grunnturnus å lage historie av');
  const { rota } = version;
  const start = fromDbDate(rota.startsOn);
  const days = rota.weeks * 7;
  const members = await tx.draftTeamMember.findMany({
    where: { rotaVersionId: version.id },
    orderBy: [{ role: 'asc' }, { sortOrder: 'asc' }],
  });
  const staff = await tx.staff.findMany({ include: { skills: true }, orderBy: { sortOrder: 'asc' } });
  const welcome = await readWelcome(tx, staff);
  const shifts = version.cells
    .flatMap(({ day, staffId, shiftCode }) =>
      shiftCode ? [{ day, staffId, shiftCodeId: shiftCode.id, ...spanOf(shiftCode) }] : [],
    )
    .sort((a, b) => a.start - b.start || (a.staffId < b.staffId ? -1 : 1));
  const visits = await readVisits(tx, { versionId: version.id, start, welcome, staff });
  const teams = new Map<string, string[]>();
  for (const { recipientId, staffId } of members) teams.set(recipientId, [...(teams.get(recipientId) ?? []), staffId]);
  return {
    ...{ rotaId: rota.id, versionId: version.id, resourceGroupId: rota.resourceGroupId, start, weeks: rota.weeks },
    timeZone: rota.resourceGroup.timeZone,
    shifts: byDay(shifts, days),
    visits: byDay(visits, days),
    lineStaff: staff.filter(({ onCall }) => !onCall).map(({ id }) => id),
    onCallStaff: staff.filter(({ onCall }) => onCall).map(({ id }) => id),
    ...{ teams, welcome },
  };
}

interface SkilledStaff {
  readonly id: string;
  readonly skills: readonly { readonly skillId: string }[];
}

/** Everybody but those who are kept from a recipient, by recipient. */
async function readWelcome(tx: Tx, staff: readonly SkilledStaff[]): Promise<Map<string, Set<string>>> {
  const recipients = await tx.recipient.findMany({ select: { id: true, exclusions: { select: { staffId: true } } } });
  return new Map(
    recipients.map(({ id, exclusions }) => {
      const kept = new Set(exclusions.map(({ staffId }) => staffId));
      return [id, new Set(staff.flatMap((person) => (kept.has(person.id) ? [] : [person.id])))];
    }),
  );
}

/** The planned visits of the version, with the days counted from its start. */
async function readVisits(
  tx: Tx,
  of: { versionId: string; start: IsoDate; welcome: Template['welcome']; staff: readonly SkilledStaff[] },
): Promise<(TemplateVisit & { day: number })[]> {
  const rows = await tx.draftVisit.findMany({
    where: { rotaVersionId: of.versionId, date: { not: null }, startTime: { not: null } },
    include: {
      carers: { select: { staffId: true }, orderBy: { staffId: 'asc' } },
      visitPlan: { include: { skills: { select: { skillId: true } } } },
    },
    orderBy: [{ date: 'asc' }, { startTime: 'asc' }, { visitPlan: { reference: 'asc' } }],
  });
  const skillsOf = new Map(of.staff.map(({ id, skills }) => [id, new Set(skills.map(({ skillId }) => skillId))]));
  return rows.flatMap(({ date, startTime, visitPlan, recipientId, carers }) => {
    if (date === null) return [];
    const start = minutesOf(startTime as Clock);
    const hasSkills = (id: string): boolean => visitPlan.skills.every(({ skillId }) => skillsOf.get(id)?.has(skillId));
    return {
      day: daysBetween({ from: of.start, to: fromDbDate(date) }),
      ...{ visitPlanId: visitPlan.id, recipientId, staffIds: carers.map(({ staffId }) => staffId) },
      able: new Set([...(of.welcome.get(recipientId) ?? [])].filter(hasSkills)),
      ...{ start, end: start + visitPlan.minutes },
    };
  });
}

function spanOf({ startTime, endTime }: { startTime: string; endTime: string }): Span {
  const [start, end] = [minutesOf(startTime as Clock), minutesOf(endTime as Clock)];
  return { start, end: end <= start ? end + 1440 : end };
}

/** Rows of each day of one turn; what lies after it is left out. */
const byDay = <Row extends { readonly day: number }>(rows: readonly Row[], days: number): Row[][] =>
  Array.from({ length: days }, (_, day) => rows.filter((row) => row.day === day));

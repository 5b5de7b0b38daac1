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
  const draftVisits = await tx.draftVisit.findMany({
    where: { rotaVersionId: version.id, date: { not: null }, startTime: { not: null } },
    include: { carers: { select: { staffId: true }, orderBy: { staffId: 'asc' } }, visitPlan: true },
    orderBy: [{ date: 'asc' }, { startTime: 'asc' }, { visitPlan: { reference: 'asc' } }],
  });
  const members = await tx.draftTeamMember.findMany({
    where: { rotaVersionId: version.id },
    orderBy: [{ role: 'asc' }, { sortOrder: 'asc' }],
  });
  const staff = await tx.staff.findMany({ orderBy: { sortOrder: 'asc' } });
  const shifts = version.cells
    .flatMap(({ day, staffId, shiftCode }) =>
      shiftCode ? [{ day, staffId, shiftCodeId: shiftCode.id, ...spanOf(shiftCode) }] : [],
    )
    .sort((a, b) => a.start - b.start || (a.staffId < b.staffId ? -1 : 1));
  const visits = draftVisits.flatMap(({ date, startTime, visitPlan, recipientId, carers }) => {
    const start = minutesOf(startTime as Clock);
    const day = date === null ? days : daysBetween({ from: fromDbDate(rota.startsOn), to: fromDbDate(date) });
    const span = { start, end: start + visitPlan.minutes };
    return [{ day, visitPlanId: visitPlan.id, recipientId, staffIds: carers.map((one) => one.staffId), ...span }];
  });
  const teams = new Map<string, string[]>();
  for (const { recipientId, staffId } of members) teams.set(recipientId, [...(teams.get(recipientId) ?? []), staffId]);
  return {
    ...{ rotaId: rota.id, versionId: version.id, resourceGroupId: rota.resourceGroupId, start, weeks: rota.weeks },
    timeZone: rota.resourceGroup.timeZone,
    shifts: byDay(shifts, days),
    visits: byDay(visits, days),
    lineStaff: staff.filter(({ onCall }) => !onCall).map(({ id }) => id),
    onCallStaff: staff.filter(({ onCall }) => onCall).map(({ id }) => id),
    teams,
  };
}

function spanOf({ startTime, endTime }: { startTime: string; endTime: string }): Span {
  const [start, end] = [minutesOf(startTime as Clock), minutesOf(endTime as Clock)];
  return { start, end: end <= start ? end + 1440 : end };
}

/** Rows of each day of one turn; what lies after it is left out. */
const byDay = <Row extends { readonly day: number }>(rows: readonly Row[], days: number): Row[][] =>
  Array.from({ length: days }, (_, day) => rows.filter((row) => row.day === day));

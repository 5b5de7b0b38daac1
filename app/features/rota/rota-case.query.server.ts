import type { Clock, Code, IsoDate, Skill, StaffId, ZoneId } from '~/domain/brand';
import type { CaseStaff, CaseSupervision, PlanningCase, WorkingTimeRules } from '~/domain/case/planning-case';
import { addDays, type Weekday } from '~/domain/time/clock';
import type { Db } from '~/platform/db/db.server';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { RotaFacts } from '~/platform/versions/pick-version';

interface Wanted {
  readonly rota: RotaFacts;
  readonly versionId: string;
  /** Wishes are for those who plan. */
  readonly withWishes: boolean;
}

/** The planning case of a rota without recipients: what the rules of the rota read, and nothing about anyone served. */
export async function rotaCaseOf(db: Db, { rota, versionId, withWishes }: Wanted) {
  const start = toDbDate(rota.startsOn);
  const end = toDbDate(addDays(rota.startsOn, rota.planWeeks * 7 - 1));
  const [zones, codes, demand, skillDemand, agreements, group, staff] = await Promise.all([
    db.zone.findMany({ select: { reference: true, name: true } }),
    db.shiftCode.findMany({ orderBy: [{ sortOrder: 'asc' }, { code: 'asc' }] }),
    db.demand.findMany({ select: { weekday: true, min: true, max: true, shiftCode: { select: { code: true } } } }),
    db.skillDemand.findMany({ include: { shiftCode: { select: { code: true } }, skill: { select: { name: true } } } }),
    db.agreement.findMany({ where: { staffId: null, validFrom: { lte: start } }, orderBy: { validFrom: 'asc' } }),
    db.resourceGroup.findFirst({ where: { rotas: { some: { id: rota.id } } } }),
    staffOf(db, { rotaId: rota.id, versionId, start, end }),
  ]);
  const inForce = agreements.filter(({ validTo }) => validTo === null || validTo >= start);
  const planningCase: PlanningCase = {
    format: 'kjente-fjes/case@1',
    name: rota.name,
    start: rota.startsOn,
    rotaWeeks: rota.weeks,
    planWeeks: rota.planWeeks,
    zones: zones.map((zone) => ({ id: zone.reference as ZoneId, name: zone.name })),
    travelMinutes: {},
    skills: [...new Set([...skillDemand.map((row) => row.skill.name), ...staff.flatMap(skillsOf)])] as Skill[],
    shiftCodes: codes.map((code) => ({
      code: code.code as Code,
      start: code.startTime as Clock,
      end: code.endTime as Clock,
      paidMinutes: code.paidMinutes,
      breakMinutes: code.breakMinutes,
    })),
    demand: demand.map(({ weekday, min, max, shiftCode }) => ({
      weekday: weekday as Weekday,
      code: shiftCode.code as Code,
      min,
      max,
    })),
    skillDemand: skillDemand.map(({ weekday, min, shiftCode, skill }) => ({
      weekday: weekday as Weekday,
      code: shiftCode.code as Code,
      skill: skill.name as Skill,
      min,
    })),
    staff: staff.map((person) => caseStaffOf(person, { withWishes, start, end })),
    recipients: [],
    rules: Object.fromEntries(inForce.map(({ limitName, value }) => [limitName, value])) as Partial<WorkingTimeRules>,
    ...(group ? supervisionOf(group) : {}),
  };
  return {
    planningCase,
    people: staff.map(({ id, reference, name }) => ({ id, staff: reference as StaffId, name })),
    codeNames: Object.fromEntries(codes.map((code) => [code.code, code.name])),
  };
}

/** Who has a line: everyone of the group who is employed in the plan, and whoever stands in the version. */
function staffOf(db: Db, wanted: { rotaId: string; versionId: string; start: Date; end: Date }) {
  const { rotaId, versionId, start, end } = wanted;
  return db.staff.findMany({
    where: {
      resourceGroup: { rotas: { some: { id: rotaId } } },
      OR: [
        { employedFrom: { lte: end }, OR: [{ employedTo: null }, { employedTo: { gte: start } }] },
        { rotaCells: { some: { rotaVersionId: versionId } } },
      ],
    },
    orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
    select: {
      id: true,
      reference: true,
      name: true,
      positionPercent: true,
      weekendEvery: true,
      offWeekdays: true,
      zone: { select: { reference: true } },
      skills: { select: { skill: { select: { name: true } } } },
      shiftCodes: { select: { shiftCode: { select: { code: true } } } },
      absences: { where: { fromOn: { lte: end }, toOn: { gte: start } }, select: { fromOn: true, toOn: true } },
      wishes: {
        orderBy: { sortOrder: 'asc' },
        select: { weekday: true, date: true, weight: true, shiftCode: { select: { code: true } } },
      },
    },
  });
}

type StaffRow = Awaited<ReturnType<typeof staffOf>>[number];

const skillsOf = (person: StaffRow): Skill[] => person.skills.map(({ skill }) => skill.name as Skill);

function caseStaffOf(person: StaffRow, plan: { withWishes: boolean; start: Date; end: Date }): CaseStaff {
  return {
    id: person.reference as StaffId,
    name: person.name,
    zone: person.zone.reference as ZoneId,
    positionPercent: person.positionPercent,
    skills: skillsOf(person),
    codes: person.shiftCodes.map(({ shiftCode }) => shiftCode.code as Code),
    weekendEvery: person.weekendEvery,
    off: person.absences.flatMap(({ fromOn, toOn }) =>
      datesOf({
        from: fromDbDate(fromOn > plan.start ? fromOn : plan.start),
        to: fromDbDate(toOn < plan.end ? toOn : plan.end),
      }),
    ),
    offWeekdays: person.offWeekdays as Weekday[],
    wishes: !plan.withWishes
      ? []
      : person.wishes.map(({ weekday, date, weight, shiftCode }) => ({
          ...(date === null ? { weekday: (weekday ?? 1) as Weekday } : { date: fromDbDate(date) }),
          want: shiftCode === null ? 'off' : (shiftCode.code as Code),
          weight: weight as 1 | 2 | 3,
        })),
  };
}

/** Both ends included. */
function datesOf({ from, to }: { from: IsoDate; to: IsoDate }): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = from; date <= to; date = addDays(date, 1)) dates.push(date);
  return dates;
}

interface GroupSlot {
  supervisionWeekday: number | null;
  supervisionStart: string | null;
  supervisionEnd: string | null;
  supervisionMinShare: number | null;
}

function supervisionOf(group: GroupSlot): { supervision?: CaseSupervision } {
  const { supervisionWeekday, supervisionStart, supervisionEnd, supervisionMinShare } = group;
  if (supervisionWeekday === null || supervisionStart === null || supervisionEnd === null) return {};
  return {
    supervision: {
      weekday: supervisionWeekday as Weekday,
      start: supervisionStart as Clock,
      end: supervisionEnd as Clock,
      minShare: supervisionMinShare ?? 0,
    },
  };
}

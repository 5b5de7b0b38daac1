import type { IsoDate } from '~/domain/brand';
import { DEFAULT_RULES } from '~/domain/case/planning-case';
import { fromDbDate, fromDbDateOrNull, toDbDate } from '~/platform/db/dates';
import type { Db } from '~/platform/db/db.server';

/** Minutes of a full-time week on a date: the collective agreement's, unless the group has another. */
async function fullTimeMinutes(db: Db, today: IsoDate): Promise<number> {
  const date = toDbDate(today);
  const agreement = await db.agreement.findFirst({
    where: {
      limitName: 'fullTimeWeeklyMinutes',
      staffId: null,
      validFrom: { lte: date },
      OR: [{ validTo: null }, { validTo: { gte: date } }],
    },
    orderBy: { validFrom: 'desc' },
    select: { value: true },
  });
  return typeof agreement?.value === 'number' ? agreement.value : DEFAULT_RULES.fullTimeWeeklyMinutes;
}

/** Everyone in the resource group, those who have left too. */
export async function listStaff(db: Db, today: IsoDate) {
  const [fullTime, staff] = await Promise.all([
    fullTimeMinutes(db, today),
    db.staff.findMany({
      orderBy: [{ sortOrder: 'asc' }, { name: 'asc' }],
      select: {
        id: true,
        name: true,
        positionPercent: true,
        weekendEvery: true,
        offWeekdays: true,
        employedFrom: true,
        employedTo: true,
        onCall: true,
        zone: { select: { id: true, name: true } },
        skills: { select: { skill: { select: { name: true, sortOrder: true } } } },
        shiftCodes: { select: { shiftCode: { select: { code: true, sortOrder: true } } } },
      },
    }),
  ]);
  const bySortOrder = (a: { sortOrder: number }, b: { sortOrder: number }) => a.sortOrder - b.sortOrder;
  return staff.map((person) => ({
    id: person.id,
    name: person.name,
    zone: person.zone,
    positionPercent: person.positionPercent,
    weeklyMinutes: (person.positionPercent / 100) * fullTime,
    weekendEvery: person.weekendEvery,
    onCall: person.onCall,
    offWeekdays: person.offWeekdays,
    skills: person.skills
      .map(({ skill }) => skill)
      .sort(bySortOrder)
      .map((skill) => skill.name),
    codes: person.shiftCodes
      .map((row) => row.shiftCode)
      .sort(bySortOrder)
      .map((code) => code.code),
    employedFrom: fromDbDate(person.employedFrom),
    employedTo: fromDbDateOrNull(person.employedTo),
    status: statusOn(today, { from: fromDbDate(person.employedFrom), to: fromDbDateOrNull(person.employedTo) }),
  }));
}

function statusOn(today: IsoDate, employed: { from: IsoDate; to: IsoDate | null }): 'employed' | 'coming' | 'left' {
  if (employed.to !== null && employed.to < today) return 'left';
  return employed.from > today ? 'coming' : 'employed';
}

/** One person for the form, or `null`. */
export async function staffForForm(db: Db, staffId: string) {
  const person = await db.staff.findUnique({
    where: { id: staffId },
    include: {
      skills: { select: { skillId: true } },
      shiftCodes: { select: { shiftCodeId: true } },
      wishes: { orderBy: { sortOrder: 'asc' } },
      absences: { orderBy: { fromOn: 'asc' } },
    },
  });
  if (!person) return null;
  return {
    id: person.id,
    name: person.name,
    revision: person.revision,
    zoneId: person.zoneId,
    positionPercent: person.positionPercent,
    employedFrom: fromDbDate(person.employedFrom),
    employedTo: fromDbDateOrNull(person.employedTo),
    weekendEvery: person.weekendEvery,
    onCall: person.onCall,
    skillIds: person.skills.map((row) => row.skillId),
    shiftCodeIds: person.shiftCodes.map((row) => row.shiftCodeId),
    offWeekdays: person.offWeekdays,
    wishes: person.wishes.map((wish) => ({
      weekday: wish.weekday,
      date: fromDbDateOrNull(wish.date),
      shiftCodeId: wish.shiftCodeId,
      weight: wish.weight,
    })),
    absences: person.absences.map((row) => ({ fromOn: fromDbDate(row.fromOn), toOn: fromDbDate(row.toOn) })),
  };
}

/** What can be chosen for a person: zones, skills and shift codes that have not ended, and those that she has. */
export async function staffChoices(db: Db, today: IsoDate) {
  const current = { OR: [{ endsOn: null }, { endsOn: { gte: toDbDate(today) } }] };
  const bySort = [{ sortOrder: 'asc' as const }, { name: 'asc' as const }];
  const [zones, skills, codes, fullTime] = await Promise.all([
    db.zone.findMany({ where: current, select: { id: true, name: true }, orderBy: bySort }),
    db.skill.findMany({ select: { id: true, name: true }, orderBy: bySort }),
    db.shiftCode.findMany({ where: current, select: { id: true, code: true, name: true }, orderBy: bySort }),
    fullTimeMinutes(db, today),
  ]);
  return {
    zones: zones.map((zone) => ({ value: zone.id, label: zone.name })),
    skills: skills.map((skill) => ({ value: skill.id, label: skill.name })),
    codes: codes.map((code) => ({ value: code.id, label: `${code.code} – ${code.name}` })),
    fullTimeMinutes: fullTime,
  };
}

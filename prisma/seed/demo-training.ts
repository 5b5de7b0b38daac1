import type { IsoDate } from '~/domain/brand';
import { addDays, weekdayOfDate, type Weekday } from '~/domain/time/clock';
import { fromDbDate, toDbDate } from '~/platform/db/dates';
import type { Tx } from '~/platform/db/db.server';
import type { AttendanceStatus, Prisma } from '~/platform/db/generated/client';
import { makeSessions } from '~/platform/series/make-sessions.server';
import { recordInDemo } from './demo-competence';
import { FIRST_NAMES, LAST_NAMES } from './demo-zone-names';

const WEEKS_BACK = 12;
const ZONE_STAFF = 75;
const GROUP_THEMES = [
  ['Mentalisering', 24],
  ['Etikk og holdninger', null],
  ['Rus og rusmidlers effekt', 24],
  ['Individuell plan', null],
  ['Motiverende intervju (MI)', 24],
  ['Psykiatriske hoveddiagnoser', 36],
  ['NAVs ansvarsområder', 12],
] as const;
/** Themes that each shift should have somebody with. */
const ON_EVERY_SHIFT: readonly string[] = ['Motiverende intervju (MI)', 'Psykiatriske hoveddiagnoser'];
const LUNCH_THEMES = ['Tiltak ved depresjon', 'Andre psykiatriske diagnoser'];
/** Themes of a lunch, in the order in which the dates take them. */
const LUNCH_ORDER = ['Rus og rusmidlers effekt', 'Mentalisering', ...LUNCH_THEMES];

interface Demo {
  readonly today: IsoDate;
  readonly now: Date;
}

/** Writes the themes, the staff of the zones, supervision and theme lunches, with twelve weeks of attendance behind them. */
export async function trainInDemo(tx: Tx, demo: Demo): Promise<void> {
  const themes = await makeThemes(tx);
  const zones = await tx.zone.findMany({ orderBy: { sortOrder: 'asc' }, select: { id: true } });
  await makeZoneStaff(tx, { zoneIds: zones.map(({ id }) => id), startsOn: addDays(demo.today, -400) });
  const start = addDays(demo.today, -7 * WEEKS_BACK);
  const series = [await makeSupervision(tx, { themes, start })];
  for (const [index, zone] of zones.entries()) {
    series.push(await makeLunch(tx, { themes, start, zoneId: zone.id, weekday: ((index % 4) + 1) as Weekday }));
  }
  for (const seriesId of series) if (seriesId !== null) await makeSessions(tx, { seriesId, now: demo.now });
  await attendInDemo(tx, demo);
  await recordInDemo(tx, { ...demo, themes });
}

async function makeThemes(tx: Tx): Promise<ReadonlyMap<string, string>> {
  const rows = [
    ...GROUP_THEMES.map(([name, months]) => ({ name, months })),
    ...LUNCH_THEMES.map((name) => ({ name, months: null })),
  ];
  const made = new Map<string, string>();
  for (const [sortOrder, { name, months }] of rows.entries()) {
    const onEveryShift = ON_EVERY_SHIFT.includes(name);
    const { id } = await tx.theme.create({ data: { name, validMonths: months, sortOrder, onEveryShift } });
    made.set(name, id);
  }
  return made;
}

async function makeZoneStaff(tx: Tx, { zoneIds, startsOn }: { zoneIds: readonly string[]; startsOn: IsoDate }) {
  await tx.zoneStaff.createMany({
    data: Array.from({ length: ZONE_STAFF }, (_, index) => ({
      reference: `Z${String(index + 1).padStart(3, '0')}`,
      name: index === 0 ? 'Grete Lunde' : nameOf(index),
      zoneId: zoneIds[index % zoneIds.length] ?? '',
      startsOn: toDbDate(startsOn),
    })),
  });
  const grete = await tx.zoneStaff.findFirst({ where: { reference: 'Z001' } });
  await tx.user.updateMany({ where: { role: 'zoneStaff' }, data: { zoneStaffId: grete?.id ?? null } });
}

const nameOf = (index: number): string =>
  `${FIRST_NAMES[index % FIRST_NAMES.length]} ${LAST_NAMES[Math.floor(index / 5) % LAST_NAMES.length]}`;

type Themes = ReadonlyMap<string, string>;

const themesOf = (themes: Themes, names: readonly string[]) => ({
  create: names.flatMap((name, sortOrder) => {
    const themeId = themes.get(name);
    return themeId === undefined ? [] : [{ themeId, sortOrder }];
  }),
});

async function makeSupervision(tx: Tx, { themes, start }: { themes: Themes; start: IsoDate }): Promise<string | null> {
  const group = await tx.resourceGroup.findFirst();
  if (group?.supervisionWeekday == null || group.supervisionStart === null) return null;
  const weekday = group.supervisionWeekday as Weekday;
  const { id } = await tx.series.create({
    data: {
      ...{ kind: 'supervision', title: 'Veiledning', rule: `FREQ=WEEKLY;BYDAY=${DAYS[weekday - 1]}` },
      startsOn: toDbDate(nextOf(start, weekday)),
      startTimes: [group.supervisionStart],
      ...{ minutes: 90, place: 'Møterom Fjellstua', leaders: ['Ingunn Veivang'], audience: 'resourceGroup' },
      themes: themesOf(
        themes,
        GROUP_THEMES.map(([name]) => name),
      ),
    },
  });
  return id;
}

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const nextOf = (date: IsoDate, weekday: Weekday): IsoDate => addDays(date, (weekday - weekdayOfDate(date) + 7) % 7);

async function makeLunch(
  tx: Tx,
  lunch: { themes: Themes; start: IsoDate; zoneId: string; weekday: Weekday },
): Promise<string> {
  const { id } = await tx.series.create({
    data: {
      ...{ kind: 'themeLunch', title: 'Temalunsj', rule: `FREQ=MONTHLY;BYDAY=2${DAYS[lunch.weekday - 1]}` },
      startsOn: toDbDate(lunch.start),
      startTimes: ['11:30', '12:15'],
      ...{
        minutes: 45,
        place: 'Lunsjrommet',
        leaders: ['Ressursgruppen'],
        audience: 'zoneStaff',
        zoneId: lunch.zoneId,
      },
      ...{ capacity: 25, themes: themesOf(lunch.themes, LUNCH_ORDER) },
    },
  });
  return id;
}

/** Who was where, as a pattern that is the same each time: most come to one of the two lunches, some never do. */
async function attendInDemo(tx: Tx, { now }: Demo): Promise<void> {
  const sessions = await tx.seriesSession.findMany({
    where: { endsAt: { lte: now }, status: 'planned' },
    orderBy: [{ startsAt: 'asc' }, { seriesId: 'asc' }],
    include: { series: { select: { audience: true, zoneId: true } } },
  });
  const staff = await tx.staff.findMany({ where: { onCall: false }, orderBy: { sortOrder: 'asc' } });
  const zoneStaff = await tx.zoneStaff.findMany({ orderBy: { reference: 'asc' } });
  const rows = sessions.flatMap((session, turn): Prisma.SessionAttendanceCreateManyInput[] => {
    const said = { sessionId: session.id, source: 'list' as const, registeredAt: session.endsAt };
    if (session.series.audience === 'resourceGroup') {
      return staff.map(({ id }, index) => ({
        ...said,
        staffId: id,
        zoneStaffId: null,
        status: groupStatus(index, turn),
      }));
    }
    return zoneStaff.flatMap(({ id, zoneId }, index) =>
      zoneId === session.series.zoneId && comesTo(index, { slot: session.slot, date: fromDbDate(session.occursOn) })
        ? [{ ...said, staffId: null, zoneStaffId: id, status: 'present' as const }]
        : [],
    );
  });
  await tx.sessionAttendance.createMany({ data: rows });
  await tx.seriesSession.updateMany({
    where: { attendances: { some: { status: 'present' } } },
    data: { status: 'held' },
  });
}

const GROUP_PATTERN: readonly AttendanceStatus[] = [
  'present',
  'off',
  'present',
  'onDutyElsewhere',
  'present',
  'off',
  'ill',
];

/** One of the group is never there: the rota has her off on that weekday. */
function groupStatus(index: number, turn: number): AttendanceStatus {
  if (index === 5) return 'off';
  return GROUP_PATTERN[(index * 3 + turn) % GROUP_PATTERN.length] ?? 'off';
}

/** A third come to the first lunch of a date, a third to the second, and a third to none. */
const comesTo = (index: number, { slot, date }: { slot: number; date: IsoDate }): boolean =>
  (Math.floor(index / 4) + Number(date.slice(5, 7))) % 3 === slot;

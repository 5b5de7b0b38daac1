import fc from 'fast-check';
import type { Clock, Code, IsoDate, RecipientId, Skill, StaffId, VisitId, ZoneId } from '~/domain/brand';
import type { CaseRecipient, CaseStaff, CaseVisit, PlanningCase } from '~/domain/case/planning-case';
import { addDays, clockOf, type Weekday } from '~/domain/time/clock';

const START = '2026-09-07' as IsoDate;
const DAYS = 14;

const name = fc.string({ minLength: 1, maxLength: 8, unit: 'grapheme' }).filter((text) => text.trim() !== '');
const names = (minLength: number) => fc.uniqueArray(name, { minLength, maxLength: minLength + 2 });
const clock = fc.integer({ min: 0, max: 1439 }).map(clockOf);
const weekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5, 6, 7);
const weekdays = fc.uniqueArray(weekday, { minLength: 1 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const someOf = <Value>(values: Value[]) => fc.subarray(values);

interface Words {
  zones: ZoneId[];
  skills: Skill[];
  codes: Code[];
  staff: StaffId[];
}

const person = (words: Words, id: StaffId): fc.Arbitrary<CaseStaff> =>
  fc.record({
    id: fc.constant(id),
    name: maybe(name),
    zone: fc.constantFrom(...words.zones),
    positionPercent: fc.double({ min: 0.001, max: 100, noNaN: true }),
    skills: maybe(someOf(words.skills)),
    codes: fc.subarray(words.codes, { minLength: 1 }),
    weekendEvery: maybe(fc.integer({ min: 1, max: 52 })),
    off: maybe(
      fc.uniqueArray(
        fc.integer({ min: -3, max: DAYS + 3 }).map((day) => addDays(START, day)),
        { maxLength: 6 },
      ),
    ),
    offWeekdays: maybe(weekdays),
    wishes: maybe(
      fc.array(
        fc.record({
          ...{ want: fc.constantFrom<'off' | Code>('off', ...words.codes), weight: fc.constantFrom(1, 2, 3) },
          weekday,
        }),
        { maxLength: 3 },
      ),
    ),
    fixed: maybe(
      fc.uniqueArray(
        fc.record({ day: fc.integer({ min: 0, max: DAYS - 1 }), code: fc.constantFrom(null, ...words.codes) }),
        { selector: ({ day }) => day, maxLength: 5 },
      ),
    ),
  });

const visit = (words: Words, id: VisitId): fc.Arbitrary<CaseVisit> =>
  fc
    .record({
      window: fc.tuple(clock, clock).map((pair) => [...pair].sort() as [Clock, Clock]),
      minutes: fc.integer({ min: 1, max: 1440 }),
      carers: maybe(fc.constantFrom<1 | 2>(1, 2)),
      skills: maybe(someOf(words.skills)),
      pattern: fc.oneof(
        fc.record({ recurrence: fc.constantFrom('FREQ=DAILY', 'FREQ=WEEKLY;BYDAY=MO,TH', 'FREQ=DAILY;INTERVAL=2') }),
        fc.record({
          timesPerWeek: fc.integer({ min: 1, max: 7 }),
          weekdays: maybe(weekdays),
          minDaysBetween: maybe(fc.integer({ min: 1, max: 7 })),
        }),
      ),
    })
    .map(({ window: [earliest, latest], pattern, ...rest }) => ({ id, ...pattern, earliest, latest, ...rest }));

const recipient = (words: Words, ids: { id: RecipientId; visits: VisitId[] }): fc.Arbitrary<CaseRecipient> =>
  fc.record({
    id: fc.constant(ids.id),
    zone: fc.constantFrom(...words.zones),
    category: fc.constantFrom('psychiatric', 'substance', 'dual'),
    tier: maybe(name),
    teamSize: maybe(fc.integer({ min: 1, max: 9 })),
    primary: maybe(fc.constantFrom(...words.staff)),
    previousTeam: maybe(fc.shuffledSubarray(words.staff)),
    excludedStaff: maybe(fc.shuffledSubarray(words.staff)),
    visits: fc.tuple(...ids.visits.map((id) => visit(words, id))),
  });

const demandRow = (codes: Code[]) =>
  fc.record({ weekday, code: fc.constantFrom(...codes), min: fc.nat(5), more: fc.nat(5) });

function caseOf(words: Words & { recipients: RecipientId[]; visits: VisitId[] }): fc.Arbitrary<PlanningCase> {
  const { zones, codes, skills, staff, recipients, visits } = words;
  const twice = (index: number): VisitId[] => visits.slice(index * 2, index * 2 + 2);
  const zoneNames = fc.uniqueArray(name, { minLength: zones.length, maxLength: zones.length });
  const minutes = fc.integer({ min: 0, max: 60 });
  const row = fc.record(Object.fromEntries(zones.map((zone) => [zone, minutes])) as Record<ZoneId, typeof minutes>);
  return fc.record({
    format: fc.constant('kjente-fjes/case@1'),
    name,
    timeZone: maybe(fc.constantFrom('Europe/Oslo', 'America/New_York')),
    start: fc.constant(START),
    rotaWeeks: fc.constant(2),
    planWeeks: fc.constant(2),
    zones: zoneNames.map((texts) => zones.map((id, index) => ({ id, name: texts[index] ?? id }))),
    travelMinutes: fc.record(Object.fromEntries(zones.map((zone) => [zone, row])) as Record<ZoneId, typeof row>),
    skills: fc.constant(skills),
    shiftCodes: fc.tuple(
      ...codes.map((code) =>
        fc.record({
          code: fc.constant(code),
          start: clock,
          end: clock,
          paidMinutes: fc.nat(720),
          breakMinutes: fc.nat(60),
        }),
      ),
    ),
    demand: fc
      .uniqueArray(demandRow(codes), { selector: (item) => `${item.weekday} ${item.code}`, maxLength: 6 })
      .map((rows) => rows.map(({ more, ...item }) => ({ ...item, max: item.min + more }))),
    skillDemand: maybe(
      fc.uniqueArray(
        fc.record({ weekday, code: fc.constantFrom(...codes), skill: fc.constantFrom(...skills), min: fc.nat(3) }),
        { selector: (item) => `${item.weekday} ${item.code} ${item.skill}`, maxLength: 4 },
      ),
    ),
    staff: fc.tuple(...staff.map((id) => person(words, id))),
    recipients: fc.tuple(...recipients.map((id, index) => recipient(words, { id, visits: twice(index) }))),
    supervision: maybe(
      fc.record({ weekday, start: clock, end: clock, minShare: fc.double({ min: 0, max: 1, noNaN: true }) }),
    ),
    rules: maybe(
      fc.record(
        {
          dailyRestHours: fc.nat(96).map((quarters) => quarters / 4),
          weeklyRestWindow: fc.constantFrom('calendarWeek', 'rolling'),
          wholeWeekends: fc.boolean(),
          maxWeekMinutes: fc.nat(5000),
        },
        { requiredKeys: [] },
      ),
    ),
  });
}

/** Small valid cases with any text for names and any mixture of what may be left out. */
export const anyCase: fc.Arbitrary<PlanningCase> = fc
  .record({
    zones: names(1),
    skills: names(1),
    codes: names(2).filter((codes) => !codes.includes('off')),
    staff: names(2),
    recipients: names(1).filter((ids) => ids.length <= 3),
    visits: fc.uniqueArray(name, { minLength: 6, maxLength: 6 }),
  })
  .chain((words) =>
    caseOf({
      zones: words.zones as ZoneId[],
      skills: words.skills as Skill[],
      codes: words.codes as Code[],
      staff: words.staff as StaffId[],
      recipients: words.recipients as RecipientId[],
      visits: words.visits as VisitId[],
    }),
  );

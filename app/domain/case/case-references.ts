import type { CaseRecipient, CaseStaff, PlanningCase } from './planning-case';
import type { Place } from './shape';

/** Notes a fault where the value is not among the ids that the case declares. */
type Expect = (value: string | undefined, at: Place) => void;
type Expectations = Readonly<Record<'zone' | 'code' | 'staff' | 'skill', Expect>>;

/** Faults between the fields of a case whose shape is right: unknown ids, ids used twice, missing pairs of zones. */
export function checkCaseReferences(source: PlanningCase, root: Place): void {
  const zones = uniqueIds(source.zones, { root: root.field('zones'), field: 'id', idOf: (x) => x.id });
  const codes = uniqueIds(source.shiftCodes, { root: root.field('shiftCodes'), field: 'code', idOf: (x) => x.code });
  const staff = uniqueIds(source.staff, { root: root.field('staff'), field: 'id', idOf: (x) => x.id });
  uniqueIds(source.recipients, { root: root.field('recipients'), field: 'id', idOf: (x) => x.id });
  const expect: Expectations = {
    zone: oneOfKnown('zone', zones),
    code: oneOfKnown('shift code', codes),
    staff: oneOfKnown('staff id', staff),
    skill: oneOfKnown('skill', new Set(source.skills)),
  };
  checkTravel(source, { zones, expect, at: root.field('travelMinutes') });
  checkDemand(source, { expect, root });
  const days = source.rotaWeeks * 7;
  source.staff.forEach((person, i) => checkStaff(person, { expect, days, at: root.field('staff').item(i) }));
  const visitIds = new Set<string>();
  source.recipients.forEach((recipient, i) =>
    checkRecipient(recipient, { expect, visitIds, at: root.field('recipients').item(i) }),
  );
}

function oneOfKnown(thing: string, known: ReadonlySet<string>): Expect {
  return (value, at) => {
    if (value !== undefined && !known.has(value)) at.fault(`a known ${thing}`, value);
  };
}

function uniqueIds<Item>(
  items: readonly Item[],
  list: { root: Place; field: string; idOf: (item: Item) => string },
): Set<string> {
  const seen = new Set<string>();
  items.forEach((item, i) => {
    const id = list.idOf(item);
    if (seen.has(id)) list.root.item(i).field(list.field).fault('a value that is not used before', id);
    seen.add(id);
  });
  return seen;
}

interface TravelContext {
  readonly zones: ReadonlySet<string>;
  readonly expect: Expectations;
  readonly at: Place;
}

function checkTravel(source: PlanningCase, { zones, expect, at }: TravelContext): void {
  const table: Record<string, Record<string, number>> = source.travelMinutes;
  const rowOf = (from: string): Record<string, number> => (Object.hasOwn(table, from) ? table[from] : undefined) ?? {};
  for (const from of zones) {
    const row = rowOf(from);
    for (const to of zones) {
      if (!Object.hasOwn(row, to)) at.field(from).field(to).fault('minutes for every pair of zones');
    }
  }
  for (const from of Object.keys(table)) {
    expect.zone(from, at.field(from));
    for (const to of Object.keys(rowOf(from))) expect.zone(to, at.field(from).field(to));
  }
}

function checkDemand(source: PlanningCase, { expect, root }: { expect: Expectations; root: Place }): void {
  const rows = new Set<string>();
  source.demand.forEach((row, i) => {
    const at = root.field('demand').item(i);
    expect.code(row.code, at.field('code'));
    if (row.max < row.min) at.field('max').fault(`at least min (${row.min})`, row.max);
    const key = `${row.weekday} ${row.code}`;
    if (rows.has(key)) at.fault('one row per weekday and code', row);
    rows.add(key);
  });
  source.skillDemand?.forEach((row, i) => {
    const at = root.field('skillDemand').item(i);
    expect.code(row.code, at.field('code'));
    expect.skill(row.skill, at.field('skill'));
  });
}

interface StaffContext {
  readonly expect: Expectations;
  /** Days of the rota. */
  readonly days: number;
  readonly at: Place;
}

function checkStaff(person: CaseStaff, { expect, days, at }: StaffContext): void {
  expect.zone(person.zone, at.field('zone'));
  person.skills?.forEach((skill, i) => expect.skill(skill, at.field('skills').item(i)));
  person.codes.forEach((code, i) => expect.code(code, at.field('codes').item(i)));
  person.wishes?.forEach(({ want }, i) => {
    if (want !== 'off') expect.code(want, at.field('wishes').item(i).field('want'));
  });
  person.fixed?.forEach(({ day, code }, i) => {
    const cell = at.field('fixed').item(i);
    if (code !== null) expect.code(code, cell.field('code'));
    if (day >= days) cell.field('day').fault(`a rota day 0..${days - 1}`, day);
  });
}

interface RecipientContext {
  readonly expect: Expectations;
  /** Visit ids met so far; grows. */
  readonly visitIds: Set<string>;
  readonly at: Place;
}

function checkRecipient(recipient: CaseRecipient, { expect, visitIds, at }: RecipientContext): void {
  expect.zone(recipient.zone, at.field('zone'));
  expect.staff(recipient.primary, at.field('primary'));
  recipient.previousTeam?.forEach((id, i) => expect.staff(id, at.field('previousTeam').item(i)));
  recipient.excludedStaff?.forEach((id, i) => expect.staff(id, at.field('excludedStaff').item(i)));
  recipient.visits.forEach((visit, i) => {
    const place = at.field('visits').item(i);
    if (visitIds.has(visit.id)) place.field('id').fault('a visit id that is not used before', visit.id);
    visitIds.add(visit.id);
    visit.skills?.forEach((skill, j) => expect.skill(skill, place.field('skills').item(j)));
  });
}

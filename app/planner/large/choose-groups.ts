import { OFF, type Model, type RecipientModel, type Rota, type Solution, type StaffModel } from '../model/model';
import { balance, type Load } from './balance';

/** People who work together and those whom they visit, as indexes of the whole case in its order. */
export interface Group {
  readonly staff: readonly number[];
  readonly recipients: readonly number[];
}

/** Groups are about as large as one resource group: that is where the joint search finds few faces quickly. */
const STAFF_IN_GROUP = 14;
const LEAST_STAFF = 24;
/** Minutes of travel that a visit brings with it. */
const TRAVEL_MINUTES = 8;
const EVENING_FROM = 14 * 60;

/** How a large case is split: the group of each of the staff, or of each recipient. */
export interface Grouping {
  readonly count: number;
  readonly groupOf: readonly number[];
}

/**
 * Splits the staff of a large case into groups with even hours, skills and weekends, by zones that are near each other.
 * `null` where the case is small enough to be searched as one.
 */
export function chooseStaff(model: Model): Grouping | null {
  const count = Math.round(model.staff.length / STAFF_IN_GROUP);
  if (model.staff.length < LEAST_STAFF || model.recipients.length < 2 * count) return null;
  return { count, groupOf: groupStaff(model, { count, order: zoneOrder(model) }) };
}

/**
 * Gives each group the recipients that its hours are enough for in a rota, nights apart: with as much to be done for
 * each hour as in any other group, those of one zone together, with the staff of the zone and those whom they know.
 */
export function chooseRecipients(model: Model, staff: Grouping, rota: Rota): readonly Group[] {
  const minutes = Array.from({ length: staff.count }, () => 0);
  for (const { index, contractMinutes } of model.staff) {
    minutes[staff.groupOf[index]!]! += contractMinutes - nightMinutes(model, rota[index]!);
  }
  const whole = minutes.reduce((sum, own) => sum + own, 0);
  const shares = minutes.map((own) => (whole > 0 ? own / whole : 1 / staff.count));
  return groupsOf(staff, groupRecipients(model, { order: zoneOrder(model), shares, staffGroup: staff.groupOf }));
}

/** Each recipient in the group whose people make most of her visits in a plan, or of her pinned primary contact. */
export function recipientsAsPlanned(model: Model, staff: Grouping, { placed }: Solution): readonly Group[] {
  const made = model.recipients.map(() => Array.from({ length: staff.count }, () => 0));
  for (const { visit, staff: carers } of placed) {
    for (const person of carers) made[model.visits[visit]!.recipient]![staff.groupOf[person]!]!++;
  }
  return groupsOf(
    staff,
    model.recipients.map(({ index, primary }) =>
      primary >= 0 ? staff.groupOf[primary]! : made[index]!.indexOf(Math.max(...made[index]!)),
    ),
  );
}

function groupsOf(staff: Grouping, recipientGroup: readonly number[]): Group[] {
  const recipients = membersOf({ count: staff.count, groupOf: recipientGroup });
  return membersOf(staff).map((own, group) => ({ staff: own, recipients: recipients[group]! }));
}

const nightMinutes = ({ shifts }: Model, row: Int8Array): number =>
  row.reduce((sum, shift) => sum + (shift !== OFF && shifts[shift]!.night ? shifts[shift]!.paidMinutes : 0), 0);

/** The things in each group, in order. */
export function membersOf({ count, groupOf }: Grouping): number[][] {
  return Array.from({ length: count }, (_, group) => groupOf.flatMap((own, index) => (own === group ? [index] : [])));
}

/** Places of the zones on a walk that always goes on to the nearest one. */
function zoneOrder({ travel }: Model): number[] {
  const place = travel.map(() => -1);
  let at = 0;
  for (let i = 0; i < travel.length; i++) {
    place[at] = i;
    const left = travel.flatMap((_, zone) => (place[zone]! < 0 ? [zone] : []));
    at = left.reduce((near, zone) => (travel[at]![zone]! < travel[at]![near]! ? zone : near), left[0] ?? at);
  }
  return place;
}

function groupStaff(model: Model, { count, order }: { count: number; order: readonly number[] }): number[] {
  const skills = skillsOf(model);
  const load: Load = {
    features: model.staff.map((person) => staffFeatures(model, person, skills)),
    zoneOf: model.staff.map(({ zone }) => zone),
    zoneCount: order.length,
    drawn: model.staff.map(() => Array.from({ length: count }, () => 0)),
    pinned: model.staff.map(() => false),
    shares: Array.from({ length: count }, () => 1 / count),
  };
  const sorted = [...model.staff].sort((a, b) => order[a.zone]! - order[b.zone]! || a.index - b.index);
  const groupOf = cut(sorted, { shares: load.shares, sizeOf: (person) => person.contractMinutes });
  balance(load, groupOf);
  return groupOf;
}

const skillsOf = (model: Model): bigint[] => (model.case.skills ?? []).map((_, i) => 1n << BigInt(i));

function staffFeatures(model: Model, person: StaffModel, skills: readonly bigint[]): number[] {
  const hours = person.contractMinutes;
  const weekends = person.weekendEvery > 0 ? 1 / person.weekendEvery : 1;
  return [
    1,
    hours,
    weekends,
    ...model.shifts.map(({ index }) => (person.canWork[index] ? hours : 0)),
    ...skills.map((skill) => ((person.skills & skill) > 0n ? hours : 0)),
  ];
}

function groupRecipients(
  model: Model,
  of: { order: readonly number[]; shares: readonly number[]; staffGroup: readonly number[] },
): number[] {
  const { order, staffGroup } = of;
  const skills = skillsOf(model);
  const features = model.recipients.map((recipient) => recipientFeatures(model, recipient, skills));
  const sorted = [...model.recipients].sort((a, b) => order[a.zone]! - order[b.zone]! || a.index - b.index);
  const groupOf = cut(sorted, { shares: of.shares, sizeOf: (recipient) => features[recipient.index]![1]! });
  const pinned = model.recipients.map(({ primary }) => primary >= 0);
  for (const { index, primary } of model.recipients) if (primary >= 0) groupOf[index] = staffGroup[primary]!;
  const drawn = model.recipients.map(({ previousTeam, excluded }) => {
    const draws = of.shares.map(() => 0);
    for (const person of previousTeam) draws[staffGroup[person]!]!++;
    for (const person of excluded) draws[staffGroup[person]!]!--;
    return draws;
  });
  const zoneOf = model.recipients.map(({ zone }) => zone);
  balance({ features, zoneOf, zoneCount: order.length, drawn, pinned, shares: of.shares }, groupOf);
  return groupOf;
}

/** Of a recipient in a week: one, work, evenings, weekends, two carers, and work for each skill. In minutes. */
function recipientFeatures(model: Model, { visits }: RecipientModel, skills: readonly bigint[]): number[] {
  const rows = visits.map((visit) => {
    const times = visit.movable ? visit.movable.timesPerWeek : visit.fixedDays.length / model.planWeeks;
    const atWeekend = visit.fixedDays.filter((day) => day % 7 >= 5).length / model.planWeeks;
    const minutes = visit.minutes + TRAVEL_MINUTES;
    const work = times * minutes * visit.carers;
    return [
      work,
      visit.earliest >= EVENING_FROM ? work : 0,
      atWeekend * minutes * visit.carers,
      visit.carers === 2 ? work : 0,
      ...skills.map((skill) => ((visit.skills & skill) > 0n ? work : 0)),
    ];
  });
  const sums = (rows[0] ?? []).map((_, f) => rows.reduce((sum, row) => sum + row[f]!, 0));
  return [1, ...(sums.length > 0 ? sums : Array.from({ length: 4 + skills.length }, () => 0))];
}

/** Cuts a sorted list into pieces of these shares of the whole; answers the piece of each thing by its index. */
function cut<Thing extends { readonly index: number }>(
  sorted: readonly Thing[],
  by: { shares: readonly number[]; sizeOf: (thing: Thing) => number },
): number[] {
  const whole = sorted.reduce((sum, thing) => sum + by.sizeOf(thing), 0);
  const groupOf: number[] = [];
  let group = 0;
  let upTo = by.shares[0]! * whole;
  let sum = 0;
  for (const thing of sorted) {
    const size = by.sizeOf(thing);
    while (group < by.shares.length - 1 && sum + size / 2 > upTo) upTo += by.shares[++group]! * whole;
    groupOf[thing.index] = group;
    sum += size;
  }
  return groupOf;
}

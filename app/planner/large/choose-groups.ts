import { OFF, type Model, type RecipientModel, type Rota, type Solution, type StaffModel } from '../model/model';
import { balance, type Load } from './balance';
import { nightCrew, weekendsOf } from './night-crew';

/** People who work together and those whom they visit, as indexes of the whole case in its order. */
export interface Group {
  readonly staff: readonly number[];
  readonly recipients: readonly number[];
}

/**
 * Groups are about as large as one resource group: that is where the joint search finds few faces quickly. A few more or
 * less where the groups are then whole zones, or parts of one: what is not spent on the way between zones is time for visits.
 */
const STAFF_IN_GROUP = 14;
const MOST_STAFF_IN_GROUP = 17;
const FEWEST_STAFF_IN_GROUP = 12;
const LEAST_STAFF = 24;
/** Part of a night crew's hours that are not nights, up to which it has no recipients. */
const HARDLY_BY_DAY = 0.5;
/** Minutes of travel that a visit brings with it. */
const TRAVEL_MINUTES = 8;
const EVENING_FROM = 14 * 60;
/**
 * How far a group's hours may be from its share, and what it has of codes and skills, for the same cost as other things that
 * are their whole share away. Uneven hours take recipients out of their zones; of skills there only has to be enough.
 */
const HOURS_SCALE = 0.4;
const SKILLS_SCALE = 1.4;
/** How much whoever must be a primary contact counts in where people belong: her recipient has to go with her. */
const PRIMARY_WEIGHT = 3;
/** The last of the features of a recipient that must be even by themselves, and not as parts of her work. */
const WEEKENDS = 2;

/** How a large case is split: the group of each of the staff, or of each recipient. */
export interface Grouping {
  readonly count: number;
  readonly groupOf: readonly number[];
  /** The group that takes all nights, where there is one. */
  readonly crew?: number;
}

/**
 * Splits the staff of a large case into groups with even hours, skills and weekends, by zones that are near each other.
 * `null` where the case is small enough to be searched as one.
 */
export function chooseStaff(model: Model): Grouping | null {
  if (model.staff.length < LEAST_STAFF) return null;
  const crew = new Set(nightCrew(model));
  const people = model.staff.filter(({ index }) => !crew.has(index));
  const count = groupCount(people.length, model.travel.length);
  if (model.recipients.length < 2 * count) return null;
  const own = groupStaff(model, { people, count, order: zoneOrder(model) });
  if (crew.size === 0) return { count, groupOf: own };
  const groupOf = model.staff.map(() => count);
  people.forEach(({ index }, i) => (groupOf[index] = own[i]!));
  return { count: count + 1, groupOf, crew: count };
}

/** How many groups there are: as many as the zones make whole, where some number of about the right size does. */
function groupCount(staff: number, zones: number): number {
  const usual = Math.round(staff / STAFF_IN_GROUP);
  const counts = Array.from({ length: usual + 1 }, (_, i) => [usual - i, usual + i]).flat();
  const fits = (count: number): boolean =>
    count > 0 &&
    staff <= count * MOST_STAFF_IN_GROUP &&
    staff >= count * FEWEST_STAFF_IN_GROUP &&
    (zones % count === 0 || count % zones === 0);
  return counts.find(fits) ?? usual;
}

/**
 * Gives each group the recipients that its hours are enough for in a rota, nights apart, and a crew of the nights none: with as much to be done for
 * each hour as in any other group, those of one zone together, with the staff of the zone and those whom they know.
 */
export function chooseRecipients(model: Model, staff: Grouping, rota: Rota): readonly Group[] {
  const minutes = Array.from({ length: staff.count }, () => ({ all: 0, byDay: 0 }));
  for (const { index, contractMinutes } of model.staff) {
    const own = minutes[staff.groupOf[index]!]!;
    own.all += contractMinutes;
    own.byDay += contractMinutes - nightMinutes(model, rota[index]!);
  }
  const open = minutes.flatMap(({ all, byDay }, group) =>
    group !== staff.crew || byDay > HARDLY_BY_DAY * all ? [group] : [],
  );
  const whole = open.reduce((sum, group) => sum + minutes[group]!.byDay, 0);
  const placeOf = minutes.map((_, group) => open.indexOf(group));
  const recipientGroup = groupRecipients(model, {
    order: zoneOrder(model),
    shares: open.map((group) => (whole > 0 ? minutes[group]!.byDay / whole : 1 / open.length)),
    staffGroup: staff.groupOf.map((group) => placeOf[group]!),
  });
  return groupsOf(
    staff,
    recipientGroup.map((place) => open[place]!),
  );
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

/** The group of each of some people, by their places in the list. */
function groupStaff(
  model: Model,
  { people, count, order }: { people: readonly StaffModel[]; count: number; order: readonly number[] },
): number[] {
  const skills = skillsOf(model);
  const work = workZones(model);
  const primaries = new Set(model.recipients.map(({ primary }) => primary));
  const zoneOf = people.map(({ index }) => work[index]!);
  const features = people.map((person) => staffFeatures(model, person, skills));
  const load: Load = {
    features,
    scales: meansOf(features, count).map((mean, f) => mean * ([SKILLS_SCALE, HOURS_SCALE, 1][f] ?? SKILLS_SCALE)),
    zoneOf,
    zoneWeights: people.map(({ index }) => (primaries.has(index) ? PRIMARY_WEIGHT : 1)),
    zoneCount: order.length,
    drawn: people.map(() => Array.from({ length: count }, () => 0)),
    pinned: people.map(() => false),
    shares: Array.from({ length: count }, () => 1 / count),
  };
  const placed = people.map(({ contractMinutes }, i) => ({ place: order[zoneOf[i]!]!, size: contractMinutes }));
  const groupOf = cutByZones(placed, count);
  balance(load, groupOf);
  return groupOf;
}

/** Of each of the staff: the zone of a recipient whose primary contact she must be, else her own. */
function workZones({ staff, recipients }: Model): number[] {
  const zoneOf = staff.map(({ zone }) => zone);
  for (const { primary, zone } of recipients) if (primary >= 0) zoneOf[primary] = zone;
  return zoneOf;
}

const skillsOf = (model: Model): bigint[] => (model.case.skills ?? []).map((_, i) => 1n << BigInt(i));

/** Of a person: one, hours, weekends, and hours for each code and skill. */
function staffFeatures(model: Model, person: StaffModel, skills: readonly bigint[]): number[] {
  const hours = person.contractMinutes;
  return [
    1,
    hours,
    weekendsOf(person),
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
  const placed = model.recipients.map(({ index, zone }) => ({ place: order[zone]!, size: features[index]![0]! }));
  const groupOf = cutByZones(placed, of.shares.length);
  const placeOf = (person: number): number => (person >= 0 ? staffGroup[person]! : -1);
  const pinned = model.recipients.map(({ primary }) => placeOf(primary) >= 0);
  for (const { index, primary } of model.recipients) if (pinned[index]) groupOf[index] = placeOf(primary);
  const drawn = model.recipients.map(({ previousTeam, excluded }) => {
    const draws = of.shares.map(() => 0);
    for (const person of previousTeam) if (placeOf(person) >= 0) draws[placeOf(person)]!++;
    for (const person of excluded) if (placeOf(person) >= 0) draws[placeOf(person)]!--;
    return draws;
  });
  const zoneOf = model.recipients.map(({ zone }) => zone);
  const means = meansOf(features, of.shares.length);
  const load: Load = {
    features,
    // What two carers and skills take of a group is little: uneven, they are felt as part of its work.
    scales: means.map((mean, f) => (f <= WEEKENDS ? mean : means[0]!)),
    zoneOf,
    zoneWeights: zoneOf.map(() => 1),
    zoneCount: order.length,
    drawn,
    pinned,
    shares: of.shares,
  };
  balance(load, groupOf);
  return groupOf;
}

/** Of each feature: what a group has on average. */
const meansOf = (features: readonly (readonly number[])[], count: number): number[] =>
  (features[0] ?? []).map((_, f) => features.reduce((sum, one) => sum + one[f]!, 0) / count);

/** Of a recipient in a week: work, evenings, weekends, two carers, and work for each skill. In minutes. */
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
  return sums.length > 0 ? sums : Array.from({ length: 4 + skills.length }, () => 0);
}

/**
 * The group of each thing: the zones on their walk, cut into pieces. Each zone is as long as any other, so that groups begin
 * as whole zones where their number is right; those of a zone stand in it in order, as long as their sizes.
 */
function cutByZones(things: readonly { place: number; size: number }[], count: number): number[] {
  const whole = new Map<number, number>();
  for (const { place, size } of things) whole.set(place, (whole.get(place) ?? 0) + size);
  const groupOf = things.map(() => 0);
  const sorted = things.map((thing, index) => ({ ...thing, index })).sort((a, b) => a.place - b.place);
  let along = 0;
  for (const { index, place, size } of sorted) {
    const length = size / Math.max(1, whole.get(place)!);
    groupOf[index] = Math.min(count - 1, Math.floor(((along + length / 2) * count) / whole.size));
    along += length;
  }
  return groupOf;
}

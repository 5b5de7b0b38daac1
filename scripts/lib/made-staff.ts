import type { Code, IsoDate, Skill, StaffId, ZoneId } from '../../app/domain/brand';
import type { CaseStaff, CaseWish, CaseZone } from '../../app/domain/case/planning-case';
import { addDays, type Weekday } from '../../app/domain/time/clock';
import type { Dice } from './dice';

/** Positions of a realistic group of 14, largest first: 10.5 full-time positions. */
const POSITIONS = [100, 100, 100, 90, 80, 80, 80, 75, 75, 70, 60, 50, 50, 40];
/** Share of people who may not give medication; the largest that never stops a small group. */
const WITHOUT_MEDICATION = 0.145;
/** Share of people who know both substance use and psychiatry: two fifths, give or take one in a group of 14. */
const WITH_BOTH_FIELDS = { least: 0.29, most: 0.43 };
/** Groups smaller than this work every second weekend from a larger position on, as they must. */
const SMALL_GROUP = 7;
const NAMES = (
  'Alvdis Birgtor Dagfrid Eldrun Fjelltor Gautvar Hildvar Ingtora Jorvald Ketilve Livstein Myrvald Norlaug Oddbrit ' +
  'Ranvald Sigtora Tordis Ulvfrid Vardis Ylvar Asthild Brynlaug Eivtora Frøygeir Grimdis Havtora Isleiv Kolfrid'
).split(' ');

interface Group {
  readonly size: number;
  readonly zones: readonly CaseZone[];
  readonly start: IsoDate;
  readonly weeks: number;
  readonly nights: boolean;
}

/** `size` people whose positions are spread as in a group of 14. Whoever works 60 % or less takes every second weekend. */
export function madeStaff(group: Group, dice: Dice): CaseStaff[] {
  const people = Array.from({ length: group.size }, (_, i) => i);
  const unskilled = dice.some(people, Math.floor(group.size * WITHOUT_MEDICATION));
  const { least, most } = WITH_BOTH_FIELDS;
  const bothFields = dice.some(people, dice.int(Math.ceil(group.size * least), Math.floor(group.size * most)));
  return people.map((i) =>
    madePerson({ group, i, medication: !unskilled.includes(i), bothFields: bothFields.includes(i) }, dice),
  );
}

interface Seat {
  readonly group: Group;
  readonly i: number;
  readonly medication: boolean;
  readonly bothFields: boolean;
}

function madePerson(at: Seat, dice: Dice): CaseStaff {
  const { group, i } = at;
  const positionPercent = POSITIONS[Math.floor(((i + 0.5) * POSITIONS.length) / group.size) % POSITIONS.length] ?? 100;
  const name = NAMES[i % NAMES.length] ?? 'Alvdis';
  const off = dice.chance(0.4) ? madeAbsence(group, dice) : [];
  const wishes = madeWishes(group, dice);
  return {
    id: `S${String(i + 1).padStart(2, '0')}` as StaffId,
    name: i < NAMES.length ? name : `${name} ${Math.floor(i / NAMES.length) + 1}`,
    zone: (group.zones[i % group.zones.length]?.id ?? 'Z1') as ZoneId,
    positionPercent,
    skills: [
      ...(i % 3 === 0 ? ['sykepleier' as Skill] : []),
      ...(at.medication ? ['legemiddel' as Skill] : []),
      ...(at.bothFields ? ['rus-psykisk' as Skill] : []),
    ],
    codes: (group.nights && dice.chance(0.7) ? ['D', 'A', 'N'] : ['D', 'A']) as Code[],
    weekendEvery: positionPercent <= (group.size < SMALL_GROUP ? 80 : 60) ? 2 : 3,
    ...(off.length > 0 ? { off } : {}),
    ...(positionPercent <= 60 && dice.chance(0.25) ? { offWeekdays: [dice.pick<Weekday>([1, 2, 4, 5])] } : {}),
    ...(wishes.length > 0 ? { wishes } : {}),
    ...(dice.chance(0.14) ? { fixed: [{ day: dice.int(0, group.weeks * 7 - 1), code: null }] } : {}),
  };
}

/** One day away or two in a row, Monday to Friday. */
function madeAbsence(group: Group, dice: Dice): IsoDate[] {
  const first = dice.int(0, group.weeks - 1) * 7 + dice.int(0, 3);
  return Array.from({ length: dice.int(1, 2) }, (_, i) => addDays(group.start, first + i));
}

function madeWishes(group: Group, dice: Dice): CaseWish[] {
  const weight = (): 1 | 2 | 3 => dice.pick([1, 2, 3, 3]);
  const dated = (): CaseWish => ({
    date: addDays(group.start, dice.int(0, group.weeks * 7 - 1)),
    want: 'off',
    weight: weight(),
  });
  const weekly = (): CaseWish => ({
    weekday: dice.pick<Weekday>([1, 3, 4, 5]),
    want: dice.chance(0.7) ? 'off' : ('D' as Code),
    weight: weight(),
  });
  return [...(dice.chance(0.6) ? [dated()] : []), ...(dice.chance(0.4) ? [weekly()] : [])];
}

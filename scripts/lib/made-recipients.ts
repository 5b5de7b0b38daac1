import type { RecipientId, Skill, VisitId } from '../../app/domain/brand';
import type { CaseRecipient, CaseStaff, CaseVisit, CaseZone } from '../../app/domain/case/planning-case';
import { clockOf, type Weekday } from '../../app/domain/time/clock';
import type { Dice } from './dice';

type Tier = 'A' | 'B' | 'C' | 'D';
const TEAM_SIZE: Record<Tier, number> = { A: 5, B: 4, C: 4, D: 3 };
const THREE_DAYS = ['MO,WE,FR', 'TU,TH,FR', 'MO,TU,TH', 'MO,WE,TH', 'TU,WE,FR'];
const WORKDAYS: Weekday[] = [1, 2, 3, 4, 5];

/** Recipients in the shares 10 A, 16 B, 20 C, 14 D of 60, zone by zone in turn. */
export function madeRecipients(
  of: { count: number; zones: CaseZone[]; staff: CaseStaff[] },
  dice: Dice,
): CaseRecipient[] {
  const upTo = [10, 26, 46].map((edge) => Math.round((edge * of.count) / 60));
  const tierOf = (i: number): Tier => (['A', 'B', 'C', 'D'] as const)[upTo.filter((edge) => i >= edge).length] ?? 'D';
  const indexes = Array.from({ length: of.count }, (_, i) => i);
  const inPairs = new Set(
    (['A', 'B', 'C'] as const).flatMap((tier) =>
      drawPairs(
        indexes.filter((i) => tierOf(i) === tier),
        tier,
        dice,
      ),
    ),
  );
  return indexes.map((i) => {
    const tier = tierOf(i);
    const nth = i - (['A', 'B', 'C', 'D'].indexOf(tier) > 0 ? (upTo['ABCD'.indexOf(tier) - 1] ?? 0) : 0);
    return madeRecipient({ ...of, i, tier, nth, two: inPairs.has(i) }, dice);
  });
}

/** Share of recipients who are visited by two, who make up about a tenth of all visits; one more or less in a tier. */
const IN_PAIRS = { A: 0.1, B: 0.16, C: 0.1 };

function drawPairs(of: readonly number[], tier: keyof typeof IN_PAIRS, dice: Dice): number[] {
  const usual = Math.round(of.length * IN_PAIRS[tier]);
  const spread = usual > 1 ? 1 : 0;
  return dice.some(of, dice.int(usual - spread, usual + spread));
}

interface Place {
  readonly i: number;
  /** Every visit takes two carers. */
  readonly two: boolean;
  readonly tier: Tier;
  /** Number within the tier, from 0. */
  readonly nth: number;
  readonly zones: readonly CaseZone[];
  readonly staff: readonly CaseStaff[];
}

function madeRecipient(place: Place, dice: Dice): CaseRecipient {
  const { tier, staff, i } = place;
  const zone = place.zones[i % place.zones.length];
  if (zone === undefined) throw new Error('a case needs a zone');
  const id = `R${String(i + 1).padStart(2, '0')}` as RecipientId;
  const excluded = dice.chance(0.1) ? dice.some(staff, dice.int(1, 2)).map((s) => s.id) : [];
  const may = staff.filter((s) => !excluded.includes(s.id));
  const near = [...may.filter((s) => s.zone === zone.id), ...dice.some(may, 2)].map((s) => s.id);
  const previous = dice.chance(0.3) ? dice.some([...new Set(near)], dice.int(3, 4)) : [];
  return {
    id,
    zone: zone.id,
    category: dice.pick(['psychiatric', 'psychiatric', 'psychiatric', 'dual', 'dual', 'substance'] as const),
    tier,
    teamSize: TEAM_SIZE[tier],
    ...(dice.chance(0.05) ? { primary: dice.pick(may).id } : {}),
    ...(excluded.length > 0 ? { excludedStaff: excluded } : {}),
    ...(previous.length > 0 ? { previousTeam: previous } : {}),
    visits: VISITS_OF[tier]({ id, nth: place.nth, two: place.two }, dice),
  };
}

type MakeVisits = (of: { id: RecipientId; nth: number; two: boolean }, dice: Dice) => CaseVisit[];

/** A start window: drawn in steps of five minutes, then `width` minutes long. */
function madeWindow(of: { from: number; to: number; width: number; until?: number }, dice: Dice) {
  const earliest = of.from + 5 * dice.int(0, (of.to - of.from) / 5);
  const latest = Math.min(earliest + of.width, of.until ?? Infinity);
  return { earliest: clockOf(earliest), latest: clockOf(latest) };
}
const h = (hours: number, minutes = 0): number => hours * 60 + minutes;

const needs = (
  of: { two: boolean; skill: string; share: number },
  dice: Dice,
): Pick<CaseVisit, 'carers' | 'skills'> => ({
  ...(of.two ? { carers: 2 as const } : {}),
  ...(dice.chance(of.share) ? { skills: [of.skill as Skill] } : {}),
});

const VISITS_OF: Record<Tier, MakeVisits> = {
  A: ({ id, two }, dice) => {
    const need = needs({ two, skill: 'legemiddel', share: 0.3 }, dice);
    const daily = { recurrence: 'FREQ=DAILY', ...need };
    const morning = madeWindow({ from: h(7, 45), to: h(8, 30), width: 135 }, dice);
    const evening = madeWindow({ from: h(17, 5), to: h(17, 45), width: 200 }, dice);
    return [
      { id: `${id}-m` as VisitId, ...daily, ...morning, minutes: 5 * dice.int(3, 5) },
      { id: `${id}-k` as VisitId, ...daily, ...evening, minutes: 5 * dice.int(3, 5) },
    ];
  },
  B: ({ id, nth, two }, dice) => {
    const late = nth % 4 === 3;
    const window = late
      ? madeWindow({ from: h(16), to: h(17), width: 210 }, dice)
      : madeWindow({ from: h(8, 25), to: h(10), width: 240, until: h(13, 45) }, dice);
    const need = needs({ two, skill: 'legemiddel', share: 0.4 }, dice);
    const name = `${id}-${late ? 'k' : 'm'}` as VisitId;
    return [{ id: name, recurrence: 'FREQ=DAILY', ...window, minutes: 5 * dice.int(3, 7), ...need }];
  },
  C: ({ id, nth, two }, dice) => {
    const window = madeWindow(
      nth % 5 === 4 ? { from: h(15, 40), to: h(16), width: 210 } : { from: h(9, 15), to: h(10), width: 210 },
      dice,
    );
    const need = needs({ two, skill: 'rus-psykisk', share: 0.1 }, dice);
    const when =
      nth % 2 === 0
        ? { recurrence: `FREQ=WEEKLY;BYDAY=${dice.pick(THREE_DAYS)}` }
        : { timesPerWeek: 3, weekdays: WORKDAYS, minDaysBetween: 1 };
    return [{ id: `${id}-u` as VisitId, ...when, ...window, minutes: 5 * dice.int(6, 10), ...need }];
  },
  D: ({ id }, dice) => {
    const window = madeWindow({ from: h(8, 45), to: h(9, 25), width: 240 }, dice);
    const need = needs({ two: false, skill: 'sykepleier', share: 0.15 }, dice);
    const when = dice.chance(0.3)
      ? { recurrence: `FREQ=WEEKLY;BYDAY=${dice.pick(['MO', 'TU', 'WE', 'TH', 'FR'])}` }
      : { timesPerWeek: 1, weekdays: WORKDAYS, minDaysBetween: 4 };
    return [{ id: `${id}-s` as VisitId, ...when, ...window, minutes: 5 * dice.int(10, 16), ...need }];
  },
};

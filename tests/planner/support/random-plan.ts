import type { Clock, Code, StaffId } from '~/domain/brand';
import type { PlannedVisit, PlanTeam, UnassignedVisit } from '~/domain/case/plan';
import type { CaseRecipient, PlanningCase } from '~/domain/case/planning-case';
import { addDays, clockOf } from '~/domain/time/clock';
import { recordOf } from '~/domain/record';
import { buildModel } from '~/planner/model/build-model';
import type { Model, VisitModel } from '~/planner/model/model';
import { createRandom, type Random } from '~/planner/random';
import type { BarePlan } from './checker';

/** Chances, each with a share that makes every rule break now and then and hold now and then. */
const STRANGE_CODE = 0.05;
const ON_DUTY = 0.85;
const LEFT_OUT = 0.04;
const TWICE = 0.04;
const UNASSIGNED = 0.1;
const STRANGE_START = 0.1;

interface Dice {
  readonly random: Random;
  chance(share: number): boolean;
  below(n: number): number;
  pick<Item>(items: readonly Item[]): Item;
}

function diceOf(seed: number): Dice {
  const random = createRandom(seed);
  const below = (n: number): number => Math.floor(random() * n);
  return {
    random,
    below,
    chance: (share) => random() < share,
    pick: (items) => {
      const item = items[below(items.length)];
      if (item === undefined) throw new Error('Nothing to pick from');
      return item;
    },
  };
}

/** A plan that belongs to the case and keeps few of its rules. */
export function randomPlan(source: PlanningCase, seed: number): BarePlan {
  const dice = diceOf(seed);
  const model = buildModel(source);
  const rota = randomRota(source, dice);
  const occurrences = model.visits.flatMap((visit) => randomOccurrences({ model, visit, rota, dice }));
  return {
    format: 'kjente-fjes/plan@1',
    case: source.name,
    rota,
    teams: recordOf(source.recipients.map((recipient) => [recipient.id, randomTeam(source, recipient, dice)] as const)),
    visits: occurrences.flatMap((x) => (x.planned ? [x.planned] : [])),
    unassigned: occurrences.flatMap((x) => (x.unassigned ? [x.unassigned] : [])),
  };
}

function randomRota(source: PlanningCase, dice: Dice): Record<StaffId, (Code | null)[]> {
  const working = 0.2 + 0.7 * dice.random();
  const codes = source.shiftCodes.map(({ code }) => code);
  const cell = (own: readonly Code[]): Code | null => {
    if (!dice.chance(working)) return null;
    return dice.chance(STRANGE_CODE) ? dice.pick(codes) : dice.pick(own);
  };
  const days = Array.from({ length: source.rotaWeeks * 7 });
  return recordOf(source.staff.map((person) => [person.id, days.map(() => cell(person.codes))] as const));
}

function randomTeam(source: PlanningCase, recipient: CaseRecipient, dice: Dice): PlanTeam {
  const size = 1 + dice.below(Math.min(source.staff.length, (recipient.teamSize ?? 4) + 1));
  const members = new Set<StaffId>();
  if (recipient.primary !== undefined && dice.chance(0.7)) members.add(recipient.primary);
  while (members.size < size) members.add(dice.pick(source.staff).id);
  const [first] = members;
  const pinned = recipient.primary !== undefined && members.has(recipient.primary) ? recipient.primary : undefined;
  const primary = pinned ?? first;
  if (primary === undefined) throw new Error('A team has somebody');
  return { primary, members: [...members] };
}

interface Occurrence {
  planned?: PlannedVisit;
  unassigned?: UnassignedVisit;
}

interface Occasion {
  readonly model: Model;
  readonly visit: VisitModel;
  readonly rota: Record<StaffId, (Code | null)[]>;
  readonly dice: Dice;
}

function randomOccurrences(occasion: Occasion): Occurrence[] {
  const { model, visit, dice } = occasion;
  const days = visit.movable
    ? Array.from({ length: model.planWeeks }).flatMap((_, week) =>
        Array.from({ length: visit.movable?.timesPerWeek ?? 0 }, () => week * 7 + dice.below(7)),
      )
    : [...visit.fixedDays];
  return days.flatMap((day): Occurrence[] => {
    if (dice.chance(LEFT_OUT)) return [];
    if (dice.chance(UNASSIGNED)) return [{ unassigned: { ...placeOf(occasion, day), cause: 'test', facts: {} } }];
    const moved = dice.chance(0.02) ? day + 1 : day;
    const planned = { ...placeOf(occasion, moved), start: randomStart(occasion), staff: randomCarers(occasion, moved) };
    return dice.chance(TWICE) ? [{ planned }, { planned }] : [{ planned }];
  });
}

function placeOf({ model, visit }: Occasion, day: number) {
  const recipient = model.recipients[visit.recipient];
  if (!recipient) throw new Error('Every visit has a recipient');
  return { recipient: recipient.id, visit: visit.id, date: addDays(model.case.start, day) };
}

function randomStart({ visit, dice }: Occasion): Clock {
  if (dice.chance(STRANGE_START)) return clockOf(dice.below(1440));
  return clockOf(visit.earliest + dice.below(visit.latest - visit.earliest + 1));
}

function randomCarers({ model, visit, rota, dice }: Occasion, day: number): StaffId[] {
  const onDuty = model.staff.filter(({ id }) => rota[id]?.[day % model.rotaDays] != null).map(({ id }) => id);
  const carer = (): StaffId => (onDuty.length && dice.chance(ON_DUTY) ? dice.pick(onDuty) : dice.pick(model.staff).id);
  const count = dice.chance(0.05) ? 3 - visit.carers : visit.carers;
  return Array.from({ length: count }, carer);
}

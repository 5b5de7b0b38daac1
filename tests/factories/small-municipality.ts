import type { Actor } from '~/domain/access/vocabulary';
import type { IsoDate, RecipientId, VisitId, ZoneId } from '~/domain/brand';
import type { CaseRecipient, PlanningCase } from '~/domain/case/planning-case';
import { addDays } from '~/domain/time/clock';
import { saveCase } from '~/platform/case-store/save-case.server';
import type { Db } from '~/platform/db/db.server';
import { toDbDate } from '~/platform/db/dates';
import { createDice, type Dice } from '../../scripts/lib/dice';
import { windowOf } from './continuity-windows';
import { makeActor, smallCase } from './proposal';

const MONDAYS = ['2026-06-15', '2026-06-22', '2026-06-29', '2026-07-06', '2026-07-13'] as IsoDate[];
const LENGTHS = [14, 28] as const;

/** A recipient with every figure that there is of her. */
export interface MadeUpPerson {
  readonly reference: string;
  readonly id: string;
  readonly zone: string;
  readonly zoneId: string;
  readonly tier: string;
  readonly category: 'psychiatric' | 'dual';
  /** Planned faces and fewest in the published version. */
  readonly plan: { readonly m14: number; readonly floor: number } | null;
  readonly hasVisitPlan: boolean;
  /** Faces in the window of a length that starts on a day; nothing where she had too few visits. */
  readonly faces: ReadonlyMap<string, number>;
  /** Visits not made of visits told of, in the week from a Monday. */
  readonly weeks: ReadonlyMap<IsoDate, { readonly notDone: number; readonly told: number }>;
}

export interface SmallMunicipality {
  readonly mondays: readonly IsoDate[];
  readonly people: readonly MadeUpPerson[];
  readonly publishedId: string;
  readonly draftId: string;
  readonly manager: Actor;
  /** A leader of zones, by their references. */
  readonly leaderOf: (...zones: string[]) => Promise<Actor>;
  /** Writes down the windows that start on a Monday. */
  readonly measure: (monday: IsoDate) => Promise<void>;
}

export const windowName = (days: number, startsOn: IsoDate): string => `${days} ${startsOn}`;

type Drawn = Pick<MadeUpPerson, 'reference' | 'zone' | 'tier' | 'category' | 'hasVisitPlan'>;

/** Sixteen recipients in three zones, the last of which is small, with two months of figures and a published rota. */
export async function makeSmallMunicipality(db: Db, seed: number): Promise<SmallMunicipality> {
  const dice = createDice(seed);
  const drawn = drawPeople(dice, seed);
  const planningCase: PlanningCase = {
    ...smallCase(),
    zones: ['Z1', 'Z2', 'Z3'].map((id) => ({ id: id as ZoneId, name: `Sone ${id}` })),
    recipients: drawn.map(recipientOf),
  };
  const saved = await db.$transaction((tx) => saveCase(tx, { case: planningCase, today: '2026-06-01' as IsoDate }));
  if (!saved.ok) throw new Error(saved.cause);
  const rows = await db.recipient.findMany({ select: { id: true, reference: true, zoneId: true } });
  const people = drawn.map((one): MadeUpPerson => {
    const row = rows.find(({ reference }) => reference === one.reference);
    if (!row) throw new Error('She was not saved');
    return { ...one, ...row, ...drawFigures(dice) };
  });
  await makeVisits(db, people);
  const published = await db.rotaVersion.create({
    data: {
      ...{ rotaId: saved.rotaId, number: 2, status: 'published', publishedAt: new Date('2026-08-01') },
      continuity: continuityOf(people),
    },
  });
  return {
    ...{ mondays: MONDAYS, people, publishedId: published.id, draftId: saved.versionId },
    manager: await makeActor(db, { name: 'Mona Leder', role: 'manager', zones: [] }),
    leaderOf: (...zones) => makeActor(db, { name: `Leder ${zones.join(' ')}`, zones }),
    measure: async (monday) => {
      const windows = people.flatMap((person) =>
        LENGTHS.map((days) => {
          const faces = person.faces.get(windowName(days, monday)) ?? null;
          const value = faces === null ? { visits: 1 } : { faces, lostToUnplanned: faces - 4 };
          return windowOf(person, { startsOn: toDbDate(monday), days, ...value });
        }),
      );
      await db.continuityWindow.createMany({ data: windows });
    },
  };
}

const SIZE = 16;

/**
 * Of every three municipalities one has two large tiers, so that they are shown, one anything, and one nobody but of one tier
 * outside the first zone.
 */
function drawPeople(dice: Dice, seed: number): Drawn[] {
  const [first, last] = [dice.int(6, 8), dice.int(2, 4)];
  const tiers = dice.chance(0.5) ? ['A', 'A', 'B'] : ['A', 'B', 'C'];
  return Array.from({ length: SIZE }, (_, i): Drawn => {
    const isEven = seed % 3 === 1;
    const tier = isEven ? (i % 2 === 0 ? 'A' : 'B') : seed % 3 === 0 && i >= first ? 'A' : dice.pick(tiers);
    return {
      reference: `R${i + 1}`,
      zone: i < first ? 'Z1' : i < SIZE - last ? 'Z2' : 'Z3',
      tier,
      category: isEven ? 'dual' : dice.pick(['psychiatric', 'dual', 'dual'] as const),
      hasVisitPlan: isEven || dice.chance(0.9),
    };
  });
}

function recipientOf({ reference, zone, tier, category, hasVisitPlan }: Drawn): CaseRecipient {
  const daily = { recurrence: 'FREQ=DAILY', earliest: '08:00', latest: '10:00', minutes: 20 };
  return {
    ...{ id: reference as RecipientId, zone: zone as ZoneId, category, tier },
    visits: hasVisitPlan ? [{ ...daily, id: `${reference}-m` as VisitId } as CaseRecipient['visits'][number]] : [],
  };
}

/** Made-up figures. In the second week hardly anybody has visits, so that few are behind what is told of it. */
function drawFigures(dice: Dice): Pick<MadeUpPerson, 'plan' | 'faces' | 'weeks'> {
  const windows = MONDAYS.flatMap((monday) => LENGTHS.map((days) => windowName(days, monday)));
  const faces = new Map(windows.flatMap((name) => (dice.chance(0.9) ? [[name, dice.int(1, 12)] as const] : [])));
  const weeks = MONDAYS.flatMap((monday, week) => {
    const notDone = dice.int(0, 2);
    return dice.chance(week === 1 ? 0.15 : 0.9) ? [[monday, { notDone, told: notDone + dice.int(1, 3) }] as const] : [];
  });
  const plan = dice.chance(0.9) ? { m14: dice.int(10, 90) / 10, floor: dice.int(1, 5) } : null;
  return { plan, faces, weeks: new Map(weeks) };
}

async function makeVisits(db: Db, people: readonly MadeUpPerson[]): Promise<void> {
  const terms = { earliest: '07:30', latest: '10:00', minutes: 30, carersNeeded: 1 };
  const visits = people.flatMap(({ id: recipientId, weeks }) =>
    [...weeks].flatMap(([monday, { notDone, told }]) =>
      Array.from({ length: told }, (_, day) => {
        const date = addDays(monday, day);
        const times = { startsAt: new Date(`${date}T08:00:00Z`), endsAt: new Date(`${date}T08:30:00Z`) };
        const status = day < notDone ? ('notDone' as const) : ('done' as const);
        return {
          recipientId,
          date: toDbDate(date),
          ...terms,
          ...times,
          status,
          cause: day < notDone ? 'notHome' : null,
        };
      }),
    ),
  );
  await db.visit.createMany({ data: visits });
}

/** What a version keeps of its plan, as far as pages read it. */
function continuityOf(people: readonly MadeUpPerson[]) {
  const planned = people.flatMap((one) => (one.plan ? [{ ...one, plan: one.plan }] : []));
  const mean = {
    m14: 5,
    upc: 0.5,
    coc: 0.4,
    secon: 0.5,
    primaryShare: 0.5,
    teamShare: 0.8,
    knownShare: 0.7,
    visits: 9,
  };
  return {
    continuity: {
      recipients: Object.fromEntries(planned.map(({ reference, plan }) => [reference, { m14: plan.m14 }])),
      ...{ tiers: {}, case: { mean, weighted: mean } },
    },
    bounds: {
      recipients: Object.fromEntries(planned.map(({ reference, plan }) => [reference, { m14Floor: plan.floor }])),
      ...{ m14FloorAnyRota: null, m14FloorCapacity: null },
    },
  };
}
